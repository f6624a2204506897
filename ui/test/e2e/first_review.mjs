// The first review of a client, as its facilitator lives it. Labels come from the catalogues of the interface and what
// people type from samples.mjs, so that one scenario speaks both languages.
import { live_review } from './live_review.mjs';
import { button, day, entry, heading, link, say_and_back } from './moves.mjs';
import { names } from './samples.mjs';
import { small_texts, with_text } from './screen.mjs';

async function add_contact(page, w, { name, title, email }) {
  const { contacts } = w.accounts;
  await link(page, contacts.add).click();
  await page.getByLabel(contacts.name, { exact: true }).fill(name);
  await page.getByLabel(contacts.job, { exact: true }).fill(title);
  await page.getByLabel(contacts.email).fill(email);
  await page.getByLabel(contacts.is_executive).check();
  await button(page, contacts.add).click();
  await heading(page, name);
  await link(page, names.client).click();
  await heading(page, names.client);
}

/** Controls: what every step looks for is found where it is. */
async function prove_the_checks(run, page) {
  const other = run.language === 'fr' ? 'en' : 'fr';
  const word = run.languages.words[other].common.save;
  const found = await with_text(page, word, '16px', () => run.foreign());
  if (found.length !== 1) throw new Error(`“${word}” among ${run.language} was not noticed: ${found}`);
  const server_text = { fr: 'Vu le 3 mars', en: 'Seen on that day' }[other];
  const unknown = await with_text(page, server_text, '16px', () => run.foreign());
  if (unknown.length !== 1)
    throw new Error(`“${server_text}” among ${run.language} was not noticed: ${unknown}`);
  const small = await with_text(page, 'abc', '7px', () => small_texts(page, 8));
  if (small.length !== 1) throw new Error(`a text of 7 px was not noticed: ${small}`);
}

export async function first_review(run, server, sample) {
  const w = run.words;
  const speak = (said) => button(run.page, said.common.other_language_hint).click();

  await run.step('first set-up', async (page) => {
    const { people } = w;
    await page.goto(server.url);
    await page.getByLabel(people.set_up_code).fill(server.setup_code);
    await page.getByLabel(people.organization_name).fill(names.supplier);
    await page.getByLabel(people.your_name).fill(names.facilitator);
    await page.getByLabel(people.email).fill('camille@boreal.test');
    await page.getByLabel(people.password).fill(sample.password);
    await say_and_back(run, speak);
    await prove_the_checks(run, page);
  });

  await run.step('today, nothing yet', async (page) => {
    await button(page, w.people.set_up_submit).click();
    await heading(page, w.accounts.home.create_title);
  });

  await run.step('somebody invited', async (page) => {
    const { team, email } = w.people;
    await page.goto(`${server.url}/equipe`);
    await button(page, team.invite).click();
    await page.getByLabel(team.name, { exact: true }).fill(names.delivery);
    await page.getByLabel(email).fill('nadia@boreal.test');
    await say_and_back(run, speak);
    await button(page, team.invite_submit).click();
    await page.getByText(team.link_title(names.delivery)).waitFor();
  });

  await run.step('settings', async (page) => {
    await page.goto(`${server.url}/reglages`);
    await heading(page, w.people.settings.title);
    await page.getByText(w.people.settings.wording).first().waitFor();
  });

  await run.step('new client', async (page) => {
    const { form } = w.accounts_forms;
    await page.goto(`${server.url}/`);
    await link(page, w.accounts.home.create_action).click();
    await page.getByLabel(form.name).fill(names.client);
    await page.getByLabel(form.industry).fill(sample.industry);
    await page.getByLabel(form.region).selectOption('QC');
    await page.getByLabel(form.time_zone).selectOption('America/Toronto');
    await say_and_back(run, speak);
  });

  await run.step('the page of the client', async (page) => {
    await button(page, w.accounts_forms.form.create).click();
    await heading(page, names.client);
  });

  await run.step('people, team and objectives', async (page) => {
    const { objectives, team } = w.accounts;
    await add_contact(page, w, {
      name: names.president,
      title: sample.titles.president,
      email: 'beatrice@laurentia.test',
    });
    await add_contact(page, w, {
      name: names.operations,
      title: sample.titles.operations,
      email: 'denis@laurentia.test',
    });
    for (const objective of sample.objectives) {
      await page.getByLabel(objectives.add_label).fill(objective);
      await button(page, objectives.add).click();
    }
    await page.getByLabel(team.person).selectOption({ label: names.delivery });
    await page.getByLabel(team.function, { exact: true }).selectOption('delivery');
    await button(page, team.add).click();
    await page.getByLabel(team.function_of(names.delivery)).waitFor();
  });

  await run.step('a contact', async (page) => {
    await entry(page, names.president).click();
    await heading(page, names.president);
    await page.getByRole('heading', { name: w.accounts_forms.bridge.title }).waitFor();
  });

  await run.step('all clients', async (page) => {
    await page.goto(`${server.url}/clients`);
    await entry(page, names.client).waitFor();
  });

  await run.step('planning the first review', async (page) => {
    const { plan } = w.accounts_forms;
    await entry(page, names.client).click();
    await link(page, w.accounts.page.first_action).click();
    await page.getByLabel(plan.date, { exact: true }).fill(day(0));
    await page.getByLabel(plan.time, { exact: true }).fill('10:00');
    await page.getByLabel(plan.place).fill(sample.place);
  });

  await live_review(run, sample);
}
