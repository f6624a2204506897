// Starts a server on an empty database and a browser on it, and runs named steps. After each step the screen is
// photographed and searched by axe; a step fails if its code throws, if axe finds a serious fault, or if the page wrote
// an error to its console.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';

const require = createRequire(import.meta.url);
const kAxe = require.resolve('axe-core/axe.min.js');

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

/** A page of that width in French, whose console errors are collected in `errors`. */
export async function start_browser(size, locale) {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: kFlags });
  const { width, height, ...device } = size;
  const context = await browser.newContext({ viewport: { width, height }, locale, ...device });
  context.setDefaultTimeout(10_000);
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
  if (!(await page.evaluate(() => 'axe' in window))) {
    // Evaluated, not injected as a script tag: the page's security policy stays as it is served.
    const { readFileSync } = await import('node:fs');
    await page.evaluate(readFileSync(kAxe, 'utf8'));
  }
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, {
      resultTypes: ['violations'],
      // Experimental: it takes all text of a button for its label. A factor's button has its name as label and its
      // definition as description.
      rules: { 'label-content-name-mismatch': { enabled: false } },
    }),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Whether the page can be scrolled sideways, which no screen may. */
async function overflow(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Runs steps in order; the first that fails ends the run, for the next ones stand on it. */
export class Run {
  passed = 0;
  failures = [];
  #number = 0;

  constructor(page, errors, folder) {
    this.page = page;
    this.errors = errors;
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  async step(name, act) {
    this.#number += 1;
    const file = `${String(this.#number).padStart(2, '0')}-${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`;
    const faults = [];
    try {
      await act(this.page);
      await this.page.waitForTimeout(350); // rings are drawn in 260 ms
      faults.push(...(await accessibility_faults(this.page)));
      const wide = await overflow(this.page);
      if (wide > 0) faults.push(`the page is ${wide} px wider than the window`);
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
