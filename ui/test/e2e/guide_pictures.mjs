// npm run guide-pictures
//
// The pictures of docs/guide, taken from a real run in each language (QVR_SERVER, or the server that ./run builds).
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kWidths, start_browser, start_server } from './harness.mjs';
import { day } from './moves.mjs';
import { close_review, hold_meeting, prepare_review, set_up } from './print_world.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const program = process.env.QVR_SERVER ?? join(here, '../../../build/release/src/app/qvr');

/** What the screens say in each language, to know that they are there. */
const kWords = {
  fr: { first: 'Créer le premier client', sheets: 'Imprimer', write: 'Écrire un autre indicateur clé' },
  en: { first: 'Create the first client', sheets: 'Print', write: 'Write another KPI' },
};

async function take(language) {
  const words = kWords[language];
  const folder = join(here, '../../../docs/guide/pictures', language);
  mkdirSync(folder, { recursive: true });
  const server = await start_server(program);
  const { browser, page } = await start_browser(kWidths.laptop, `${language}-CA`);
  const scratch = mkdtempSync(join(tmpdir(), 'qvr-guide-'));
  const picture = async (name) => {
    await page.waitForTimeout(500); // rings are drawn, and no title keeps the focus ring
    await page.screenshot({ path: join(folder, `${name}.png`) });
    console.log(`${language}/${name}.png`);
  };
  const open = async (path, text) => {
    await page.goto(server.url + path);
    await page.getByText(text, { exact: false }).first().waitFor();
  };
  try {
    const world = await set_up(page, server, language);
    const { story } = world;
    await open('/', words.first);
    await picture('today');

    await prepare_review(page, world, day(0));
    const review = `/rencontres/${world.review_id}`;
    await open(`/clients/${world.account_id}`, story.objectives[0]);
    await picture('account');
    await open(`${review}/preparation`, story.executives[1].name);
    await picture('preparation');

    await open(`/imprimer/feuilles/${world.review_id}`, words.sheets);
    await page.getByText('%').first().waitFor();
    const pdf = join(scratch, 'sheets.pdf');
    await page.pdf({ path: pdf, preferCSSPageSize: true });
    execFileSync('pdftoppm', ['-r', '80', '-png', '-singlefile', '-f', '1', pdf, join(folder, 'sheet')]);
    console.log(`${language}/sheet.png`);

    await hold_meeting(page, world, day(90), day(30));
    await open(`${review}/animer?etape=satisfiers&partie=joint`, '100');
    await picture('joint');
    await open(`${review}/animer?etape=scorecard&partie=kpis-timeliness`, words.write);
    await picture('kpi');

    await close_review(page, world);
    await open(`${review}/compte-rendu`, 'SHA-256');
    await picture('minutes');
  } finally {
    await browser.close();
    await server.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

for (const language of ['fr', 'en']) await take(language);
