// npm run e2e:sides -- [--language fr|en] [--report FILE]
//
// The quarter after a first review, from both sides: the supplier on a laptop invites a client's executive, who comes in
// on a phone; both count, one corrects, they see where they differ and settle it; a file, a machine and a calendar count
// (other_ways.mjs); the executive acknowledges the minutes, answers day 30 (day_30.mjs) and fills the joint sheet of the
// next meeting (joint_sheet.mjs); the supplier ends the device. Each step is held to what every screen promises
// (harness.mjs). Pictures are kept in test/e2e/screenshots/<language>/sides/.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { day_30 } from './day_30.mjs';
import { kWidths, Run, start_browser, start_server, until } from './harness.mjs';
import { joint_sheet } from './joint_sheet.mjs';
import { button, day, heading } from './moves.mjs';
import { kRemark, other_ways } from './other_ways.mjs';
import { kStories } from './print_stories.mjs';
import { call, complete, hold_meeting, prepare_review, set_up } from './print_world.mjs';
import { Languages } from './words.mjs';

const { values } = parseArgs({
  options: { language: { type: 'string', default: 'fr' }, report: { type: 'string' } },
});
const { language } = values;
const here = dirname(fileURLToPath(import.meta.url));
const program = process.env.QVR_SERVER ?? join(here, '../../../build/release/src/app/qvr');

const kDomains = ['attendees', 'satisfiers', 'scorecard', 'improvement', 'impacts', 'innovation', 'next'];

const languages = await Languages.load();
const words = languages.words[language];
const story = kStories[language];
const server = await start_server(program);

async function side(name, width, theme) {
  const { browser, page, errors } = await start_browser(kWidths[width], story.locale, theme);
  const folder = join(here, 'screenshots', language, 'sides', name);
  const said = [...story.executives.map(({ title }) => title), kRemark];
  return { browser, page, run: new Run({ page, errors, folder, languages, language, is_wall: false, said }) };
}
const supplier = await side('supplier', 'laptop', 'light');
const client = await side('client', 'phone', 'light');

/** A review that was held and closed three weeks ago, and what its page is. */
async function close_first_review(page) {
  const world = await set_up(page, server, language);
  await prepare_review(page, world, day(-20));
  await hold_meeting(page, world, day(70), day(10));
  await complete(page, world, kDomains);
  await call(page, 'POST', `/reviews/${world.review_id}/end`, {});
  await call(page, 'POST', `/reviews/${world.review_id}/close`, {});
  return world;
}

/** Notes one of that KPI from the list of counts: three taps at most. */
async function note_one(page, statement) {
  await button(page, words.counting_screens.note_for(statement)).last().click();
  await button(page, words.counting_screens.save).click();
  await page.getByText(words.counting_screens.noted(statement), { exact: true }).first().waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

async function scenario() {
  const delayed = story.kpis[1][1];
  let world;
  let link_path;
  await supplier.run.step('the first review is closed', async (page) => {
    world = await close_first_review(page);
    await page.goto(`${server.url}/clients/${world.account_id}`);
    await heading(page, story.account.name);
    await page.getByRole('heading', { name: words.counting.section }).waitFor();
  });
  await supplier.run.step('access is given to the president', async (page) => {
    await page.goto(`${server.url}/clients/${world.account_id}/acces`);
    await button(page, words.access_screens.give).click();
    const [{ name, title }] = story.executives;
    await page
      .getByRole('combobox', { name: words.access_screens.contact, exact: true })
      .selectOption({ label: `${name}, ${title}` });
    const answer = page.waitForResponse((response) => response.url().endsWith('/client-people'));
    await button(page, words.access_screens.give_submit).click();
    link_path = (await (await answer).json()).link.path;
    await page.locator('svg').first().waitFor();
  });
  await client.run.step('the link says for whom it is', async (page) => {
    await page.goto(server.url + link_path);
    await page.getByText(story.executives[0].name).waitFor();
  });
  await client.run.step('the first visit', async (page) => {
    await button(page, words.entry.come_in).click();
    await page.getByText(words.home.factors, { exact: true }).waitFor();
  });
  await client.run.step('the counts on the phone', async (page) => {
    await page.getByRole('link', { name: words.client.count, exact: true }).first().click();
    await heading(page, words.counting.title);
    await page.getByText(delayed).first().waitFor();
  });
  await client.run.step('the second tap', async (page) => {
    await button(page, words.counting_screens.note_for(delayed)).last().click();
    await button(page, words.counting_screens.save).waitFor();
  });
  await client.run.step('ten counts of the client', async (page) => {
    await button(page, words.common.cancel).click();
    for (let i = 0; i < 10; i += 1) await note_one(page, delayed);
  });
  await supplier.run.step('ten counts of the supplier', async (page) => {
    await page.goto(`${server.url}/clients/${world.account_id}/compter`);
    await heading(page, words.counting.title);
    for (let i = 0; i < 10; i += 1) await note_one(page, delayed);
    await page.getByText(words.counting.agree).first().waitFor();
  });
  await client.run.step('nothing to report', async (page) => {
    const waiting = page.getByRole('button', { name: words.counting_screens.nothing, exact: false });
    const before = await waiting.count();
    await waiting.first().click();
    await until('one period fewer waits', async () => (await waiting.count()) <= before);
    await page.getByText(words.counting_screens.nothing, { exact: false }).first().waitFor();
  });
  await client.run.step('a line is corrected', async (page) => {
    await page.getByRole('link', { name: words.counting_screens.ledger_for(delayed) }).click();
    await heading(page, delayed);
    await page.getByRole('button', { name: words.counting_screens.correct }).first().click();
    await page.getByRole('textbox', { name: words.counting_screens.quantity }).fill('4');
    await button(page, words.counting_screens.save).click();
    await page.getByText(words.counting_screens.corrected_now, { exact: true }).waitFor();
    await page.getByRole('heading', { name: words.counting_screens.differences }).waitFor();
  });
  await supplier.run.step('the supplier sees the difference', async (page) => {
    await page.getByRole('link', { name: words.counting_screens.ledger_for(delayed) }).click();
    await heading(page, delayed);
    await page.getByRole('heading', { name: words.counting_screens.differences }).waitFor();
  });
  await supplier.run.step('settles it on its side, and takes that back', async (page) => {
    await page.getByRole('button', { name: words.counting_screens.take_theirs }).first().click();
    await page.getByText(words.counting_screens.settled, { exact: true }).waitFor();
    await page
      .getByRole('heading', { name: words.counting_screens.differences })
      .waitFor({ state: 'detached' });
    await button(page, words.common.undo).last().click();
    await page.getByRole('heading', { name: words.counting_screens.differences }).waitFor();
  });
  await supplier.run.step('and settles it for good', async (page) => {
    await page.getByRole('button', { name: words.counting_screens.take_theirs }).first().click();
    await page.getByText(words.counting_screens.agreed_all).waitFor();
  });
  await client.run.step('without a connection the counts say of when they are', async (page) => {
    await page.context().setOffline(true);
    await page.getByRole('alert').getByText(words.common.stale_as_of('').split(';')[0].trim()).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('alert').waitFor({ state: 'detached' });
  });
  await client.run.step('what was typed outlives a slip', async (page) => {
    await button(page, words.counting_screens.note).click();
    await page.getByRole('textbox', { name: words.counting_screens.remark }).fill('Quai 4');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await button(page, words.counting_screens.note).click();
    await page.getByText(words.counting_screens.resumed).waitFor();
  });
  await client.run.step('and is begun again', async (page) => {
    await button(page, words.counting_screens.begin_again).click();
    await page.getByText(words.counting_screens.resumed).waitFor({ state: 'detached' });
    await button(page, words.common.cancel).click();
  });
  const { kpis } = await call(supplier.page, 'GET', `/accounts/${world.account_id}/counting`);
  const kpi_id = kpis.find((kpi) => kpi.statement === delayed).id;
  await other_ways({ supplier, client, server, words, world, statement: delayed, kpi_id });
  await client.run.step('the minutes are read and acknowledged', async (page) => {
    await page.goto(`${server.url}/rencontres/${world.review_id}/compte-rendu`);
    await button(page, words.minutes.acknowledge).click();
    await page.getByText(words.client.acknowledged).waitFor();
  });
  await supplier.run.step('the supplier sees who has read them', async (page) => {
    await page.goto(`${server.url}/rencontres/${world.review_id}/compte-rendu`);
    const acknowledgements = page.getByRole('region', { name: words.minutes.acknowledgements });
    await acknowledgements.getByRole('listitem').getByText(story.executives[0].name).waitFor();
  });
  await supplier.run.step('the home as the client sees it', async (page) => {
    await page.goto(`${server.url}/clients/${world.account_id}/vue-client`);
    await page.getByText(words.home.factors, { exact: true }).waitFor();
  });
  await day_30({ supplier, client, server, words, world });
  await joint_sheet({ supplier, client, server, words, world, language });
  await client.run.step('the client’s devices', async (page) => {
    await page.goto(`${server.url}/appareils`);
    await page.getByText(words.client.this_one).waitFor();
  });
  await supplier.run.step('access is taken away', async (page) => {
    const people = await call(page, 'GET', `/accounts/${world.account_id}/client-people`);
    await call(page, 'DELETE', `/client-people/${people.items[0].id}`);
    await page.goto(`${server.url}/clients/${world.account_id}/acces`);
    await button(page, words.access_screens.give).waitFor();
  });
  await client.run.step('and the device is out', async (page) => {
    await page.goto(server.url);
    await page.getByRole('heading', { name: words.entry.ask_title }).waitFor();
  });
}

try {
  await scenario();
} catch (error) {
  if (supplier.run.failures.length + client.run.failures.length === 0) {
    client.run.failures.push({ name: 'scenario', message: error.stack });
  }
} finally {
  await supplier.browser.close();
  await client.browser.close();
  await server.stop();
}
const runs = [supplier.run, client.run];
const is_whole = runs.map((run) => run.report()).every(Boolean);
if (values.report) {
  const failures = runs.flatMap((run) => run.failures);
  const passed = runs.reduce((sum, run) => sum + run.passed, 0);
  writeFileSync(values.report, JSON.stringify({ passed, failed: failures.length, failures }, null, 2));
}
process.exitCode = is_whole ? 0 : 1;
