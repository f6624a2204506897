// Days 30 and 60 (R26): the screens of both sides under axe in both languages and themes; lines that two people write
// at once; what is shared is what was reread; an answer.
import type { Component } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../src/styles/tokens.css';
import '../../src/styles/base.css';
import type { Checkpoint, SharedCheckpoint } from '../../src/api/checkpoints';
import type { Me } from '../../src/api/types';
import { checkpoints as words } from '../../src/i18n/checkpoints';
import { checkpoints_screens } from '../../src/i18n/checkpoints.screens';
import { language } from '../../src/i18n/language.svelte';
import { review as review_words } from '../../src/i18n/review';
import CheckpointScreen from '../../src/screens/checkpoints/CheckpointScreen.svelte';
import CheckpointsCard from '../../src/screens/checkpoints/CheckpointsCard.svelte';
import SharedScreen from '../../src/screens/checkpoints/SharedScreen.svelte';
import { session } from '../../src/state/session.svelte';
import { toasts } from '../../src/ui/toasts.svelte';
import { executive } from './client_fixture';
import { faults } from './faults';
import { me } from './fixtures';

const lines = {
  on_course: 'Livraisons : cible atteinte 4 fois sur 4.',
  off_course: 'Retards : pas encore compté.',
  our_actions: 'Un avis la veille.',
  your_part: 'Noter vos relevés : Retards.',
  next_date: 'jeudi 24 mars 2027 à 10 h 00',
};
const answer = {
  id: 'w1',
  by: 'Hélène Arsenault',
  by_side: 'client' as const,
  text: 'Merci.',
  at: '2027-01-23T15:00:00.000Z',
  at_text: '23 janvier 2027 à 10 h 00',
};
const draft: Checkpoint = {
  id: 'c1',
  account_id: 'a1',
  account_name: 'Groupe Laurentia',
  locale: 'fr-CA',
  review_id: 'r1',
  day: 30,
  due_on: '2027-01-22',
  due_on_text: '22 janvier 2027',
  version: 1,
  lines,
  proposed: { ...lines, off_course: 'Retards : cible atteinte 1 fois sur 2.' },
  shared_at: null,
  shared_at_text: null,
  shared_by: null,
  readers: [{ name: 'Hélène Arsenault', title: 'Présidente' }],
  answers: [],
  may_write: true,
  may_share: true,
};
const shared: Checkpoint = {
  ...draft,
  proposed: null,
  shared_at: '2027-01-22T15:00:00.000Z',
  shared_at_text: '22 janvier 2027 à 10 h 00',
  shared_by: 'Camille Roy',
  answers: [answer],
  may_write: false,
  may_share: false,
};
const as_client: SharedCheckpoint = {
  id: 'c1',
  account_name: 'Groupe Laurentia',
  organization_name: 'Conseil Boréal',
  locale: 'fr-CA',
  day: 30,
  lines,
  shared_at_text: '22 janvier 2027 à 10 h 00',
  shared_by: 'Camille Roy',
  answers: [],
};
const summary = { id: 'c1', day: 30, shared_at_text: '22 janvier 2027 à 10 h 00', is_answered: true };

interface Sent {
  key: string;
  body: unknown;
  if_match: string | null;
}
let sent: Sent[];
/** What the server answers, by "METHOD /path": a status, or a body. */
let table: Record<string, unknown>;
let version: number;
let person = 0;

beforeEach(() => {
  sent = [];
  version = 1;
  table = {};
  vi.stubGlobal('fetch', async (input: string, init?: RequestInit) => {
    const key = `${init?.method ?? 'GET'} ${input.replace('/api/v1', '').replace(/\?.*/, '')}`;
    const if_match = new Headers(init?.headers).get('If-Match');
    if (init?.body) sent.push({ key, body: JSON.parse(String(init.body)), if_match });
    if (if_match !== null && if_match !== `"${version}"`) {
      const problem = { type: 'urn:qvr:problem:precondition_failed', title: '', status: 412, issues: [] };
      return Response.json(problem, { status: 412 });
    }
    const found = table[key];
    if (found === undefined) throw new Error(`nothing answers ${key}`);
    return Response.json(found, { headers: { ETag: `"${version}"` } });
  });
  // Somebody else each time: stores of a page are kept for one person.
  person += 1;
  session.me = { ...me, id: `p${person}` } as Me;
  language.set('fr-CA');
  document.documentElement.style.setProperty('--quick', '0ms');
});

afterEach(() => {
  vi.unstubAllGlobals();
  document.documentElement.removeAttribute('data-theme');
  for (const toast of toasts.items) toasts.dismiss(toast.id);
});

const account_list = {
  current: [
    {
      id: null,
      day: 30,
      due_on: '2027-01-22',
      due_on_text: '22 janvier 2027',
      state: 'due',
      shared_at_text: null,
      answers: 0,
    },
    {
      id: 'c2',
      day: 60,
      due_on: '2027-02-21',
      due_on_text: '21 février 2027',
      state: 'draft',
      shared_at_text: null,
      answers: 0,
    },
  ],
  earlier: [
    {
      id: 'c0',
      day: 60,
      due_on: '2026-11-21',
      due_on_text: '21 novembre 2026',
      state: 'shared',
      shared_at_text: '21 novembre 2026',
      answers: 1,
    },
  ],
};
// biome-ignore lint/suspicious/noExplicitAny: screens differ in their props
type Screen = [string, Component<any>, Record<string, unknown>, () => string, Record<string, unknown>];
const screens: Screen[] = [
  [
    'a draft',
    CheckpointScreen,
    { id: 'c1' },
    () => checkpoints_screens.reread,
    { 'GET /checkpoints/c1': draft },
  ],
  ['a shared page', CheckpointScreen, { id: 'c1' }, () => 'Merci.', { 'GET /checkpoints/c1': shared }],
  [
    'the account’s card',
    CheckpointsCard,
    { account_id: 'a1', may_write: true },
    () => words.title(30),
    { 'GET /accounts/a1/checkpoints': account_list },
  ],
];

it.each(screens)('%s: no fault that axe can find', async (_, component, props, landmark, given) => {
  Object.assign(table, given);
  const screen = await render(component, { props });
  for (const locale of ['fr-CA', 'en-CA'] as const) {
    language.set(locale);
    await vi.waitFor(() => expect(screen.container.textContent).not.toBe(''));
    for (const theme of ['light', 'dark']) {
      document.documentElement.setAttribute('data-theme', theme);
      expect(await faults()).toEqual([]);
    }
  }
  language.set('fr-CA');
  await expect.element(screen.getByText(landmark()).first()).toBeVisible();
});

it('an executive reads a page and answers it', async () => {
  session.me = executive;
  Object.assign(table, {
    'GET /checkpoints/c1': as_client,
    'GET /accounts/a1/checkpoints': { items: [summary, { ...summary, id: 'c0' }], next: null },
    'POST /checkpoints/c1/answers': { ...as_client, answers: [answer] },
  });
  const screen = await render(SharedScreen, { props: { id: 'c1' } });
  await screen.getByRole('textbox', { name: checkpoints_screens.answer }).fill('  Merci.  ');
  expect(await faults()).toEqual([]);
  await screen.getByRole('button', { name: checkpoints_screens.answer_submit }).click();
  await expect.element(screen.getByRole('heading', { name: checkpoints_screens.my_answers })).toBeVisible();
  expect(sent.map(({ key, body }) => ({ key, body }))).toEqual([
    { key: 'POST /checkpoints/c1/answers', body: { text: 'Merci.' } },
  ]);
  await expect
    .element(screen.getByRole('textbox', { name: checkpoints_screens.answer_more }))
    .toHaveValue('');
});

it('an empty answer is not sent', async () => {
  session.me = executive;
  Object.assign(table, {
    'GET /checkpoints/c1': as_client,
    'GET /accounts/a1/checkpoints': { items: [summary], next: null },
  });
  const screen = await render(SharedScreen, { props: { id: 'c1' } });
  await screen.getByRole('button', { name: checkpoints_screens.answer_submit }).click();
  await expect.element(screen.getByText(checkpoints_screens.answer_needed)).toBeVisible();
  expect(sent).toEqual([]);
});

it('only the lines that changed are sent, and what somebody else changed elsewhere stays', async () => {
  table['GET /checkpoints/c1'] = draft;
  const screen = await render(CheckpointScreen, { props: { id: 'c1' } });
  const ours = screen.getByRole('textbox', { name: checkpoints_screens.lines.our_actions });
  await expect.element(ours).toHaveValue(lines.our_actions);
  version = 2;
  const theirs = { ...draft, version: 2, lines: { ...lines, your_part: 'Autre chose.' } };
  table['GET /checkpoints/c1'] = theirs;
  table['PATCH /checkpoints/c1'] = { ...theirs, lines: { ...theirs.lines, our_actions: 'Deux avis.' } };
  await ours.fill('Deux avis.');
  await vi.waitFor(() => expect(sent.map(({ if_match }) => if_match)).toEqual(['"1"', '"2"']));
  expect(sent[1]?.body).toEqual({ our_actions: 'Deux avis.' });
  await expect
    .element(screen.getByRole('textbox', { name: checkpoints_screens.lines.your_part }))
    .toHaveValue('Autre chose.');
});

it('the same line written by two is shown twice, and nothing is sent over it', async () => {
  table['GET /checkpoints/c1'] = draft;
  const screen = await render(CheckpointScreen, { props: { id: 'c1' } });
  const ours = screen.getByRole('textbox', { name: checkpoints_screens.lines.our_actions });
  await expect.element(ours).toHaveValue(lines.our_actions);
  version = 2;
  table['GET /checkpoints/c1'] = { ...draft, version: 2, lines: { ...lines, our_actions: 'Trois avis.' } };
  await ours.fill('Deux avis.');
  await expect.element(screen.getByRole('heading', { name: review_words.two_versions })).toBeVisible();
  expect(sent.length).toBe(1);
});

it('what is shared is what was reread: a change meanwhile is told and read again', async () => {
  table['GET /checkpoints/c1'] = draft;
  table['POST /checkpoints/c1/share'] = shared;
  const screen = await render(CheckpointScreen, { props: { id: 'c1' } });
  await screen.getByRole('button', { name: checkpoints_screens.reread }).click();
  version = 2;
  table['GET /checkpoints/c1'] = { ...draft, version: 2, lines: { ...lines, your_part: 'Autre chose.' } };
  await screen.getByRole('button', { name: checkpoints_screens.share }).click();
  await expect.element(screen.getByText('Autre chose.')).toBeVisible();
  expect(toasts.items.map(({ text }) => text)).toContain(checkpoints_screens.changed);
  await screen.getByRole('button', { name: checkpoints_screens.share }).click();
  await expect
    .element(screen.getByRole('heading', { name: checkpoints_screens.answers_title }))
    .toBeVisible();
});

it('a page with an empty line, or that nobody could read, says so before it is shared', async () => {
  table['GET /checkpoints/c1'] = { ...draft, lines: { ...lines, our_actions: '' }, readers: [] };
  const screen = await render(CheckpointScreen, { props: { id: 'c1' } });
  await screen.getByRole('button', { name: checkpoints_screens.reread }).click();
  await expect
    .element(screen.getByText(checkpoints_screens.missing(checkpoints_screens.lines.our_actions)))
    .toBeVisible();
  expect(screen.getByRole('button', { name: checkpoints_screens.share }).elements()).toEqual([]);
});
