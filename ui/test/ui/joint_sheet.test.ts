// The joint sheet by keyboard and by hand (R6): five of thirteen, 100 from one pile, agreed by the client.
import { beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../src/styles/tokens.css';
import '../../src/styles/base.css';
import { language } from '../../src/i18n/language.svelte';
import Joint from '../../src/screens/review/parts/Joint.svelte';
import { ReviewStore } from '../../src/state/review.svelte';
import { factors } from '../../src/state/review_factors.svelte';
import { session } from '../../src/state/session.svelte';
import { me } from './fixtures';
import { review, review_stand_in, type Sent } from './review_fixture';

let sent: Sent[] = [];

async function show(choices: { factor: string; weight: number }[] = []) {
  sent = [];
  const start = { ...review, satisfiers: { ...review.satisfiers, choices } };
  vi.stubGlobal('fetch', review_stand_in(start, sent));
  session.me = me;
  language.set('fr-CA');
  const store = new ReviewStore('r1');
  await Promise.all([store.load(), factors.load()]);
  const screen = await render(Joint, {
    store,
    get review() {
      return store.review;
    },
    part: { kind: 'joint', factor: null },
    is_locked: false,
  });
  return { screen, store };
}

beforeEach(() => document.documentElement.style.setProperty('--draw', '0ms'));

const keys = (text: string) => userEvent.keyboard(text);
const press = async (key: string, times: number) => {
  for (let i = 0; i < times; ++i) await keys(`{${key}}`);
};
const last_sheet = () =>
  sent.at(-1)?.body as { choices: { factor: string; weight: number }[]; draft: boolean };

it('is filled in by keyboard alone: arrows inside the list, spin keys for the weights', async () => {
  const { screen } = await show();
  screen.getByRole('button', { name: 'Compréhension du modèle d’affaires' }).element().focus();
  // 3 Respect des échéances, 5 Communications, 7 Prévoyance, 11 Autonomie, 13 Conformité
  for (const steps of [2, 2, 2, 4, 2]) {
    await press('ArrowDown', steps);
    await keys(' ');
  }
  await expect
    .element(screen.getByRole('button', { name: 'Conformité', exact: true }))
    .toHaveAttribute('aria-pressed', 'true');
  await keys('{Home}{Enter}');
  await expect.element(screen.getByText(/a déjà ses cinq facteurs/)).toBeVisible();
  expect(last_sheet().choices).toHaveLength(5);

  const weight = (name: string) =>
    screen.getByRole('spinbutton', { name: `${name}\u00a0: poids en pour cent` });
  const wanted = {
    'Respect des échéances': 6,
    Communications: 3,
    Prévoyance: 5,
    Autonomie: 2,
    Conformité: 4,
  };
  for (const [name, counters] of Object.entries(wanted)) {
    weight(name).element().focus();
    await press('PageUp', counters);
  }
  await expect.element(screen.getByText('Le compte est bon')).toBeVisible();
  weight('Conformité').element().focus();
  await press('ArrowDown', 1);
  await expect.element(screen.getByText('Il reste 1\u00a0% à répartir').first()).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Convenir de ces cinq facteurs' })).toBeDisabled();
  weight('Autonomie').element().focus();
  await press('ArrowUp', 1);

  await screen.getByRole('button', { name: 'Convenir de ces cinq facteurs' }).click();
  await expect.element(screen.getByText(/Convenue le/)).toBeVisible();
  await expect.poll(() => document.activeElement?.textContent).toContain('Convenue le');
  expect(last_sheet().draft).toBe(false);
  expect(last_sheet().choices.map((choice) => choice.weight)).toEqual([30, 15, 25, 11, 19]);
});

it('saves a draft at every stroke', async () => {
  const { screen } = await show();
  await screen.getByRole('button', { name: 'Autonomie' }).click();
  await screen.getByRole('button', { name: 'Ajouter 5\u00a0% à Autonomie' }).click();
  await screen.getByRole('button', { name: 'Autonomie', exact: true }).click();
  await expect.poll(() => sent.length).toBe(3);
  expect(sent.map(({ body }) => (body as { draft: boolean }).draft)).toEqual([true, true, true]);
  expect(last_sheet().choices).toEqual([]);
});

const whole = [
  { factor: 'timeliness', weight: 30 },
  { factor: 'foresight', weight: 25 },
  { factor: 'compliance', weight: 20 },
  { factor: 'communications', weight: 15 },
  { factor: 'autonomy', weight: 10 },
];

it('moves 1 % between two factors once the pile is empty, so that the sum stays 100', async () => {
  const { screen } = await show(whole);
  await screen.getByRole('button', { name: 'Ajouter 1\u00a0% à Autonomie' }).click();
  await screen.getByRole('button', { name: 'Prendre à Prévoyance' }).click();
  await expect.poll(() => last_sheet()?.choices.map(({ weight }) => weight)).toEqual([30, 24, 20, 15, 11]);
  await expect.element(screen.getByText('Le compte est bon')).toBeVisible();
});

it('drops the question who gives with Esc, wherever the keyboard is in it', async () => {
  const { screen } = await show(whole);
  await screen.getByRole('button', { name: 'Ajouter 1\u00a0% à Autonomie' }).click();
  screen.getByRole('button', { name: 'Prendre à Prévoyance' }).element().focus();
  await keys('{Escape}');
  await expect.element(screen.getByRole('button', { name: 'Prendre à Prévoyance' })).not.toBeInTheDocument();
});

it('takes a typed number only as far as the pile goes, and says so', async () => {
  const { screen } = await show(
    whole.map((choice) => (choice.weight === 10 ? { ...choice, weight: 0 } : choice)),
  );
  const field = screen.getByRole('spinbutton', { name: 'Autonomie\u00a0: poids en pour cent' });
  await field.fill('40');
  await keys('{Tab}');
  await expect.element(field).toHaveValue('10');
  await expect.element(screen.getByText('Il ne restait que 10\u00a0% dans la pile.')).toBeVisible();
});

it('tells counts and totals politely, after a pause', async () => {
  const { screen } = await show(whole.slice(0, 2));
  const live = () => document.querySelector('[aria-live="polite"]')?.textContent ?? '';
  await expect.poll(live, { timeout: 3000 }).toContain('2 facteurs encerclés sur cinq');
  await screen.getByRole('button', { name: 'Autonomie' }).click();
  expect(live()).toContain('2 facteurs');
  await expect.poll(live, { timeout: 3000 }).toContain('3 facteurs encerclés sur cinq');
});
