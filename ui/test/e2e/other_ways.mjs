// The part of two_sides.mjs in which nobody notes by hand: a file, a machine and a calendar count.
import { button, day, heading } from './moves.mjs';

/** What somebody wrote beside a count, with letters that are no ASCII. */
export const kRemark = 'Été, quai 4';

/** Does what the command on the screen says, as curl would; the id of the count, or the status of a refusal. */
async function run_command(command) {
  const headers = [...command.matchAll(/-H '([^:]+): ([^']+)'/g)].map(([, name, value]) => [name, value]);
  const [, address] = /^curl (\S+)/.exec(command);
  const [, body] = /-d '([^']+)'/.exec(command);
  const response = await fetch(address, { method: 'POST', headers, body });
  return response.status === 201 ? (await response.json()).id : response.status;
}

function expect_same(expected, got) {
  if (got !== expected) throw new Error(`${got}, not ${expected}`);
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
 * `world`. The lines of the file are struck by the end; what the machine and the calendar count stays.
 */
export async function other_ways({ supplier, client, server, words, world, statement, kpi_id }) {
  const { date, quantity, note } = words.importing.template_words;
  const columns = [date, quantity, note];
  const counts = `${server.url}/clients/${world.account_id}/compter`;
  await supplier.run.step('a file with a fault', async (page) => {
    await page.goto(counts);
    await page.getByRole('link', { name: words.counting_screens.by_file }).click();
    await heading(page, words.importing.title);
    const rows = [columns.join(','), `${day(-5)},1,Quai 4`, '31 mars,1,', `${day(-4)},douze,`];
    await page.getByRole('textbox', { name: words.importing.paste }).fill(rows.join('\n'));
    await button(page, words.importing.look).click();
    await page
      .getByRole('combobox', { name: words.importing.kpi, exact: true })
      .selectOption({ label: statement });
    await page.getByRole('heading', { name: words.importing.faults }).waitFor();
    await page.getByRole('cell', { name: '4', exact: true }).waitFor();
    expect_same(0, await button(page, words.importing.record(3, '3')).count());
  });
  await supplier.run.step('the file is mended', async (page) => {
    await button(page, words.importing.other_file).click();
    // As a spreadsheet on Windows writes it.
    const text = `${columns.join(';')}\r\n${day(-5)};1;${kRemark}\r\n${day(-4)};2;\r\n`;
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'releves.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') });
    await page
      .getByRole('combobox', { name: words.importing.kpi, exact: true })
      .selectOption({ label: statement });
    await page.getByText(kRemark).waitFor();
    await page.getByText(words.importing.all_good(2, '2')).waitFor();
  });
  await supplier.run.step('the file is noted', async (page) => {
    await button(page, words.importing.record(2, '2')).click();
    await page.getByText(words.importing.recorded(2, '2')).waitFor();
    await page.getByRole('heading', { name: words.importing.past }).waitFor();
  });
  await supplier.run.step('its lines are among the counts', async (page) => {
    await page.getByRole('link', { name: words.importing.to_counts }).click();
    await heading(page, words.counting.title);
    await page.getByRole('link', { name: words.counting_screens.ledger_for(statement) }).click();
    await heading(page, statement);
    await page.getByText(kRemark).waitFor();
  });
  await supplier.run.step('and undone', async (page) => {
    await page.goto(`${counts}/importer`);
    await page.getByRole('button', { name: words.importing.undo }).first().click();
    await button(page, words.importing.undo_yes).click();
    await page.getByText(words.importing.undone_now, { exact: true }).waitFor();
  });
  let command;
  await supplier.run.step('a key for a machine', async (page) => {
    await page.goto(counts);
    await page.getByRole('link', { name: words.counting_screens.by_machine }).click();
    await button(page, words.tokens.make).first().click();
    await page.getByRole('textbox', { name: words.tokens.name }).fill('WMS 2');
    await button(page, words.tokens.submit).click();
    await page.getByRole('textbox', { name: words.tokens.secret }).waitFor();
    await page.getByText(words.tokens.example, { exact: true }).click();
    command = await page.locator('pre').innerText();
  });
  await supplier.run.step('the machine counts, twice the same once', async (page) => {
    await page.getByText(words.tokens.never_used).waitFor();
    const id = await run_command(command);
    if (typeof id !== 'string') throw new Error(`the command was answered ${id}`);
    expect_same(id, await run_command(command));
    await page.reload();
    await page.getByText('WMS 2').waitFor();
    await page.getByText(words.tokens.used('').trim(), { exact: false }).waitFor();
  });
  await supplier.run.step('the key is revoked', async (page) => {
    await page.getByRole('button', { name: words.tokens.revoke_label('WMS 2') }).click();
    await page.getByRole('dialog').getByRole('button', { name: words.tokens.revoke_yes }).click();
    await page.getByText(words.tokens.none_title).waitFor();
    expect_same(401, await run_command(command));
  });
  await client.run.step('a file of the client, on the phone', async (page) => {
    await page.goto(`${server.url}/compter`);
    await page.getByRole('link', { name: words.counting_screens.by_file }).click();
    await page
      .getByRole('textbox', { name: words.importing.paste })
      .fill(`${columns.join('\t')}\n${day(-5)}\t1\t${kRemark}`);
    await button(page, words.importing.look).click();
    await page
      .getByRole('combobox', { name: words.importing.kpi, exact: true })
      .selectOption({ label: statement });
    await button(page, words.importing.record(1, '1')).click();
    await page.getByText(words.importing.recorded(1, '1')).waitFor();
  });
  await client.run.step('is undone where it was noted', async (page) => {
    await button(page, words.importing.undo).click();
    await page.getByText(words.importing.undone_now, { exact: true }).waitFor();
  });
  await client.run.step('the client has keys of its own', async (page) => {
    await page.getByRole('button', { name: new RegExp(`^${words.common.me}`) }).click();
    await page.getByRole('menuitem', { name: words.client.machines }).click();
    await page.getByText(words.tokens.none_title).waitFor();
  });
  await client.run.step('a calendar on the phone', async (page) => {
    await page.goto(`${server.url}/compter/${kpi_id}`);
    await page.getByRole('link', { name: words.counting_screens.calendar }).click();
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
  await client.run.step('and comes back, and is struck again', async (page) => {
    await button(page, words.common.undo).last().click();
    await page.getByText(words.calendars.struck('Quai 4')).waitFor({ state: 'detached' });
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
