// npm run e2e:second -- [--language fr|en] [--width laptop|phone|projector] [--theme light|dark] [--report FILE]
//
// A whole second review after a closed first one (R7, R10-R20), from both sides: the supplier on a screen of that width,
// an executive of the client on a phone. The first review was held ninety days ago and both sides counted since: alike,
// differently, on one side alone, not at all. Each step is held to what every screen promises (harness.mjs). Pictures are
// kept in test/e2e/screenshots/<language>/second-<width>/ and …/second-<width>-client/.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { kWidths, Run, start_browser, start_server, until } from './harness.mjs';
import { button, day, factor_names, field, heading } from './moves.mjs';
import { kStories } from './print_stories.mjs';
import { call, complete, count_quarter, hold_meeting, prepare_review, set_up } from './print_world.mjs';
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

const kDomains = ['attendees', 'satisfiers', 'scorecard', 'improvement', 'impacts', 'innovation', 'next'];

// What people say in it.
const kSaid = {
  fr: {
    received: 'Un camion de moins, et plus personne n’attend au quai.',
    measure: 'Kilomètres lus au tableau de bord',
    why: 'Trois fois, on nous a prévenus trop tard.',
    reason: 'Le registre des quais fait foi.',
    effect: 'On sait avant midi, presque toujours.',
    came_of_it: 'Les départs avancés ont suffi.',
    expected: 'Ne plus jamais attendre au quai 4.',
    could: 'Nous prévenir par message.',
    should: 'Tenir la même personne au téléphone.',
    action: 'Un message à chaque retard',
  },
  en: {
    received: 'One truck fewer, and nobody waits at the dock any more.',
    measure: 'Kilometres read on the dashboard',
    why: 'Three times we were warned too late.',
    reason: 'The dock register decides.',
    effect: 'We know before noon, nearly always.',
    came_of_it: 'The earlier departures were enough.',
    expected: 'Never to wait at dock 4 again.',
    could: 'Warn us by message.',
    should: 'Keep the same person on the phone.',
    action: 'A message at every delay',
  },
};

const languages = await Languages.load();
const w = languages.words[language];
const story = kStories[language];
const said = kSaid[language];
const server = await start_server(program);
const names = story.executives.map(({ name }) => name);

async function side(name, screen, is_wall) {
  const { browser, page, errors } = await start_browser(kWidths[screen], story.locale, theme);
  const dark = theme === 'dark' ? '-dark' : '';
  const folder = join(here, 'screenshots', language, `second-${width}${dark}${name}`);
  const same_in_both = [...story.executives.map(({ title }) => title)];
  return {
    browser,
    page,
    run: new Run({ page, errors, folder, languages, language, is_wall, said: same_in_both }),
  };
}
const supplier = await side('', width, width === 'projector');
const client = await side('-client', 'phone', false);

/** Lets the president in on the phone. */
async function let_in(world) {
  const { items } = await call(supplier.page, 'GET', `/accounts/${world.account_id}/contacts`);
  const { id } = items.find(({ name }) => name === names[0]);
  const { link } = await call(supplier.page, 'POST', `/accounts/${world.account_id}/client-people`, {
    contact_id: id,
    role: 'executive',
  });
  await client.page.goto(server.url + link.path);
  await button(client.page, w.entry.come_in).click();
  await client.page.getByText(w.home.factors, { exact: true }).waitFor();
}

async function close_first_review() {
  const { page } = supplier;
  const world = await set_up(page, server, language);
  await prepare_review(page, world, day(-90));
  await hold_meeting(page, world, day(0), day(-30));
  await complete(page, world, kDomains);
  await call(page, 'POST', `/reviews/${world.review_id}/end`, {});
  await call(page, 'POST', `/reviews/${world.review_id}/close`, {});
  return world;
}

const to_part = (page, part) => button(page, w.room.to_part[part]).click();
const to_domain = (page, domain) => button(page, w.room.to_domain[domain]).click();
const group = (page, name) => page.getByRole('group', { name, exact: true });
const choose = (page, name, option) =>
  group(page, name).getByRole('radio', { name: option, exact: true }).check({ force: true });
const review_now = (id) => call(supplier.page, 'GET', `/reviews/${id}`);
const kept = (what, id, ask) => until(`the server holds ${what}`, async () => ask(await review_now(id)));

async function scenario() {
  const { steps, results, ratings, earlier, score, trial, carried, minutes } = w;
  let world;
  let id;
  let factor;
  await supplier.run.step('the first review is closed and counted', async (page) => {
    world = await close_first_review();
    await let_in(world);
    await count_quarter(world, day(0), supplier.page, client.page);
    factor = await factor_names(page, language);
    await page.goto(`${server.url}/clients/${world.account_id}`);
    await heading(page, story.account.name);
    await button(page, w.accounts.page.next_action).waitFor();
  });
  await supplier.run.step('the second opens prepared', async (page) => {
    await button(page, w.accounts.page.next_action).click();
    await page.waitForURL('**/preparation');
    id = /rencontres\/([^/]+)/.exec(page.url())[1];
    await page.getByRole('heading', { name: carried.title }).waitFor();
    await page.getByText(carried.actions(3), { exact: true }).waitFor();
  });
  await supplier.run.step('confirmed anew in one tap', async (page) => {
    await button(page, w.attendees.all_exact).click();
    await page.getByText(w.attendees.confirmed, { exact: false }).nth(4).waitFor();
  });
  await supplier.run.step('shared and opened', async (page) => {
    await call(page, 'POST', `/reviews/${id}/share`, {});
    await page.reload();
    await button(page, w.prepare.open).click();
    await page.waitForURL('**/animer**');
    await heading(page, w.attendees.title);
    await button(page, w.attendees.all_present).click();
    await page.getByRole('radio', { name: w.attendees.attendance.present }).nth(4).waitFor();
  });
  await client.run.step('ratings are asked on the phone', async (page) => {
    await page.goto(`${server.url}/rencontres/${id}/compte-rendu`);
    await page.getByRole('link', { name: w.client.rate }).click();
    await heading(page, ratings.mine.title);
    await group(page, ratings.of(factor.timeliness)).waitFor();
  });
  await client.run.step('and given, with a why', async (page) => {
    const given = { timeliness: '4', foresight: '2', compliance: '5', autonomy: '5', communications: '3' };
    for (const [code, mark] of Object.entries(given)) await choose(page, ratings.of(factor[code]), mark);
    await page.getByRole('textbox', { name: ratings.why(factor.foresight) }).fill(said.why);
    await kept('the ratings', id, (review) => review.ratings[0]?.ratings.some(({ why }) => why === said.why));
  });
  await supplier.run.step('2 the last five factors', async (page) => {
    await to_domain(page, 'satisfiers');
    await heading(page, steps.recall.title);
    await page.getByText(w.changes.none).waitFor();
  });
  await supplier.run.step('3 the value received beside what was expected', async (page) => {
    await to_domain(page, 'scorecard');
    await heading(page, steps.value.received_title);
    await page.getByText(story.expected.statement).waitFor();
    await field(page, steps.value.statement(1)).fill(said.received);
    await field(page, steps.value.measure_received).fill(said.measure);
    await field(page, steps.value.said_by).selectOption({ label: names[0] });
    await kept('the value received', id, ({ value }) => value.received[0]?.statement === said.received);
  });
  await supplier.run.step('3 the ratings in the room', async (page) => {
    await to_part(page, 'ratings');
    await heading(page, ratings.title);
    await group(page, ratings.of(factor.timeliness)).waitFor();
    for (const code of ['timeliness', 'foresight', 'compliance', 'autonomy', 'communications'])
      await choose(page, ratings.of(factor[code]), code === 'compliance' ? '3' : '4');
    await page.getByText(ratings.why_apart).first().waitFor();
    await kept(
      'both ratings',
      id,
      (review) => review.ratings.length === 2 && review.ratings[1].ratings.length === 5,
    );
  });
  await supplier.run.step('3 both counts', async (page) => {
    await to_part(page, 'results');
    await heading(page, results.title);
    await button(page, results.accept_equal).waitFor();
  });
  await supplier.run.step('3 equal counts accepted in one tap', async (page) => {
    await button(page, results.accept_equal).click();
    await page.getByText(results.left(3)).waitFor();
  });
  const [, , warned, audited, , mailed] = story.kpis.map(([, statement]) => statement);
  await supplier.run.step('3 a difference, talked about', async (page) => {
    const item = page.getByRole('region', { name: warned, exact: true });
    const value = item.locator('tbody input').first();
    await value.fill('1');
    await button(item, results.agree_of(warned)).click();
    await item.getByText(results.reason_missing).waitFor();
  });
  await supplier.run.step('3 is agreed with a reason', async (page) => {
    const item = page.getByRole('region', { name: warned, exact: true });
    await item.getByRole('textbox', { name: results.reason }).fill(said.reason);
    await button(item, results.agree_of(warned)).click();
    await item.getByText(said.reason).waitFor();
    const one_sided = page.getByRole('region', { name: audited, exact: true });
    await button(one_sided, results.agree_of(audited)).first().click();
    await page.getByText(results.left(1)).waitFor();
  });
  await supplier.run.step('3 one was not measured', async (page) => {
    const item = page.getByRole('region', { name: mailed, exact: true });
    await button(item, results.open_of(mailed)).click();
    await item.getByRole('checkbox', { name: results.not_measure }).check();
    await item.getByRole('combobox', { name: results.agreed_by }).selectOption({ label: names[1] });
    await button(item, results.agree_of(mailed)).last().click();
    await page.getByText(results.all_agreed).waitFor();
  });
  await supplier.run.step('3 the score and its formula', async (page) => {
    await to_part(page, 'score');
    await heading(page, score.title);
    await page.getByRole('region', { name: score.formula }).waitFor();
    const { evaluation } = await review_now(id);
    const percent = evaluation.score.percent.replace('.', language === 'fr' ? ',' : '.');
    await page.locator('.score').filter({ hasText: percent }).waitFor();
  });
  await supplier.run.step('3 the value expected next', async (page) => {
    await to_part(page, 'expected');
    await page.getByText(w.changes.value.unchanged).waitFor();
    await field(page, steps.value.statement(1)).fill(said.expected);
    await kept('the value expected', id, ({ value }) => value.expected[0]?.statement === said.expected);
  });
  await supplier.run.step('3 the weights change', async (page) => {
    await to_part(page, 'sheets');
    await to_part(page, 'joint');
    await button(page, w.sheets.joint.take(5, factor.timeliness)).click();
    await button(page, w.sheets.joint.add(5, factor.foresight)).click();
    await page.getByRole('region', { name: w.changes.title }).getByText(factor.foresight).waitFor();
    await field(page, w.sheets.joint.confirmed).selectOption({ label: names[0] });
    await button(page, w.sheets.joint.agree).click();
    await page.getByText(w.sheets.joint.agreed_at('').trim()).waitFor();
  });
  await supplier.run.step('3 a KPI is tried out', async (page) => {
    await to_part(page, 'kpis');
    const delayed = story.kpis[1][1];
    await button(page, w.kpi.try_out_of(delayed)).click();
    const imagined = page.getByRole('region', { name: trial.title_of(delayed) });
    await button(imagined, trial.all_met).click();
    await imagined.getByRole('textbox').fill('4');
    await imagined.getByText(results.met_of(12, 13)).waitFor();
  });
  await supplier.run.step('3 the KPIs are accepted anew', async (page) => {
    const delayed = story.kpis[1][1];
    await button(page, w.kpi.close_trial_of(delayed)).click();
    const item = page.getByRole('region', { name: delayed, exact: true });
    await item.getByRole('combobox', { name: w.kpi.accepted_by }).selectOption({ label: names[0] });
    await item.getByText(w.kpi.accepted(names[0])).waitFor();
    const review = await review_now(id);
    const accepted_by = review.attendees.find(({ name }) => name === names[0]).id;
    for (const kpi of review.kpis.filter((one) => one.accepted_by === null))
      await call(page, 'PATCH', `/reviews/${id}/kpis/${kpi.id}`, { accepted_by });
  });
  await supplier.run.step('4 what was promised', async (page) => {
    await page.goto(`${server.url}/rencontres/${id}/animer?etape=scorecard&partie=kpis-communications`);
    await to_domain(page, 'improvement');
    await heading(page, earlier.actions_title);
    const [one, two, three] = story.actions;
    const promise = (name) => page.getByRole('region', { name, exact: true });
    await choose(page, earlier.verdict_of(one), earlier.action_verdicts.achieved);
    await promise(one).getByRole('textbox', { name: earlier.effect }).fill(said.effect);
    await choose(page, earlier.verdict_of(two), earlier.action_verdicts.dropped);
    await choose(page, earlier.verdict_of(three), earlier.action_verdicts.carried);
    await promise(three).getByLabel(earlier.new_date).fill(day(40));
    await page.getByText(earlier.all_judged).waitFor();
    await kept('the new date', id, ({ actions }) => actions.some(({ due_on }) => due_on === day(40)));
    await kept('the effect', id, ({ actions }) =>
      actions.some(({ judgement }) => judgement?.effect === said.effect),
    );
  });
  await supplier.run.step('4 what was in the way', async (page) => {
    await to_part(page, 'earlier_obstacles');
    await choose(page, earlier.verdict_of(story.obstacle), earlier.obstacle_verdicts.partly);
    await page.getByText(earlier.all_judged).waitFor();
  });
  await supplier.run.step('4 the two questions', async (page) => {
    await to_part(page, 'better');
    await field(page, steps.better.could_of(names[0])).fill(said.could);
    await field(page, steps.better.should_of(names[1])).fill(said.should);
    await kept('the answers', id, ({ better }) => better.answers.length === 2);
  });
  await supplier.run.step('4 a new action', async (page) => {
    await to_part(page, 'actions');
    await field(page, steps.actions.new).fill(said.action);
    await button(page, steps.actions.add).click();
    await field(page, steps.actions.owner).selectOption({ label: story.team[1].name });
    await field(page, steps.actions.due).fill(day(45));
    await kept('the action', id, ({ actions }) => actions.some(({ due_on }) => due_on === day(45)));
  });
  await supplier.run.step('5 what was foreseen', async (page) => {
    await to_part(page, 'obstacles');
    await to_domain(page, 'impacts');
    await heading(page, earlier.impacts_title);
    const { title } = story.impact;
    await choose(page, earlier.happened.of(title), earlier.happened.yes);
    await choose(page, earlier.plan_used.of(title), earlier.plan_used.yes);
    await page.getByRole('textbox', { name: earlier.outcome.note }).fill(said.came_of_it);
    await kept('the outcome', id, ({ impacts }) => impacts[0].outcome?.note === said.came_of_it);
  });
  await supplier.run.step('6 the ideas still open', async (page) => {
    await to_part(page, 'impacts');
    await to_domain(page, 'innovation');
    await to_part(page, 'earlier_ideas');
    await choose(page, earlier.status_of(story.idea.statement), w.marks.idea_statuses.exploring);
    await page.getByText(earlier.all_judged).waitFor();
  });
  await supplier.run.step('7 the date and the read-back', async (page) => {
    await to_part(page, 'ideas');
    await to_domain(page, 'next');
    await page.getByRole('button', { name: steps.next.ninety_days }).click();
    await page.getByText(steps.next.fixed('').trim()).waitFor();
    await to_part(page, 'read_back');
    await heading(page, steps.read_back.title);
    await page.getByText(said.received).waitFor();
  });
  await supplier.run.step('the meeting has ended', async (page) => {
    await button(page, w.room.end).last().click();
    await page.getByRole('dialog').getByRole('button', { name: w.room.end }).click();
    await page.waitForURL('**/compte-rendu');
    await heading(page, minutes.title);
    await page.getByText(said.why).first().waitFor();
  });
  await supplier.run.step('the minutes are closed', async (page) => {
    await page.getByText(minutes.nothing_missing).waitFor();
    await button(page, minutes.close).click();
    await page.getByRole('dialog').getByRole('button', { name: minutes.close_yes, exact: true }).click();
    await page.getByText(minutes.fingerprint).waitFor();
  });
  await supplier.run.step('and print', async (page) => {
    await page.emulateMedia({ media: 'print' });
    await page.getByText(score.formula).first().waitFor();
    const pages = await page.pdf({ path: join(supplier.run.folder, 'minutes.pdf'), preferCSSPageSize: true });
    if (!pages.subarray(0, 5).toString().startsWith('%PDF')) throw new Error('no paper came out');
    await page.emulateMedia({ media: null });
  });
  await client.run.step('and read on the phone', async (page) => {
    await page.goto(`${server.url}/rencontres/${id}/compte-rendu`);
    await page.getByText(said.received).first().waitFor();
    await page.getByText(said.effect).first().waitFor();
    await button(page, minutes.acknowledge).click();
    await page.getByText(w.client.acknowledged).waitFor();
  });
}

try {
  await scenario();
} catch (error) {
  if (supplier.run.failures.length + client.run.failures.length === 0) {
    supplier.run.failures.push({ name: 'scenario', message: error.stack });
    console.log(error.stack);
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
