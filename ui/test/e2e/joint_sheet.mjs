// The part of two_sides.mjs in which an executive fills the joint sheet of the next meeting on their own phone (R6).
import { button, day, factor_names, heading } from './moves.mjs';
import { call } from './print_world.mjs';

/** The next review, under way and shared; the id of it. */
async function open_next_review(page, account_id) {
  const review = await call(page, 'POST', `/accounts/${account_id}/reviews`, {
    starts_at: `${day(0)}T10:00`,
    time_zone: 'America/Toronto',
  });
  const at = `/reviews/${review.id}`;
  await call(page, 'POST', `${at}/open`, {});
  await call(page, 'POST', `${at}/share`, {});
  return review.id;
}

export async function joint_sheet({ supplier, client, server, words, world, language }) {
  const said = words.sheets.joint;
  const { autonomy } = await factor_names(supplier.page, language);
  let id;
  await client.run.step('the joint sheet is offered on the phone', async (page) => {
    id = await open_next_review(supplier.page, world.account_id);
    await page.goto(`${server.url}/rencontres/${id}/compte-rendu`);
    await page.getByRole('link', { name: words.client.joint_fill }).click();
    await heading(page, said.title);
    await page.getByText(said.whole).first().waitFor();
  });
  await client.run.step('a weight is taken back', async (page) => {
    await button(page, said.take(5, autonomy)).click();
    await page.getByText(said.left(5)).first().waitFor();
  });
  await client.run.step('and the five are agreed', async (page) => {
    await button(page, said.add(5, autonomy)).click();
    await button(page, said.agree).click();
    await page.getByText(said.agreed_at('').trim()).waitFor();
  });
  await supplier.run.step('the room has the sheet of the phone', async (page) => {
    await page.goto(`${server.url}/rencontres/${id}/animer?etape=scorecard&partie=joint`);
    await heading(page, said.title);
    await page.getByText(said.agreed_at('').trim()).waitFor();
  });
}
