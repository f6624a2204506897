// Counting by both sides: the screens under axe in both languages and themes, a count in three taps and its way back,
// the lines that were struck or replaced, and what settles a difference (R9, R10).
import type { Component } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../src/styles/tokens.css';
import '../../src/styles/base.css';
import type { Difference, Observation } from '../../src/api/counting';
import type { Counting } from '../../src/api/types';
import { charts } from '../../src/i18n/charts';
import { common } from '../../src/i18n/common';
import { counting as words } from '../../src/i18n/counting';
import { counting_screens } from '../../src/i18n/counting.screens';
import { language } from '../../src/i18n/language.svelte';
import CountingGlance from '../../src/screens/counting/CountingGlance.svelte';
import CountingScreen from '../../src/screens/counting/CountingScreen.svelte';
import LedgerScreen from '../../src/screens/counting/LedgerScreen.svelte';
import { session } from '../../src/state/session.svelte';
import { toasts } from '../../src/ui/toasts.svelte';
import { counting, executive, none, type Sent, table_stand_in } from './client_fixture';
import { faults } from './faults';
import { me } from './fixtures';
import { factors } from './review_fixture';

const list = (items: unknown[]) => ({ items, next: null });

const line = (id: string, given: Partial<Observation>): Observation => ({
  id,
  kpi_id: 'k2',
  side: 'client',
  quantity: '1',
  quantity_text: '1',
  out_of: null,
  on: '2027-01-02',
  on_text: '2 janvier 2027',
  note: null,
  source: 'person',
  corrects: null,
  corrected_by: null,
  stands: true,
  recorded_by: 'Hélène Arsenault',
  recorded_by_side: 'client',
  recorded_at: '2027-01-02T15:00:00.000Z',
  recorded_at_text: '2 janvier 2027 à 10 h 00',
  may_correct: true,
  ...given,
});

const mine = line('o1', {});
const theirs = line('o2', {
  side: 'supplier',
  on: '2027-01-03',
  on_text: '3 janvier 2027',
  recorded_by: me.name,
  recorded_by_side: 'supplier',
  may_correct: false,
});
const replaced = line('o3', { quantity: '5', quantity_text: '5', stands: false, corrected_by: 'o4' });
const replacement = line('o4', { quantity: '7', quantity_text: '7', corrects: 'o3' });
const struck = line('o5', { quantity: '9', quantity_text: '9', stands: false, corrected_by: 'o6' });
const strike = line('o6', { quantity: null, quantity_text: null, corrects: 'o5' });
const transcribed = line('o7', { recorded_by: me.name, recorded_by_side: 'supplier' });

const difference: Difference = {
  period: { from: '2026-12-25', to: '2027-01-07', text: '25 déc. – 7 janv.' },
  supplier: { state: 'counted', value: '1', text: '1' },
  client: { state: 'counted', value: '2', text: '2' },
  pairs: [
    { supplier: null, client: mine, same: false },
    { supplier: theirs, client: null, same: false },
  ],
};

let sent: Sent[];
let table: Record<string, unknown>;

beforeEach(() => {
  sent = [];
  table = {
    'GET /factors': list(factors),
    'GET /accounts/a1/counting': counting,
    'GET /kpis/k2/observations': list([strike, replacement, struck, replaced, transcribed, theirs, mine]),
    'GET /kpis/k2/differences': { items: [difference] },
    'POST /kpis/k2/observations': mine,
    'POST /kpis/k3/observations': line('o9', { kpi_id: 'k3' }),
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

const account = { account_id: 'a1', base: '/compter' };
const counts = { ...account, machines: '/jetons' };
const ledger = { ...account, kpi_id: 'k2' };
const with_state = (given: Partial<Counting>) => ({ ...counting, ...given });

// biome-ignore lint/suspicious/noExplicitAny: screens differ in their props
type Screen = [string, Component<any>, Record<string, string>, string, Record<string, unknown>];
const screens: Screen[] = [
  ['the counts', CountingScreen, counts, 'Courriel du jour', {}],
  [
    'the counts before the first review',
    CountingScreen,
    counts,
    '',
    { 'GET /accounts/a1/counting': with_state({ state: 'not_yet', quarter: null, kpis: [] }) },
  ],
  [
    'the counts of a quarter that was judged',
    CountingScreen,
    counts,
    'Courriel du jour',
    { 'GET /accounts/a1/counting': with_state({ state: 'over' }) },
  ],
  ['the ledgers', LedgerScreen, ledger, me.name, {}],
  ['the ledgers without a line', LedgerScreen, ledger, 'Réunions', { 'GET /kpis/k2/observations': list([]) }],
];

it.each(screens)('%s: no fault that axe can find', async (_, component, props, landmark, given) => {
  Object.assign(table, given);
  const screen = await render(component, { props });
  for (const locale of ['fr-CA', 'en-CA'] as const) {
    language.set(locale);
    await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible();
    await expect.poll(() => screen.container.textContent).toContain(landmark);
    for (const theme of ['light', 'dark']) {
      document.documentElement.dataset.theme = theme;
      expect(await faults()).toEqual([]);
    }
  }
  expect(screen.container.querySelectorAll('h1')).toHaveLength(1);
});

it('R9 one count is two taps from the list, and is taken back by a line that strikes it', async () => {
  const screen = await render(CountingScreen, { props: counts });
  await screen
    .getByRole('button', { name: counting_screens.note_for('Courriel du jour') })
    .first()
    .click();
  await expect.element(screen.getByRole('dialog')).toBeVisible();
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset.theme = theme;
    expect(await faults()).toEqual([]);
  }
  await screen.getByRole('button', { name: counting_screens.save }).click();
  await expect.poll(() => sent.map(({ body }) => body)).toEqual([{ quantity: '1', on: counting.today }]);
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  await toasts.items[0]?.undo?.();
  expect(sent[1]?.body).toEqual({ side: 'client', quantity: null, corrects: 'o9' });
});

it('R9 «nothing to report» is one tap', async () => {
  const screen = await render(CountingScreen, { props: counts });
  const label = counting_screens.nothing_for('Courriel du jour', '25 déc. – 7 janv.');
  await screen.getByRole('button', { name: label }).click();
  await expect.poll(() => sent.map(({ body }) => body)).toEqual([{ quantity: '0', on: counting.today }]);
});

it('a refused count stays in the form with its reason, and with what was typed', async () => {
  table['POST /kpis/k3/observations'] = 422;
  const screen = await render(CountingScreen, { props: counts });
  await screen
    .getByRole('button', { name: counting_screens.note_for('Courriel du jour') })
    .first()
    .click();
  await screen.getByLabelText(counting_screens.quantity).fill('12');
  await screen.getByRole('button', { name: counting_screens.save }).click();
  await expect.poll(() => sent).toHaveLength(1);
  await expect.element(screen.getByRole('dialog').getByRole('alert')).toHaveTextContent('○');
  await expect.element(screen.getByLabelText(counting_screens.quantity)).toHaveValue('12');
});

it('R9 a struck line says so, and a replaced one names what replaced it', async () => {
  const screen = await render(LedgerScreen, { props: ledger });
  const row = (value: string) =>
    [...screen.container.querySelectorAll('li')].find(
      (item) => item.querySelector('s')?.textContent === value,
    )?.textContent ?? '';
  await expect.poll(() => row('9')).toContain(counting_screens.struck);
  expect(row('9')).not.toContain(counting_screens.corrected);
  expect(row('5')).toContain(counting_screens.replaced_by('7'));
});

it('a line taken back from the ledger is read again as struck', async () => {
  const screen = await render(LedgerScreen, { props: ledger });
  await screen.getByRole('button', { name: counting_screens.note, exact: true }).click();
  await screen.getByRole('button', { name: counting_screens.save }).click();
  await expect.poll(() => toasts.items).toHaveLength(1);
  table['GET /kpis/k2/observations'] = list([]);
  await toasts.items[0]?.undo?.();
  await expect.element(screen.getByText(counting_screens.lines_none)).toBeVisible();
});

it('R10 a difference is settled by one’s own line alone: added like theirs, or struck', async () => {
  const screen = await render(LedgerScreen, { props: ledger });
  await screen.getByRole('button', { name: counting_screens.add_mine_line(theirs.on_text) }).click();
  await expect
    .poll(() => sent.map(({ body }) => body))
    .toEqual([{ side: 'client', quantity: '1', on: theirs.on }]);
  // The buttons rest until what was written is read again, which its message tells.
  await expect.poll(() => toasts.items).toHaveLength(1);
  const remove = screen.getByRole('button', { name: counting_screens.strike_mine_line(mine.on_text) });
  await expect
    .poll(async () => {
      await remove.click();
      return sent.at(-1)?.body;
    })
    .toEqual({ side: 'client', quantity: null, corrects: 'o1' });
});

it('differences that cannot be read are said, not taken for agreement', async () => {
  table['GET /kpis/k2/differences'] = 500;
  const screen = await render(LedgerScreen, { props: ledger });
  await expect.element(screen.getByRole('alert')).toBeVisible();
});

it('the glance counts periods that are owed, not KPIs', async () => {
  const [first, ...others] = counting.kpis;
  if (first === undefined) throw new Error('the fixture has no KPI');
  const periods = [...first.periods, ...first.periods, ...first.periods];
  const owing = { ...first, periods, owed: { supplier: [], client: [0, 1, 2] } };
  const others_owe = others.map((kpi) => ({ ...kpi, owed: { supplier: [], client: [] } }));
  table['GET /accounts/a1/counting'] = with_state({ kpis: [owing, ...others_owe] });
  const screen = await render(CountingGlance, { props: counts });
  await expect.element(screen.getByText(words.owed_periods(3))).toBeVisible();
});

it('R10 a gap is said in figures, and what is left to settle', async () => {
  const screen = await render(LedgerScreen, { props: ledger });
  await expect.element(screen.getByText(counting_screens.both_count('2', '1', '1'))).toBeVisible();
  await expect.element(screen.getByText(counting_screens.remaining(2), { exact: false })).toBeVisible();
  await expect.element(screen.getByText(words.differ('1'))).toBeVisible();
  expect(screen.container.textContent).not.toContain(counting_screens.agreed_all);
});

it('R10 two counts that agree are said to, once there is one', async () => {
  const [agreed] = counting.kpis;
  table['GET /accounts/a1/counting'] = with_state({ kpis: agreed === undefined ? [] : [agreed] });
  const screen = await render(CountingScreen, { props: counts });
  await expect.element(screen.getByText(counting_screens.agreed_all)).toBeVisible();
});

it('R9 a struck line has a way back: at once, and from the line that struck it', async () => {
  table['POST /kpis/k2/observations'] = line('o10', { quantity: null, quantity_text: null, corrects: 'o1' });
  const screen = await render(LedgerScreen, { props: ledger });
  await screen
    .getByRole('button', { name: counting_screens.strike_line(`1, ${mine.on_text}`) })
    .last()
    .click();
  await expect.poll(() => toasts.items).toHaveLength(1);
  await toasts.items[0]?.undo?.();
  expect(sent.at(-1)?.body).toEqual({ side: 'client', quantity: '1', on: mine.on, corrects: 'o10' });

  await screen.getByRole('button', { name: counting_screens.restore_line(`9, ${struck.on_text}`) }).click();
  await expect
    .poll(() => sent.at(-1)?.body)
    .toEqual({ side: 'client', quantity: '9', on: struck.on, corrects: 'o6' });
  // There is nothing to strike or correct in a line that strikes.
  expect(
    screen.getByRole('button', { name: counting_screens.strike_line(`, ${strike.on_text}`) }).elements(),
  ).toHaveLength(0);
});

it('R9 taking back a correction puts back what it corrected', async () => {
  table['POST /kpis/k2/observations'] = line('o11', { quantity: '4', corrects: 'o1' });
  const screen = await render(LedgerScreen, { props: ledger });
  await screen
    .getByRole('button', { name: counting_screens.correct_line(`1, ${mine.on_text}`) })
    .last()
    .click();
  await screen.getByLabelText(counting_screens.quantity).fill('4');
  await screen.getByRole('button', { name: counting_screens.save }).click();
  await expect.poll(() => toasts.items).toHaveLength(1);
  await toasts.items[0]?.undo?.();
  expect(sent.at(-1)?.body).toEqual({ side: 'client', quantity: '1', on: mine.on, corrects: 'o11' });
});

it('what was typed of a count outlives Esc, says so, and is gone once saved or begun again', async () => {
  const screen = await render(LedgerScreen, { props: ledger });
  const open = screen.getByRole('button', { name: counting_screens.note, exact: true });
  const remark = screen.getByRole('textbox', { name: counting_screens.remark });
  await open.click();
  await expect.element(screen.getByText(counting_screens.resumed)).not.toBeInTheDocument();
  await remark.fill('Quai 4');
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  await open.click();
  await expect.element(remark).toHaveValue('Quai 4');
  await expect.element(screen.getByText(counting_screens.resumed)).toBeVisible();
  await screen.getByRole('button', { name: counting_screens.begin_again }).click();
  await expect.element(remark).toHaveValue('');

  await remark.fill('Quai 5');
  await userEvent.keyboard('{Escape}');
  await open.click();
  await screen.getByRole('button', { name: counting_screens.save }).click();
  await expect.poll(() => sent.map(({ body }) => body)).toMatchObject([{ note: 'Quai 5' }]);
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  await open.click();
  await expect.element(remark).toHaveValue('');
});

it('a connection that is lost says of when the counts are, until it is back', async () => {
  const screen = await render(CountingScreen, { props: counts });
  await expect.element(screen.getByText(counting_screens.owed)).toBeVisible();
  const answering = table['GET /accounts/a1/counting'];
  table['GET /accounts/a1/counting'] = 503;
  window.dispatchEvent(new Event('offline'));
  const said = common.stale_as_of('').split(';')[0]?.trim() ?? '';
  await expect.element(screen.getByRole('alert')).toHaveTextContent(said);
  await expect.element(screen.getByText(counting_screens.owed)).toBeVisible();
  table['GET /accounts/a1/counting'] = answering;
  window.dispatchEvent(new Event('online'));
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
});

it('the strip of periods is one stop of the keyboard, and says of each what it stands for', async () => {
  const [first] = counting.kpis;
  if (first === undefined) throw new Error('the fixture has no KPI');
  const [now] = first.periods;
  if (now === undefined) throw new Error('the KPI has no period');
  const later = {
    ...now,
    from: '2027-01-08',
    to: '2027-01-21',
    text: '8–21 janv.',
    supplier: none,
    client: none,
  };
  const periods = [now, { ...later, proposal: 'not_counted' as const }];
  table['GET /accounts/a1/counting'] = with_state({ kpis: [{ ...first, periods }] });
  const screen = await render(CountingScreen, { props: counts });
  const strip = screen.getByRole('group', {
    name: counting_screens.strip_label(first.statement, counting_screens.strip(0, 0)),
  });
  await expect.element(strip).toBeVisible();
  const marks = [...strip.element().querySelectorAll('button')];
  expect(marks.map(({ tabIndex }) => tabIndex)).toEqual([0, -1]);
  expect(marks[0]?.getAttribute('aria-label')).toContain('3');
  marks[0]?.focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(marks[1]);
  const reading = `8–21 janv. · ${charts.periods.marks.to_come}`;
  expect(marks[1]?.getAttribute('aria-label')).toBe(reading);
  await expect.element(screen.getByText(reading)).toBeVisible();
});
