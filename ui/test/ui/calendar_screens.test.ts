// Counting from a calendar: the screen under axe in both languages and themes, what is sent to bind one, its address told
// to nobody, a reading that failed, and an event struck with its reason.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../src/styles/tokens.css';
import '../../src/styles/base.css';
import type { BoundCalendar, CalendarEvent } from '../../src/api/calendars';
import { calendars as words } from '../../src/i18n/calendars';
import { language } from '../../src/i18n/language.svelte';
import CalendarScreen from '../../src/screens/calendars/CalendarScreen.svelte';
import { session } from '../../src/state/session.svelte';
import { toasts } from '../../src/ui/toasts.svelte';
import { counting, executive, type Sent, table_stand_in } from './client_fixture';
import { faults } from './faults';

const list = (items: unknown[]) => ({ items, next: null });

const bound: BoundCalendar = {
  host: 'calendrier.laurentia.example',
  match: { words: 'formation', category: null },
  is_waiting: false,
  bound_by: executive.name,
  bound_at: '2027-01-02T15:00:00.000Z',
  bound_at_text: '2 janvier 2027 à 10 h 00',
  read_at: '2027-01-04T15:00:00.000Z',
  read_at_text: '4 janvier 2027 à 10 h 00',
  failed_at: null,
  failed_at_text: null,
  failure: null,
};
const failed: BoundCalendar = {
  ...bound,
  read_at: null,
  read_at_text: null,
  failed_at: '2027-01-04T15:00:00.000Z',
  failed_at_text: '4 janvier 2027 à 10 h 00',
  failure: 'Le serveur de ce calendrier a répondu 404.',
};
const event: CalendarEvent = {
  id: 'o1',
  side: 'client',
  on: '2027-01-03',
  on_text: '3 janvier 2027',
  title: 'Formation, quai 4',
  is_struck: false,
  reason: null,
  may_strike: true,
};
const struck: CalendarEvent = {
  ...event,
  id: 'o3',
  side: 'supplier',
  title: 'Formation remise',
  is_struck: true,
  reason: 'Personne n’est venu.',
  may_strike: false,
};

let sent: Sent[];
let table: Record<string, unknown>;

beforeEach(() => {
  sent = [];
  table = {
    'GET /accounts/a1/counting': counting,
    'GET /kpis/k2/calendar': { supplier: null, client: null },
    'PUT /kpis/k2/calendar': { supplier: null, client: bound },
    'GET /kpis/k2/calendar/events?limit=200': list([event, struck]),
    'GET /kpis/k2/calendar/events': list([event, struck]),
    'POST /kpis/k2/observations': { id: 'o9' },
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

const props = { account_id: 'a1', kpi_id: 'k2', base: '/compter' };

it.each([
  ['no calendar', { supplier: null, client: null }, () => words.bind_title],
  ['a calendar of each side', { supplier: bound, client: bound }, () => words.refresh],
  ['one that could not be read', { supplier: null, client: failed }, () => words.failed_look],
  ['one that is being read', { supplier: { ...bound, is_waiting: true }, client: null }, () => words.waiting],
])('%s: no fault that axe can find', async (_, calendars, landmark) => {
  table['GET /kpis/k2/calendar'] = calendars;
  const screen = await render(CalendarScreen, { props });
  for (const locale of ['fr-CA', 'en-CA'] as const) {
    language.set(locale);
    await expect.poll(() => screen.container.textContent).toContain(landmark());
    await expect.poll(() => screen.container.textContent).toContain(words.struck(struck.reason ?? ''));
    for (const theme of ['light', 'dark']) {
      document.documentElement.dataset.theme = theme;
      expect(await faults()).toEqual([]);
    }
  }
  expect(screen.container.querySelectorAll('h1')).toHaveLength(1);
});

it('an address and what of it counts are sent once, and only its host is shown from then on', async () => {
  const address = 'https://calendrier.laurentia.example/prive-7f3a/agenda.ics';
  const screen = await render(CalendarScreen, { props });
  await screen.getByRole('textbox', { name: words.url }).fill(` ${address} `);
  await screen.getByRole('textbox', { name: words.words }).fill('formation');
  table['GET /kpis/k2/calendar'] = { supplier: null, client: bound };
  await screen.getByRole('button', { name: words.submit, exact: true }).click();
  await expect
    .poll(() => sent.map(({ body }) => body))
    .toEqual([{ url: address, match: { words: 'formation' } }]);
  await expect.element(screen.getByText(words.from_host(bound.host ?? ''))).toBeVisible();
  await expect
    .element(screen.getByText(words.read(bound.read_at_text ?? ''), { exact: false }))
    .toBeVisible();
  await screen.getByRole('button', { name: words.change }).click();
  expect(screen.container.innerHTML).not.toContain('prive-7f3a');
});

it('nothing is sent without a calendar and what of it counts', async () => {
  const screen = await render(CalendarScreen, { props });
  await screen.getByRole('button', { name: words.submit, exact: true }).click();
  await expect.element(screen.getByText(words.url_needed)).toBeVisible();
  await expect.element(screen.getByText(words.match_needed)).toBeVisible();
  expect(sent).toEqual([]);
});

const file_of = (name: string, text: string) => {
  const files = new DataTransfer();
  files.items.add(new File([text], name, { type: 'text/calendar' }));
  return files;
};

it('a dropped file is sent as its text, one of more than a megabyte is not', async () => {
  const screen = await render(CalendarScreen, { props });
  await screen.getByRole('radio', { name: words.by_file }).click();
  const zone = screen.getByRole('group', { name: words.file }).element();
  const drop = (files: DataTransfer) =>
    zone.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
  drop(file_of('gros.ics', 'x'.repeat(1_048_577)));
  await expect.element(screen.getByText(words.file_too_large)).toBeVisible();
  drop(file_of('agenda.ics', 'BEGIN:VCALENDAR'));
  await expect.element(screen.getByText(words.file_chosen('agenda.ics'))).toBeVisible();
  await expect.element(screen.getByText(words.file_too_large)).not.toBeInTheDocument();
  await screen.getByRole('textbox', { name: words.category }).fill('Formation');
  await screen.getByRole('button', { name: words.submit, exact: true }).click();
  await expect
    .poll(() => sent.map(({ body }) => body))
    .toEqual([{ ics: 'BEGIN:VCALENDAR', match: { category: 'Formation' } }]);
});

it('what counts is changed without giving the address again', async () => {
  table['GET /kpis/k2/calendar'] = { supplier: null, client: bound };
  const screen = await render(CalendarScreen, { props });
  await screen.getByRole('button', { name: words.change }).click();
  await screen.getByRole('textbox', { name: words.words }).fill('atelier');
  await screen.getByRole('button', { name: words.change_submit }).click();
  await expect.poll(() => sent.map(({ body }) => body)).toEqual([{ match: { words: 'atelier' } }]);
});

it('a reading that failed says when, why, and what to do', async () => {
  table['GET /kpis/k2/calendar'] = { supplier: null, client: failed };
  const screen = await render(CalendarScreen, { props });
  const said = () => screen.container.querySelector('[role=alert]')?.textContent ?? '';
  await expect.poll(said).toContain(words.failed(failed.failed_at_text ?? ''));
  expect(said()).toContain(failed.failure);
  expect(said()).toContain(words.failed_look);
});

it('an event is struck with a reason only, and comes back as it was', async () => {
  const screen = await render(CalendarScreen, { props });
  await screen.getByRole('button', { name: words.strike_label(event.title, event.on_text) }).click();
  await screen.getByRole('button', { name: words.strike_yes, exact: true }).last().click();
  await expect.element(screen.getByText(words.reason_needed)).toBeVisible();
  expect(sent).toEqual([]);
  await screen.getByRole('textbox', { name: words.reason }).fill('Remise');
  await screen.getByRole('button', { name: words.strike_yes, exact: true }).last().click();
  await expect
    .poll(() => sent.map(({ body }) => body))
    .toEqual([{ side: 'client', quantity: null, corrects: 'o1', note: 'Remise' }]);
  await expect.poll(() => toasts.items).toHaveLength(1);
  await toasts.items[0]?.undo?.();
  expect(sent.at(-1)?.body).toEqual({
    side: 'client',
    quantity: '1',
    on: event.on,
    note: event.title,
    corrects: 'o9',
  });
});
