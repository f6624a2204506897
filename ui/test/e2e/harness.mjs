// Starts a server on an empty database and a browser on it, and runs named steps. After each step the screen is
// photographed, searched by axe, and read: a step fails if its code throws, if axe finds a serious fault, if something
// on the screen is in the other language, if the page wrote an error to its console or is wider than its window, or, on
// a projector in the room, if anything is too small for a wall.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { names } from './samples.mjs';
import { is_worded, overflow, small_texts, texts_of } from './screen.mjs';

const require = createRequire(import.meta.url);
const kAxe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const kWallPx = 20;
const kPatienceMs = 10_000;

export const kWidths = {
  laptop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844, isMobile: true, hasTouch: true },
  projector: { width: 1920, height: 1080 },
};

// The flags keep the browser off the network: it talks to this machine alone.
const kFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A server of its own in a temporary folder: { url, setup_code, stop() }. */
export async function start_server(program) {
  const folder = mkdtempSync(join(tmpdir(), 'qvr-e2e-'));
  const server = spawn(program, ['--port', '0', '--data', folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let logged = '';
  server.stderr.on('data', (text) => {
    logged += text;
  });
  await new Promise((resolve, reject) => {
    server.stdout.on('data', (text) => {
      said += text;
      if (said.includes('http://')) resolve();
    });
    server.on('error', reject);
    server.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${logged}`)));
  });
  return {
    url: /(http:\/\/\S+)/.exec(said)[1],
    setup_code: /set-up code: (\S+)/.exec(said)[1],
    async stop() {
      server.removeAllListeners('exit');
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A page of that width, locale and theme, whose console errors are collected in `errors`. */
export async function start_browser({ width, height, ...device }, locale, theme) {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: kFlags });
  const context = await browser.newContext({
    viewport: { width, height },
    locale,
    colorScheme: theme,
    ...device,
  });
  context.setDefaultTimeout(kPatienceMs);
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // The browser reports every refused request; a refusal that matters fails its step anyway.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      errors.push(message.text());
    }
  });
  return { browser, page, errors };
}

/** What axe finds serious or critical, one line a fault. */
export async function accessibility_faults(page) {
  // Evaluated, not injected as a script tag: the page's security policy stays as it is served.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(kAxe);
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, {
      resultTypes: ['violations'],
      // Left out by default, as experimental: what is seen on a control must be what a voice calls it.
      rules: { 'label-content-name-mismatch': { enabled: true } },
    }),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Asks again until the answer is yes. */
export async function until(what, ask) {
  const end = Date.now() + kPatienceMs;
  while (!(await ask())) {
    if (Date.now() > end) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Runs steps in order; the first that fails ends the run, for the next ones stand on it. */
export class Steps {
  passed = 0;
  failures = [];
  #number = 0;

  constructor({ page, errors, folder }) {
    Object.assign(this, { page, errors, folder });
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }

  /** The faults of the page as this step leaves it. */
  async look(_name) {
    return [];
  }

  async step(name, act) {
    this.#number += 1;
    const file = `${String(this.#number).padStart(2, '0')}-${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`;
    const faults = [];
    try {
      await act(this.page);
      faults.push(...(await this.look(name)));
    } catch (error) {
      faults.push(error.message);
    }
    faults.push(...this.errors.splice(0));
    await this.page.screenshot({ path: join(this.folder, file), fullPage: true });
    if (faults.length > 0) {
      this.failures.push({ name, message: faults.join('\n') });
      console.log(`not ok ${name}\n  ${faults.join('\n  ')}`);
      throw new Error(`${name}: ${faults[0]}`);
    }
    this.passed += 1;
    console.log(`ok ${name}`);
  }

  report(file) {
    const report = { passed: this.passed, failed: this.failures.length, failures: this.failures };
    if (file) writeFileSync(file, JSON.stringify(report, null, 2));
    console.log(`${report.passed} passed, ${report.failed} failed`);
    return report.failed === 0 && report.passed > 0;
  }
}

/** Steps on screens, each of which is held to what every screen promises, in one language. */
export class Run extends Steps {
  /** What each step showed, with the keys of its messages, for the comparison of the two languages. */
  screens = [];

  /** language: fr or en; languages: all that both can say (words.mjs); said: what people of the story say in theirs. */
  constructor({ languages, language, is_wall, said = [], ...steps }) {
    super(steps);
    Object.assign(this, { languages, language, is_wall, said });
    this.words = languages.words[language];
  }

  /** What on this page is in the other language. */
  async foreign() {
    const texts = (await texts_of(this.page)).filter((entry) => entry.spoken && is_worded(entry));
    return this.languages.foreign([...new Set(texts.map(({ text }) => text))], this.language, [
      ...Object.values(names),
      ...this.said,
    ]);
  }

  /** What on this page is too small for the wall of a meeting room. */
  async too_small() {
    const is_room = await this.page.evaluate(() => 'room' in document.documentElement.dataset);
    return this.is_wall && is_room ? small_texts(this.page, kWallPx) : [];
  }

  async look(name) {
    await this.page.waitForTimeout(350); // rings are drawn in 260 ms
    const faults = await accessibility_faults(this.page);
    faults.push(...(await this.foreign()));
    faults.push(...(await this.too_small()));
    const wide = await overflow(this.page);
    if (wide > 0) faults.push(`the page is ${wide} px wider than the window`);
    this.screens.push({ name, texts: await this.#shape() });
    return faults;
  }

  async #shape() {
    const keys_of = this.languages.keys[this.language];
    return (await texts_of(this.page))
      .filter(({ shape, spoken }) => shape && spoken)
      .map(({ kind, text }) => ({ kind, text, keys: keys_of(text) }));
  }

  report(file) {
    writeFileSync(join(this.folder, 'screens.json'), JSON.stringify(this.screens, null, 1));
    return super.report(file);
  }
}
