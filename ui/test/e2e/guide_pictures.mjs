// npm run guide-pictures
//
// The pictures of docs/guide, taken from a real run in each language, and the two of the README (QVR_SERVER, or the
// server that ./run builds).
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kWidths, start_browser, start_server } from './harness.mjs';
import { button, day } from './moves.mjs';
import { close_review, complete, hold_meeting, prepare_review, set_up } from './print_world.mjs';
import { Languages } from './words.mjs';

// Clock and calendar are those of the story, so that its days agree with each other.
const kZone = 'America/Toronto';
process.env.TZ = kZone;

const here = dirname(fileURLToPath(import.meta.url));
const program = process.env.QVR_SERVER ?? join(here, '../../../build/release/src/app/qvr');

const docs = join(here, '../../../docs');

async function take(language, words) {
  const folder = join(docs, 'guide/pictures', language);
  mkdirSync(folder, { recursive: true });
  const server = await start_server(program);
  const { browser, page } = await start_browser({ ...kWidths.laptop, timezoneId: kZone }, `${language}-CA`);
  const scratch = mkdtempSync(join(tmpdir(), 'qvr-guide-'));
  const picture = async (name, path = join(folder, `${name}.png`)) => {
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500); // rings are drawn, and no title keeps the focus ring
    await page.screenshot({ path });
    console.log(relative(docs, path));
  };
  const open = async (path, text) => {
    await page.goto(server.url + path);
    await page.getByText(text, { exact: false }).first().waitFor();
  };
  try {
    const world = await set_up(page, server, language);
    const { story } = world;
    await open('/', words.accounts.home.create_action);
    await picture('today');

    await prepare_review(page, world, day(0));
    const review = `/rencontres/${world.review_id}`;
    await open(`/clients/${world.account_id}`, story.executives[0].name);
    await picture('account');
    await open(`${review}/preparation`, story.executives[1].name);
    await picture('preparation');

    await open(`/imprimer/feuilles/${world.review_id}`, words.print.print);
    await page.getByText(words.papers.sheet.total).first().waitFor();
    await page.waitForLoadState('networkidle');
    const pdf = join(scratch, 'sheets.pdf');
    await page.pdf({ path: pdf, preferCSSPageSize: true });
    execFileSync('pdftoppm', ['-r', '80', '-png', '-singlefile', '-f', '1', pdf, join(folder, 'sheet')]);
    console.log(`guide/pictures/${language}/sheet.png`);

    await hold_meeting(page, world, day(90), day(30));
    await complete(page, world, ['attendees']);
    await open(`${review}/animer?etape=satisfiers&partie=joint`, '100');
    await picture('joint');
    if (language === 'fr') {
      const { width, height } = kWidths.projector;
      await page.setViewportSize({ width, height });
      await picture('joint', join(docs, 'pictures/joint-sheet.png'));
      await page.setViewportSize(kWidths.laptop);
    }
    await complete(page, world, ['satisfiers']);
    if (language === 'fr') {
      await open(`${review}/animer?etape=scorecard&partie=kpis-foresight`, words.kpi.add_another);
      await picture('kpi', join(docs, 'pictures/kpi.png'));
    }
    await open(`${review}/animer?etape=scorecard&partie=kpis-autonomy`, words.kpi.add_another);
    await button(page, words.kpi.add_another).click();
    await button(page, words.library.start).click();
    await page.locator('details summary').first().click();
    await button(page, words.library.use).first().click();
    await page
      .getByRole('heading', { name: words.kpi.new_title })
      .evaluate((title) => title.scrollIntoView());
    await button(page, words.common.close).click(); // what offers to undo it
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

const languages = await Languages.load();
for (const language of ['fr', 'en']) await take(language, languages.words[language]);
