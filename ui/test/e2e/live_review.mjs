// From the preparation to the agreed minutes: the meeting with the client.
import { button, day, factor_names, field, heading, not_kept, saved, say_and_back } from './moves.mjs';
import { names } from './samples.mjs';

const kChosen = ['timeliness', 'communications', 'foresight', 'autonomy', 'compliance'];

async function add_supplier(page, w, name, title, role) {
  const { attendees } = w;
  await field(page, w.prepare.from_team).selectOption({ label: name });
  await field(page, attendees.job_title).fill(title);
  await field(page, attendees.function).selectOption(role);
  await button(page, attendees.save).click();
  await page.getByText(title).first().waitFor();
}

/** Fills the sentence's slots; what is not given stays as proposed. */
async function write_kpi(page, w, sample, { statement, direction, target, unit, period, zero_at }) {
  const { kpi } = w;
  const add = button(page, kpi.add);
  await field(page, kpi.statement).or(add).first().waitFor();
  if (await add.isVisible()) await add.click();
  await field(page, kpi.statement).fill(statement);
  if (direction) await field(page, kpi.direction).selectOption(direction);
  if (unit) await field(page, kpi.unit).selectOption(unit);
  if (target) await field(page, kpi.target).fill(target);
  await field(page, kpi.period).selectOption(period);
  if (zero_at) await field(page, kpi.zero_at).fill(zero_at);
  await field(page, kpi.client_counter).fill(names.operations);
  await field(page, kpi.supplier_counter).fill(names.delivery);
  await field(page, kpi.source).fill(sample.source);
}

/** Notes the KPI that is being written, and has the client accept it. */
async function note_kpi(page, w) {
  await button(page, w.kpi.note).click();
  await field(page, w.kpi.accepted_by).selectOption({ label: names.president });
  await page.getByText(w.kpi.accepted(names.president)).first().waitFor();
}

/** The other language, from the menu of the room. */
const speak_in_room = (page) => async (w) => {
  await button(page, w.room.meeting).click();
  await page.getByRole('menuitem', { name: w.common.other_language }).click();
};

export async function live_review(run, sample) {
  const w = run.words;
  const { steps } = w;
  const go_to_part = (page, part) => button(page, w.room.to_part[part]).click();
  const go_to_domain = (page, domain) => button(page, w.room.to_domain[domain]).click();
  const factor = await factor_names(run.page, run.language);

  await run.step('preparation', async (page) => {
    await button(page, w.accounts_forms.plan.submit).click();
    await page.waitForURL('**/preparation');
    await heading(page, w.prepare.title);
  });

  await run.step('preparation, attendees', async (page) => {
    for (const person of ['president', 'operations']) {
      await field(page, w.prepare.from_contacts).selectOption({
        label: `${names[person]}, ${sample.titles[person]}`,
      });
      await button(page, w.attendees.exact_of(names[person])).waitFor();
    }
    await add_supplier(page, w, names.facilitator, sample.titles.facilitator, 'other');
    await add_supplier(page, w, names.delivery, sample.titles.delivery, 'delivery');
  });

  // What was saved before does not count for what is typed now: the network is away while it is typed.
  await run.step('preparation, without network', async (page) => {
    await page.route('**/preparation', (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.continue(),
    );
    await field(page, w.private.notes).fill(sample.note);
    await page.getByText(w.common.save_failed).waitFor();
    await button(page, w.common.retry).click();
    const lost = await not_kept(page, [sample.note]);
    if (lost.length !== 1) throw new Error('the server is said to hold what never reached it');
  });

  await run.step('preparation, among ourselves', async (page) => {
    await page.unroute('**/preparation'); // it tries again by itself
    await saved(page, sample.note);
  });

  await run.step('the meeting is open', async (page) => {
    await button(page, w.prepare.open).click();
    await page.waitForURL('**/animer**');
    await heading(page, w.attendees.title);
  });

  await run.step('1 attendees', async (page) => {
    await button(page, w.attendees.all_present).click();
    await button(page, w.attendees.all_exact).click();
    await page.getByText(w.attendees.confirmed_short).nth(3).waitFor();
  });

  await run.step('2 the open question', async (page) => {
    await go_to_domain(page, 'satisfiers');
    const { open } = steps;
    await field(page, open.matters_of(names.president)).fill(sample.matters.president);
    await field(page, open.importance_of(names.president)).fill(sample.importance);
    await field(page, open.matters_of(names.operations)).fill(sample.matters.operations);
    await say_and_back(run, speak_in_room(page));
    await saved(page, sample.matters.president, sample.importance, sample.matters.operations);
  });

  await run.step('2 the value expected', async (page) => {
    await go_to_part(page, 'expected');
    await field(page, steps.value.statement(1)).fill(sample.value);
    await field(page, steps.value.measure).fill(sample.measure);
    await field(page, steps.value.said_by).selectOption({ label: names.president });
    await page.getByLabel(steps.value.amount).fill(sample.amount);
    await saved(page, sample.value, sample.measure, '12500');
  });

  await run.step('2 the individual sheets', async (page) => {
    await go_to_part(page, 'sheets');
    await button(page, w.sheets.individual.open_of(names.president)).click();
    await button(page, factor.timeliness).click();
    await button(page, factor.foresight).click();
    await saved(page, 'timeliness', 'foresight');
  });

  await run.step('2 the joint sheet, empty', async (page) => {
    await go_to_part(page, 'joint');
    await heading(page, w.sheets.joint.title);
  });

  await run.step('2 the joint sheet, a sixth refused', async (page) => {
    for (const code of kChosen) await button(page, factor[code]).click();
    await button(page, factor.productivity).click();
    await page.getByText(w.sheets.joint.full).waitFor();
    await say_and_back(run, speak_in_room(page));
  });

  await run.step('2 the joint sheet, agreed', async (page) => {
    const { joint } = w.sheets;
    const counters = { timeliness: 6, communications: 2, foresight: 5, autonomy: 2, compliance: 4 };
    for (const [code, count] of Object.entries(counters)) {
      for (let i = 0; i < count; i += 1) await button(page, joint.add(5, factor[code])).click();
    }
    await page.getByText(joint.left(5)).first().waitFor();
    await button(page, joint.add(5, factor.autonomy)).click();
    await field(page, joint.confirmed).selectOption({ label: names.president });
    await button(page, joint.agree).click();
    await page.getByText(joint.agreed_at('').trim()).waitFor();
  });

  await run.step('3 an example of the library', async (page) => {
    await go_to_domain(page, 'scorecard');
    await button(page, w.library.start).click();
    await page.getByLabel(w.library.search).fill(sample.example.search);
    await page.getByText(sample.example.statement, { exact: true }).click();
    await page.getByText(sample.example.counts_when).waitFor();
  });

  await run.step('3 a KPI being written', async (page) => {
    await button(page, w.library.use).click();
    await write_kpi(page, w, sample, {
      statement: sample.kpis.timeliness,
      target: '95',
      unit: 'percent',
      period: 'week',
      zero_at: '80',
    });
    await say_and_back(run, speak_in_room(page));
  });

  await run.step('3 the KPI is read aloud and accepted', async (page) => {
    await note_kpi(page, w);
  });

  await run.step('3 five factors, five KPIs', async (page) => {
    const kpis = {
      communications: { direction: 'yes_no', period: 'workday' },
      foresight: { target: '2', unit: 'count', period: 'two_weeks' },
      autonomy: { direction: 'at_most', target: '1', unit: 'count', period: 'month' },
      compliance: { direction: 'at_most', target: '1', unit: 'count', period: 'month' },
    };
    for (const [code, terms] of Object.entries(kpis)) {
      await button(page, w.room.to_factor(factor[code])).click();
      await write_kpi(page, w, sample, { statement: sample.kpis[code], ...terms });
      await note_kpi(page, w);
    }
    await saved(page, ...Object.values(sample.kpis));
  });

  await run.step('4 the two questions', async (page) => {
    await go_to_domain(page, 'improvement');
    await field(page, steps.better.could_of(names.president)).fill(sample.could);
    await field(page, steps.better.should_of(names.operations)).fill(sample.should);
    await saved(page, sample.could, sample.should);
  });

  await run.step('4 actions', async (page) => {
    const { actions } = steps;
    await go_to_part(page, 'actions');
    await field(page, actions.new).fill(sample.action);
    await button(page, actions.add).click();
    await field(page, actions.owner).selectOption({ label: names.delivery });
    await field(page, actions.due).fill(day(45));
    await saved(page, sample.action, day(45));
  });

  await run.step('4 obstacles', async (page) => {
    const { obstacles } = steps;
    await go_to_part(page, 'obstacles');
    await field(page, obstacles.new).fill(sample.obstacle);
    await button(page, obstacles.add).click();
    await field(page, obstacles.lifted_by).fill(names.operations);
    await field(page, obstacles.due).fill(day(21));
    await saved(page, sample.obstacle, day(21));
  });

  await run.step('5 impacts', async (page) => {
    const { impacts } = steps;
    await go_to_domain(page, 'impacts');
    await field(page, impacts.new).fill(sample.impact);
    await button(page, impacts.add).click();
    await field(page, impacts.effect).fill(sample.effect);
    await field(page, impacts.action_plan).fill(sample.plan);
    await field(page, impacts.owner).selectOption({ label: names.operations });
    await saved(page, sample.impact, sample.effect, sample.plan);
  });

  await run.step('6 objectives', async (page) => {
    await go_to_domain(page, 'innovation');
    await heading(page, steps.ideas.objectives_title);
  });

  await run.step('6 ideas', async (page) => {
    const { ideas } = steps;
    await go_to_part(page, 'ideas');
    await field(page, ideas.new).fill(sample.idea);
    await button(page, ideas.add).click();
    await field(page, ideas.objective).selectOption({ label: sample.objectives[1] });
    await field(page, ideas.next_step).fill(sample.next_step);
    await saved(page, sample.idea, sample.next_step);
  });

  await run.step('7 the date', async (page) => {
    await go_to_domain(page, 'next');
    await page.getByRole('button', { name: steps.next.ninety_days }).click();
    await page.getByText(steps.next.fixed('').trim()).waitFor();
  });

  await run.step('7 the read-back', async (page) => {
    await go_to_part(page, 'read_back');
    await heading(page, steps.read_back.title);
  });

  await run.step('ending the meeting?', async (page) => {
    await button(page, w.room.end).last().click();
    await page.getByRole('dialog').getByRole('button', { name: w.room.end }).waitFor();
  });

  await run.step('the meeting has ended', async (page) => {
    await page.getByRole('dialog').getByRole('button', { name: w.room.end }).click();
    await page.waitForURL('**/compte-rendu');
    await heading(page, w.minutes.title);
  });

  await run.step('everything is ready for closing', async (page) => {
    await page.getByText(w.minutes.nothing_missing).waitFor();
  });

  await run.step('the minutes are closed', async (page) => {
    await button(page, w.minutes.close).click();
    await page.getByRole('dialog').getByRole('button', { name: w.minutes.close_yes, exact: true }).click();
    await page.getByText(w.minutes.fingerprint).waitFor();
  });

  await run.step('a dated correction', async (page) => {
    await field(page, w.minutes.new_correction).fill(sample.correction);
    await button(page, w.minutes.add_correction).click();
    await page.getByText(sample.correction).waitFor();
  });
}
