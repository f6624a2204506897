// npm run e2e:overview -- [--language fr|en] [--width laptop|phone|projector] [--theme light|dark] [--report FILE]
//
// What looks over many things at once, after two reviews of one client: the supplier reads the portfolio, filters it,
// keeps a view and takes it away, reads the roadmap, hears the client's words and finds today's page; an executive of the
// client reads the same roadmap on a phone. Each step is held to what every screen promises (harness.mjs).
// Pictures are kept in test/e2e/screenshots/<language>/overview-<width>/.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { kWidths, Run, start_browser, start_server, until } from './harness.mjs';
import { button, day, heading, is_focused, link } from './moves.mjs';
import { kStories } from './print_stories.mjs';
import {
  call,
  close_review,
  hold_meeting,
  hold_next_meeting,
  prepare_review,
  set_up,
} from './print_world.mjs';
import { Languages } from './words.mjs';

const { values } = parseArgs({
  options: {
    language: { type: 'string', default: 'fr' },
    width: { type: 'string', default: 'laptop' },
    theme: { type: 'string', default: 'light' },
    report: { type: 'string' },
  },
});
const { language, width, theme } = values;
const here = dirname(fileURLToPath(import.meta.url));
const program = process.env.QVR_SERVER ?? join(here, '../../../build/release/src/app/qvr');

const languages = await Languages.load();
const words = languages.words[language];
const story = kStories[language];
const server = await start_server(program);

async function side(name, size) {
  const { browser, page, errors } = await start_browser(kWidths[size], story.locale, theme);
  const folder = join(
    here,
    'screenshots',
    language,
    `overview-${size}${theme === 'dark' ? '-dark' : ''}`,
    name,
  );
  const said = story.executives.map(({ title }) => title);
  return { browser, page, run: new Run({ page, errors, folder, languages, language, is_wall: false, said }) };
}
const supplier = await side('supplier', width);
const client = await side('client', 'phone');

async function scenario() {
  const client_name = story.account.name;
  const { portfolio, heard } = words;
  let world;
  await supplier.run.step('two reviews are closed', async (page) => {
    world = await set_up(page, server, language);
    await prepare_review(page, world, day(-110));
    await hold_meeting(page, world, day(-14), day(-30));
    await close_review(page, world);
    await hold_next_meeting(page, world, day(75));
    await close_review(page, world);
    await page.goto(`${server.url}/clients`);
    await heading(page, words.common.clients);
  });
  await supplier.run.step('the portfolio', async (page) => {
    await link(page, words.accounts_list.portfolio).click();
    await page.getByRole('heading', { name: portfolio.figures }).waitFor();
    await link(page, client_name).last().waitFor();
  });
  await supplier.run.step('its factors', async (page) => {
    await page.getByText(words.charts.as_table, { exact: true }).click();
    await page.getByRole('table', { name: portfolio.factors }).waitFor();
  });
  await supplier.run.step('a filter that nobody matches', async (page) => {
    await page.getByText(portfolio.filters, { exact: true }).click();
    await page.getByRole('combobox', { name: portfolio.by_factor }).selectOption('productivity');
    await page.getByRole('heading', { name: portfolio.none_title }).waitFor();
    await page.waitForURL('**/portefeuille?factor=productivity');
  });
  await supplier.run.step('a view of it is kept', async (page) => {
    await button(page, portfolio.save).click();
    await page.getByLabel(portfolio.name, { exact: true }).fill('Quai 4');
    await button(page, words.common.save).click();
    await link(page, 'Quai 4').waitFor();
  });
  await supplier.run.step('everything again, and the view once more', async (page) => {
    await link(page, portfolio.whole).click();
    await link(page, client_name).last().waitFor();
    await link(page, 'Quai 4').click();
    await page.waitForURL('**/portefeuille?factor=productivity');
    await page.getByRole('heading', { name: portfolio.none_title }).waitFor();
  });
  await supplier.run.step('the view is taken away, and brought back', async (page) => {
    await button(page, portfolio.remove('Quai 4')).click();
    await link(page, 'Quai 4').waitFor({ state: 'detached' });
    await button(page, words.common.undo).last().click();
    await link(page, 'Quai 4').waitFor();
  });
  await supplier.run.step('the same by keys alone: the keyboard is never lost', async (page) => {
    const { keyboard } = page;
    const remove = button(page, portfolio.remove('Quai 4'));
    const save = button(page, portfolio.save);
    await remove.focus();
    await keyboard.press('Enter');
    await until('the keyboard stands where the view is saved', () => is_focused(save));
    await keyboard.press('Control+z');
    await until('the view is back, and the keyboard on it', () => is_focused(remove));
    await keyboard.press('Enter');
    await until('the keyboard stands there again', () => is_focused(save));
    await keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await keyboard.type('Quai 4');
    await keyboard.press('Enter');
    await until('a dialog whose opener is gone gives the keyboard back', () => is_focused(remove));
  });
  await supplier.run.step('the roadmap', async (page) => {
    await page.goto(`${server.url}/clients/${world.account_id}/parcours`);
    await heading(page, words.roadmap.title_of(client_name));
    await page.getByRole('heading', { name: words.roadmap.received }).waitFor();
    await page.getByText(words.roadmap.first_review).waitFor();
  });
  await client.run.step('the roadmap on an executive’s phone', async (page) => {
    const people = await call(supplier.page, 'GET', `/accounts/${world.account_id}/contacts`);
    const { link: way } = await call(supplier.page, 'POST', `/accounts/${world.account_id}/client-people`, {
      contact_id: people.items[0].id,
      role: 'executive',
    });
    await page.goto(server.url + way.path);
    await button(page, words.entry.come_in).click();
    await link(page, words.home.roadmap).click();
    await heading(page, words.roadmap.title_of(client_name));
    await page.getByRole('heading', { name: words.roadmap.received }).waitFor();
  });
  await supplier.run.step('the client’s words wait on today’s page', async (page) => {
    await page.goto(server.url);
    await page.getByText(words.today.hear(client_name)).first().waitFor();
  });
  await supplier.run.step('they are read', async (page) => {
    await link(page, words.today.actions.words_to_hear).first().click();
    await heading(page, heard.title);
    await page.getByRole('heading', { name: heard.kinds.value_received }).waitFor();
  });
  await supplier.run.step('and heard', async (page) => {
    await button(page, heard.mark).click();
    await button(page, heard.mark).waitFor({ state: 'detached' });
    await page.getByText(heard.all).waitFor();
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
