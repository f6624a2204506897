// A file of counts and the keys of machines: the screens under axe in both languages and themes; what a browser makes of
// a file's bytes; whose counts rows are; a file noted and undone; a key shown once and revoked (R9).
import type { Component } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../src/styles/tokens.css';
import '../../src/styles/base.css';
import type { Import, ImportPreview } from '../../src/api/imports';
import type { NewToken, Token } from '../../src/api/tokens';
import { decode_file, kMaxCsvBytes } from '../../src/domain/csv_file';
import { importing } from '../../src/i18n/importing';
import { language } from '../../src/i18n/language.svelte';
import { tokens } from '../../src/i18n/tokens';
import ImportScreen from '../../src/screens/importing/ImportScreen.svelte';
import TokensScreen from '../../src/screens/tokens/TokensScreen.svelte';
import { session } from '../../src/state/session.svelte';
import { toasts } from '../../src/ui/toasts.svelte';
import { counting, executive, type Sent, table_stand_in } from './client_fixture';
import { faults } from './faults';

const list = (items: unknown[]) => ({ items, next: null });

const mapping = { kpi: null, on: 'Date', quantity: 'Quantité', out_of: null, note: 'Remarque' };
const good: ImportPreview = {
  columns: ['Date', 'Quantité', 'Remarque', 'Site'],
  mapping,
  delimiter: ',',
  rows: 2,
  good: 2,
  faults: [],
  sample: [
    {
      row: 2,
      kpi_id: 'k2',
      statement: 'Réunions d’urgence non planifiées',
      on: '2027-01-02',
      on_text: '2 janvier 2027',
      quantity: '1',
      quantity_text: '1',
      out_of: null,
      note: 'Été, quai 4',
    },
  ],
};
const faulty: ImportPreview = {
  ...good,
  good: 1,
  faults: [{ row: 3, column: 'Date', code: 'invalid_date', message: 'Une date AAAA-MM-JJ est attendue.' }],
};
const noted: Import = {
  id: 'i1',
  side: 'client',
  rows: 2,
  by: executive.name,
  at: '2027-01-04T15:00:00.000Z',
  at_text: '4 janvier 2027 à 10 h 00',
  undone_at: null,
  undone_at_text: null,
  may_undo: true,
};
const undone: Import = {
  ...noted,
  id: 'i0',
  undone_at: noted.at,
  undone_at_text: noted.at_text,
  may_undo: false,
};
const token: Token = {
  id: 't1',
  name: 'Entrepôt',
  side: 'client',
  created_by: executive.name,
  created_at: noted.at,
  created_at_text: noted.at_text,
  expires_on: '2027-06-30',
  expires_on_text: '30 juin 2027',
  last_used_at: null,
  last_used_at_text: null,
};
const made: NewToken = { token, secret: 'qvr_0123456789' };

let sent: Sent[];
let table: Record<string, unknown>;

beforeEach(() => {
  sent = [];
  table = {
    'GET /accounts/a1/counting': counting,
    'GET /accounts/a1/imports': list([undone]),
    'POST /accounts/a1/imports/preview': good,
    'POST /accounts/a1/imports': noted,
    'DELETE /imports/i1': 204,
    'GET /accounts/a1/tokens': list([token]),
    'POST /accounts/a1/tokens': made,
    'DELETE /tokens/t1': 204,
  };
  vi.stubGlobal('fetch', table_stand_in(table, sent));
  session.me = executive;
  language.set('fr-CA');
  document.documentElement.style.setProperty('--quick', '0ms');
});

afterEach(() => {
  vi.unstubAllGlobals();
  document.documentElement.removeAttribute('data-theme');
  for (const toast of toasts.items) toasts.dismiss(toast.id);
});

async function expect_no_faults() {
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset.theme = theme;
    expect(await faults()).toEqual([]);
  }
}

const props = { account_id: 'a1', base: '/compter' };

/** The screen with these rows pasted, as far as it looks at them. */
async function paste_rows() {
  const screen = await render(ImportScreen, { props });
  await screen.getByLabelText(importing.paste).fill('Date,Quantité,Remarque\n2027-01-02,1,\n2027-01-03,1,');
  await screen.getByRole('button', { name: importing.look }).click();
  await expect.element(screen.getByRole('heading', { name: importing.mapping })).toBeVisible();
  return screen;
}

const in_both_languages = [
  ['a file', ImportScreen, 'Appel vidéo'],
  ['keys', TokensScreen, 'Entrepôt'],
] as const satisfies [string, Component<typeof props>, string][];

it.each(in_both_languages)('%s: no fault that axe can find', async (_, component, landmark) => {
  const screen = await render(component, { props });
  for (const locale of ['fr-CA', 'en-CA'] as const) {
    language.set(locale);
    await expect.poll(() => screen.container.textContent).toContain(landmark);
    await expect_no_faults();
  }
  expect(screen.container.querySelectorAll('h1')).toHaveLength(1);
});

it('what a spreadsheet writes keeps its accents, whatever its encoding', () => {
  const utf_16 = (is_little: boolean) => {
    const view = new DataView(new ArrayBuffer(6));
    [0xfeff, 0xe9, 0x2019].forEach((unit, i) => {
      view.setUint16(2 * i, unit, is_little);
    });
    return new Uint8Array(view.buffer);
  };
  expect(decode_file(new TextEncoder().encode('é’'))).toBe('é’');
  expect(decode_file(Uint8Array.of(0xe9, 0x92))).toBe('é’');
  expect(decode_file(utf_16(true))).toBe('é’');
  expect(decode_file(utf_16(false))).toBe('é’');
  expect(decode_file(Uint8Array.of(0xef, 0xbb, 0xbf, 0x44))).toBe('D');
});

it('a file that is too large is refused before it travels', async () => {
  const screen = await render(ImportScreen, { props });
  await expect.element(screen.getByText(importing.limits)).toBeVisible();
  const chooser = screen.container.querySelector<HTMLInputElement>('input[type=file]');
  if (chooser === null) throw new Error('no field for a file');
  const given = new DataTransfer();
  given.items.add(new File([new Uint8Array(kMaxCsvBytes + 1)], 'grand.csv'));
  chooser.files = given.files;
  chooser.dispatchEvent(new Event('change', { bubbles: true }));
  await expect.element(screen.getByRole('alert')).toHaveTextContent(importing.too_long);
  expect(sent).toEqual([]);
});

it('of several indicators none is taken unsaid: rows can be noted once the reader said whose they are', async () => {
  const screen = await paste_rows();
  await expect.element(screen.getByText(importing.say_first)).toBeVisible();
  const record = screen.getByRole('button', { name: importing.record(2, '2') });
  await expect.element(record).not.toBeInTheDocument();
  await screen.getByLabelText(importing.kpi).selectOptions('k2');
  await expect.element(record).toBeVisible();
  await expect_no_faults();
  await record.click();
  await expect.poll(() => sent.at(-1)?.path).toBe('/accounts/a1/imports');
  expect(sent.at(-1)?.body).toMatchObject({ kpi_id: 'k2', mapping });
});

it('of one indicator nothing is asked', async () => {
  table['GET /accounts/a1/counting'] = { ...counting, kpis: counting.kpis.slice(2) };
  const screen = await paste_rows();
  await expect.element(screen.getByRole('button', { name: importing.record(2, '2') })).toBeVisible();
  expect(sent.at(-1)?.body).toMatchObject({ kpi_id: 'k3' });
});

it('a column that names the indicator is asked of the server, and no indicator of all rows', async () => {
  table['POST /accounts/a1/imports/preview'] = { ...good, mapping: { ...mapping, kpi: 'Site' } };
  const screen = await paste_rows();
  await expect.element(screen.getByRole('button', { name: importing.record(2, '2') })).toBeVisible();
  expect(sent.at(-1)?.body).toMatchObject({ mapping: { kpi: 'Site' } });
  expect(sent.at(-1)?.body).not.toHaveProperty('kpi_id');
});

it('R9 a file with a fault is shown row by row, and cannot be noted', async () => {
  table['POST /accounts/a1/imports/preview'] = faulty;
  const screen = await paste_rows();
  await screen.getByLabelText(importing.kpi).selectOptions('k2');
  await expect.element(screen.getByRole('cell', { name: 'Une date AAAA-MM-JJ est attendue.' })).toBeVisible();
  await expect
    .element(screen.getByRole('button', { name: importing.record(2, '2') }))
    .not.toBeInTheDocument();
  await expect_no_faults();
});

it('R9 a file that was noted says so, leads to the counts, and is undone from there', async () => {
  const screen = await paste_rows();
  await screen.getByLabelText(importing.kpi).selectOptions('k2');
  table['GET /accounts/a1/imports'] = list([noted, undone]);
  await screen.getByRole('button', { name: importing.record(2, '2') }).click();
  const said = screen.getByText(importing.recorded(2, '2'));
  await expect.element(said).toHaveFocus();
  await expect
    .element(screen.getByRole('link', { name: importing.to_counts }))
    .toHaveAttribute('href', '/compter');
  await expect_no_faults();
  await screen.getByRole('button', { name: importing.undo, exact: true }).click();
  await expect.poll(() => sent.at(-1)).toMatchObject({ method: 'DELETE', path: '/imports/i1' });
  await expect.element(said).not.toBeInTheDocument();
});

it('an earlier import is undone after a question', async () => {
  table['GET /accounts/a1/imports'] = list([noted, undone]);
  const screen = await render(ImportScreen, { props });
  await screen.getByRole('button', { name: importing.undo_label(noted.at_text) }).click();
  await expect.element(screen.getByRole('dialog')).toBeVisible();
  expect(sent).toEqual([]);
  await screen.getByRole('button', { name: importing.undo_yes }).click();
  await expect.poll(() => sent.at(-1)).toMatchObject({ method: 'DELETE', path: '/imports/i1' });
});

it('R9 a key is shown once with a command for each indicator, and is revoked after a question', async () => {
  table['GET /accounts/a1/tokens'] = list([]);
  const screen = await render(TokensScreen, { props });
  await screen.getByRole('button', { name: tokens.make }).click();
  await screen.getByLabelText(tokens.name).fill('Entrepôt');
  await expect_no_faults();
  table['GET /accounts/a1/tokens'] = list([token]);
  await screen.getByRole('button', { name: tokens.submit }).click();
  await expect.element(screen.getByLabelText(tokens.secret, { exact: true })).toHaveValue(made.secret);
  expect(sent.at(-1)?.body).toEqual({ name: 'Entrepôt' });
  await screen.getByText(tokens.example, { exact: true }).click();
  const command = () => screen.container.querySelector('pre')?.textContent ?? '';
  expect(command()).toContain('/api/v1/kpis/k1/observations');
  const first = command();
  await screen.getByLabelText(tokens.example_kpi).selectOptions('k3');
  expect(command()).toContain('/api/v1/kpis/k3/observations');
  const event = (text: string) => /Idempotency-Key: (\S+)'/.exec(text)?.[1];
  expect(event(command())).not.toBe(event(first));
  await expect_no_faults();
  await screen.getByRole('button', { name: tokens.done }).click();
  await expect.element(screen.getByLabelText(tokens.secret, { exact: true })).not.toBeInTheDocument();
  await screen.getByRole('button', { name: tokens.revoke_label(token.name) }).click();
  await screen.getByRole('dialog').getByRole('button', { name: tokens.revoke_yes }).click();
  await expect.poll(() => sent.at(-1)).toMatchObject({ method: 'DELETE', path: '/tokens/t1' });
});
