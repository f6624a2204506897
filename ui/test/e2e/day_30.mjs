// The part of two_sides.mjs about day 30 (R26): five lines proposed, reread, shared, read on a phone and answered.
import { button, heading } from './moves.mjs';

export async function day_30({ supplier, client, server, words, world }) {
  const card = words.checkpoints;
  const said = words.checkpoints_screens;
  await supplier.run.step('day 30 is begun', async (page) => {
    await page.goto(`${server.url}/clients/${world.account_id}`);
    await button(page, card.begin_of(30)).click();
    await heading(page, card.title(30));
    await page.getByRole('textbox', { name: said.lines.on_course }).waitFor();
  });
  await supplier.run.step('a line is written in one’s own words', async (page) => {
    const line = page.getByRole('textbox', { name: said.lines.our_actions });
    await line.fill('WMS 2, quai 4.');
    await button(page, said.take_proposal_of(said.lines.our_actions)).waitFor();
  });
  await supplier.run.step('the page as it will be read', async (page) => {
    await button(page, said.reread).click();
    await page.getByRole('heading', { name: said.reread_title }).waitFor();
    await page.getByText('WMS 2, quai 4.').waitFor();
  });
  await supplier.run.step('day 30 is shared', async (page) => {
    await button(page, said.share).click();
    await page.getByRole('heading', { name: said.answers_title }).waitFor();
  });
  await client.run.step('day 30 waits on the phone', async (page) => {
    await page.goto(server.url);
    await page.getByRole('heading', { name: words.home.todo.checkpoint(30) }).waitFor();
    await page.getByRole('link', { name: words.home.todo.checkpoint_action }).click();
    await heading(page, said.day_of(30));
    await page.getByText('WMS 2, quai 4.').waitFor();
  });
  await client.run.step('and is answered', async (page) => {
    await page.getByRole('textbox', { name: said.answer }).fill('Quai 4 : ok.');
    await button(page, said.answer_submit).click();
    await page.getByRole('heading', { name: said.my_answers }).waitFor();
  });
  await supplier.run.step('the answer is on the team’s home', async (page) => {
    await page.goto(server.url);
    await page.getByRole('link', { name: words.today.read_answer }).waitFor();
  });
  await supplier.run.step('and under the page', async (page) => {
    await page.getByRole('link', { name: words.today.read_answer }).click();
    await page.getByText('Quai 4 : ok.').waitFor();
  });
}
