// The part of two_sides.mjs in which nobody notes by hand: a file, a machine and a calendar count.
import { button, day, heading } from './moves.mjs';

/** Sends one count as a machine would; its status. */
async function count_as_machine(server, kpi_id, secret) {
  const response = await fetch(`${server.url}/api/v1/kpis/${kpi_id}/observations`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${secret}`,
      'content-type': 'application/json',
      'idempotency-key': 'event-1042',
    },
    body: JSON.stringify({ quantity: 1 }),
  });
  return response.status;
}

async function expect_status(expected, got) {
  if ((await got) !== expected) throw new Error(`status ${await got}, not ${expected}`);
}

const stamp = (date) => date.replaceAll('-', '');

/** Two events that count, one that does not. */
const calendar_of = (said) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//test//FR',
    ...[
      [`${said} 1`, day(-6)],
      [`${said} 2`, day(-4)],
      ['Lunch', day(-3)],
    ].flatMap(([summary, date], i) => [
      'BEGIN:VEVENT',
      `UID:event-${i}`,
      `SUMMARY:${summary}`,
      `DTSTART;VALUE=DATE:${stamp(date)}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

/**
 * supplier, client: { run } of each side; statement: the indicator counted; kpi_id: its id; delayed by the account of
 * `world`. Everything that is counted on the way is taken back or struck by the end but for the events of the calendar.
 */
export async function other_ways({ supplier, client, server, words, world, statement, kpi_id }) {
  const counts = `${server.url}/clients/${world.account_id}/compter`;
  await supplier.run.step('a file with a fault', async (page) => {
    await page.goto(counts);
    await page.getByRole('link', { name: words.counting.by_file }).click();
    await heading(page, words.importing.title);
    const rows = ['Date,Quantité,Remarque', `${day(-5)},1,Quai 4`, '31 mars,1,', `${day(-4)},douze,`];
    await page.getByRole('textbox', { name: words.importing.paste }).fill(rows.join('\n'));
    await button(page, words.importing.look).click();
    await page
      .getByRole('combobox', { name: words.importing.kpi, exact: true })
      .selectOption({ label: statement });
    await page.getByRole('heading', { name: words.importing.faults }).waitFor();
    await page.getByRole('cell', { name: '4', exact: true }).waitFor();
  });
  await supplier.run.step('the file is mended', async (page) => {
    await button(page, words.importing.other_file).click();
    // As a spreadsheet on Windows writes it.
    const text = `Date;Quantité;Remarque\r\n${day(-5)};1;Été, quai 4\r\n${day(-4)};2;\r\n`;
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'releves.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') });
    await page
      .getByRole('combobox', { name: words.importing.kpi, exact: true })
      .selectOption({ label: statement });
    await page.getByText('Été, quai 4').waitFor();
    await page.getByText(words.importing.all_good(2, '2')).waitFor();
  });
  await supplier.run.step('the file is noted', async (page) => {
    await button(page, words.importing.record(2, '2')).click();
    await page.getByText(words.importing.recorded(2, '2'), { exact: true }).waitFor();
    await page.getByRole('heading', { name: words.importing.past }).waitFor();
  });
  await supplier.run.step('and undone', async (page) => {
    await page.getByRole('button', { name: words.importing.undo }).first().click();
    await button(page, words.importing.undo_yes).click();
    await page.getByText(words.importing.undone_now, { exact: true }).waitFor();
  });
  let secret;
  await supplier.run.step('a key for a machine', async (page) => {
    await page.goto(counts);
    await page.getByRole('link', { name: words.counting.by_machine }).click();
    await button(page, words.tokens.make).first().click();
    await page.getByRole('textbox', { name: words.tokens.name }).fill('WMS 2');
    await button(page, words.tokens.submit).click();
    secret = await page.getByRole('textbox', { name: words.tokens.secret }).inputValue();
    await page.getByText(words.tokens.example, { exact: true }).click();
    await page.locator('pre').waitFor();
  });
  await supplier.run.step('the machine counts, twice the same once', async (page) => {
    await expect_status(201, count_as_machine(server, kpi_id, secret));
    await expect_status(201, count_as_machine(server, kpi_id, secret));
    await page.reload();
    await page.getByText('WMS 2').waitFor();
    await page.getByText(words.tokens.used('').trim(), { exact: false }).waitFor();
  });
  await supplier.run.step('the key is revoked', async (page) => {
    await page.getByRole('button', { name: words.tokens.revoke_label('WMS 2') }).click();
    await page.getByRole('dialog').getByRole('button', { name: words.tokens.revoke_yes }).click();
    await page.getByText(words.tokens.none_title).waitFor();
    await expect_status(401, count_as_machine(server, kpi_id, secret));
  });
  await client.run.step('a calendar on the phone', async (page) => {
    await page.goto(`${server.url}/compter/${kpi_id}`);
    await page.getByRole('link', { name: words.counting.calendar }).click();
    await heading(page, words.calendars.title);
    await page.getByRole('radio', { name: words.calendars.by_file }).check();
    await page.locator('input[type=file]').setInputFiles({
      name: 'agenda.ics',
      mimeType: 'text/calendar',
      buffer: Buffer.from(calendar_of('Quai 4')),
    });
    await page.getByRole('textbox', { name: words.calendars.words }).fill('quai');
    await button(page, words.calendars.submit).click();
    await page.getByText('Quai 4 2').waitFor();
  });
  await client.run.step('an event is struck with a reason', async (page) => {
    await page.getByRole('button', { name: words.calendars.strike }).first().click();
    await page.getByRole('textbox', { name: words.calendars.reason }).fill('Quai 4');
    await page.getByRole('dialog').getByRole('button', { name: words.calendars.strike_yes }).click();
    await page.getByText(words.calendars.struck('Quai 4')).waitFor();
  });
  await supplier.run.step('the supplier sees it', async (page) => {
    await page.goto(`${counts}/${kpi_id}/calendrier`);
    await page.getByText(words.calendars.struck('Quai 4')).waitFor();
  });
}
