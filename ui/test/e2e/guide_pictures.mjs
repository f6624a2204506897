// npm run guide-pictures
//
// The pictures of docs/guide, taken from a real run in each language, and the two of the README (QVR_SERVER, or the
// server that ./run builds).
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kWidths, start_browser, start_server } from './harness.mjs';
import { button, day } from './moves.mjs';
import {
  begin_next_meeting,
  call,
  close_review,
  complete,
  count_quarter,
  hold_meeting,
  prepare_review,
  set_up,
} from './print_world.mjs';
import { Languages } from './words.mjs';

// Clock and calendar are those of the story, so that its days agree with each other.
const kZone = 'America/Toronto';
process.env.TZ = kZone;

const here = dirname(fileURLToPath(import.meta.url));
const program = process.env.QVR_SERVER ?? join(here, '../../../build/release/src/app/qvr');

const docs = join(here, '../../../docs');
const languages = await Languages.load();

/** Tells a story on a server of its own; its pictures are those of that language. */
async function take(language, tell) {
  const folder = join(docs, 'guide/pictures', language);
  mkdirSync(folder, { recursive: true });
  const server = await start_server(program);
  const { browser, page } = await start_browser({ ...kWidths.laptop, timezoneId: kZone }, `${language}-CA`);
  const words = languages.words[language];
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
    await tell({ language, words, folder, server, page, picture, open });
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function first_review({ language, words, folder, server, page, picture, open }) {
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
  const input = await page.pdf({ preferCSSPageSize: true });
  execFileSync('pdftoppm', ['-r', '80', '-png', '-singlefile', '-f', '1', '-', join(folder, 'sheet')], {
    input,
  });
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
  await page.getByRole('heading', { name: words.kpi.new_title }).evaluate((title) => title.scrollIntoView());
  await button(page, words.common.close).click(); // what offers to undo it
  await picture('kpi');

  await close_review(page, world);
  await open(`${review}/compte-rendu`, 'SHA-256');
  await picture('minutes');
}

async function second_review({ language, words, server, page, picture, open }) {
  const { results, score } = words;
  const world = await set_up(page, server, language);
  await prepare_review(page, world, day(-90));
  await hold_meeting(page, world, day(0), day(-30));
  await close_review(page, world);
  await count_quarter(world, day(0), page, page);
  await begin_next_meeting(page, world);
  const { review_id, people, story } = world;
  const { evaluation } = await call(page, 'GET', `/reviews/${review_id}`);
  await complete(page, world, ['attendees', 'satisfiers']);
  const given = { timeliness: 4, foresight: 3, compliance: 5, autonomy: 5, communications: 3 };
  const ratings = Object.entries(given).map(([factor, rating]) => ({ factor, rating }));
  await call(page, 'PUT', `/reviews/${review_id}/ratings/${people[story.executives[0].name]}`, { ratings });

  const part = (code) => `/rencontres/${review_id}/animer?etape=scorecard&partie=${code}`;
  await open(part('results'), results.title);
  await button(page, results.accept_equal).click();
  await page.getByText(results.left(3)).waitFor();
  const [, , warned, audited, , mailed] = evaluation.factors.flatMap(({ kpis }) => kpis);
  const item = page.getByRole('region', { name: warned.statement, exact: true });
  await item.locator('tbody input').first().fill('1');
  await item.getByRole('textbox', { name: results.reason }).fill(story.source);
  await item.evaluate((region) => region.scrollIntoView({ block: 'center' }));
  await button(page, words.common.close).click(); // what says how many are agreed
  await picture('results');

  const agree = (kpi, agreed, more) => call(page, 'PUT', `/kpis/${kpi.id}/result`, { agreed, ...more });
  for (const kpi of [warned, audited]) {
    const per_period = kpi.periods.map((period) => period.client ?? period.supplier);
    await agree(kpi, { per_period }, { reason: story.source });
  }
  await agree(mailed, 'not_measured', { agreed_by: people[story.executives[1].name] });
  await open(part('score'), score.formula);
  await picture('score');
}

for (const language of ['fr', 'en']) {
  await take(language, first_review);
  await take(language, second_review);
}
