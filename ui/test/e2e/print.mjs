// npm run e2e:print -- [--report FILE]
//
// What leaves on paper: the sheets, the brief and the minutes as PDF, in both page sizes and both languages, read with
// poppler (pdfinfo, pdftotext). The PDFs are kept in test/e2e/screenshots/print/.
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { kWidths, Steps, start_browser, start_server } from './harness.mjs';
import { day } from './moves.mjs';
import { kStories } from './print_stories.mjs';
import { call, close_review, hold_meeting, prepare_review, set_up } from './print_world.mjs';

const { values } = parseArgs({ options: { report: { type: 'string' } } });
const here = dirname(fileURLToPath(import.meta.url));
const program = process.env.QVR_SERVER ?? join(here, '../../../build/release/src/app/qvr');
const folder = join(here, 'screenshots/print');
const story = kStories.fr;
const kClient = story.account.name;
const kExecutives = story.executives;

// Points of the upright page, as pdfinfo says them.
const kSizes = { letter: '612 x 792 pts', a4: '594.96 x 841.92 pts' };
const kWords = {
  'fr-CA': { page: (n, of) => `Page ${n} sur ${of}`, internal: 'INTERNE', minutes: 'Compte rendu' },
  'en-CA': { page: (n, of) => `Page ${n} of ${of}`, internal: 'INTERNAL', minutes: 'Minutes' },
};

const expect = (condition, message) => {
  if (!condition) throw new Error(message);
};

/** Text in capitals without spaces and hyphens: lines break anywhere, and pdftotext joins what a hyphen parted. */
const compact = (text) => text.replace(/[\s\u00ad-]+/g, '').toUpperCase();
/** Those of the wanted texts that are not there. */
const lacking = (text, wanted) => wanted.filter((one) => !compact(text).includes(compact(one)));
const holds = (text, wanted, where) => {
  const gone = lacking(text, wanted);
  expect(gone.length === 0, `${where} lacks: ${gone.join(' | ')}`);
};

/** Prints the page as it is; every page has the wanted size. Answers the text of each page. */
async function paper(page, name, size) {
  const file = join(folder, `${name}.pdf`);
  await page.evaluate(() => document.fonts.ready);
  await page.pdf({ path: file, preferCSSPageSize: true });
  const info = execFileSync('pdfinfo', ['-f', '1', '-l', '99', file], { encoding: 'utf8' });
  const count = Number(/^Pages:\s+(\d+)/m.exec(info)[1]);
  const sizes = info.split('\n').filter((line) => /^Page\s+\d+ size:/.test(line));
  expect(sizes.length === count, `${name}: ${sizes.length} sizes for ${count} pages`);
  for (const line of sizes) expect(line.includes(kSizes[size]), `${name}: ${line} is not ${kSizes[size]}`);
  return Array.from({ length: count }, (_, i) =>
    execFileSync('pdftotext', ['-f', String(i + 1), '-l', String(i + 1), file, '-'], { encoding: 'utf8' }),
  );
}

const to_print = (page) => page.getByRole('button', { name: /^(Imprimer|Print)$/ }).waitFor();

async function sheets(page, server, { review_id }, size, locale) {
  await page.goto(`${server.url}/imprimer/feuilles/${review_id}`);
  await to_print(page);
  await page.getByText('%').first().waitFor();
  const pages = await paper(page, `sheets-${size}-${locale}`, size);
  expect(
    pages.length === kExecutives.length + 1,
    `${pages.length} sheets for ${kExecutives.length} executives`,
  );
  const { items } = await call(page, 'GET', '/factors');
  expect(items.length === 13, `${items.length} factors`);
  const languages = [...kExecutives.map((one) => one.locale.slice(0, 2)), 'fr'];
  for (const [i, language] of languages.entries()) {
    const words = items.flatMap((factor) => [factor[language].name, factor[language].definition]);
    const person = kExecutives[i] ?? {
      name: 'Feuille commune',
      title: kExecutives.map(({ name }) => name).join(', '),
    };
    holds(pages[i], [...words, person.name, person.title, kClient], `sheet ${i + 1} (${size}, ${locale})`);
    const other = items.map((factor) => factor[language === 'fr' ? 'en' : 'fr'].definition);
    expect(lacking(pages[i], other).length === 13, `sheet ${i + 1} speaks both languages`);
  }
  const all = pages.join('\n');
  expect(lacking(all, story.kept).length === story.kept.length, 'a sheet holds a private word');
}

/** Thirteen long names and definitions are still one page a sheet, every word of them. */
async function long_words(page, server, { review_id }) {
  const { items } = await call(page, 'GET', '/factors');
  const factor_wording = items.map(({ code, number, fr }) => ({
    factor: code,
    language: 'fr',
    name: `${fr.name}, tel que nous l’entendons`,
    definition: `${fr.definition} ${'Nous y veillons chaque jour, de part et d’autre. '.repeat(2)}Point ${number}.`,
  }));
  await call(page, 'PATCH', '/organization', { page_size: 'letter', factor_wording });
  await page.goto(`${server.url}/imprimer/feuilles/${review_id}`);
  await to_print(page);
  await page.getByText('Point 13.').first().waitFor();
  await page.waitForTimeout(500); // the definitions are being fitted
  const pages = await paper(page, 'sheets-long', 'letter');
  expect(pages.length === kExecutives.length + 1, `${pages.length} pages in long words`);
  holds(
    pages[0],
    factor_wording.flatMap(({ name, definition }) => [name, definition]),
    'a sheet in long words',
  );
  await call(page, 'PATCH', '/organization', { factor_wording: [] });
}

async function brief(page, server, { review_id }, size, locale) {
  await page.goto(`${server.url}/imprimer/preparation/${review_id}`);
  await to_print(page);
  await page.getByText(story.kept[0]).waitFor();
  const pages = await paper(page, `brief-${size}-${locale}`, size);
  expect(pages.length <= 2, `the brief takes ${pages.length} pages`);
  for (const text of pages) holds(text, [kWords[locale].internal], 'a page of the brief');
  const people = [...kExecutives.map(({ name }) => name), 'Nadia Fortin'];
  holds(pages.join('\n'), [...story.kept, ...people, kClient], 'the brief');
}

async function minutes(page, server, { review_id }, size, locale) {
  await page.goto(`${server.url}/rencontres/${review_id}/compte-rendu`);
  await to_print(page);
  await page.getByText(/SHA-256/).waitFor();
  const pages = await paper(page, `minutes-${size}-${locale}`, size);
  const words = kWords[locale];
  for (const [i, text] of pages.entries()) {
    holds(text, [kClient, words.page(i + 1, pages.length)], `page ${i + 1} of the minutes`);
  }
  const all = pages.join('\n');
  const said = [story.expected.statement, story.impact.contingency_plan, story.correction];
  holds(all, [words.minutes, ...said, ...kExecutives.map(({ name }) => name)], 'the minutes');
  // The brief, printed above, shows that these words can be found.
  expect(lacking(all, story.kept).length === story.kept.length, 'the minutes hold a private word');
}

const server = await start_server(program);
const { browser, page, errors } = await start_browser(kWidths.laptop, 'fr-CA');
const run = new Steps({ page, errors, folder });
const each = async (name, print, world) => {
  for (const size of ['letter', 'a4']) {
    await call(page, 'PATCH', '/organization', { page_size: size });
    for (const locale of ['fr-CA', 'en-CA']) {
      await call(page, 'PATCH', '/me', { locale });
      await run.step(`${name}, ${size}, ${locale}`, () => print(page, server, world, size, locale));
    }
  }
};
try {
  let world;
  await run.step('A review is prepared', async () => {
    world = await set_up(page, server, 'fr');
    await prepare_review(page, world, day(0));
    await page.goto(`${server.url}/rencontres/${world.review_id}/preparation`);
    await page.getByRole('link', { name: 'Imprimer les feuilles' }).waitFor();
  });
  await each('Sheets', sheets, world);
  await run.step('Sheets in long words of the organization', () => long_words(page, server, world));
  await each('Brief', brief, world);
  await hold_meeting(page, world, day(90), day(30));
  await close_review(page, world);
  await each('Minutes', minutes, world);
} catch (error) {
  if (run.failures.length === 0) run.failures.push({ name: 'scenario', message: error.stack });
} finally {
  await browser.close();
  await server.stop();
}
process.exitCode = run.report(values.report) ? 0 : 1;
