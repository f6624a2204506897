// Every screen of a review looked at by axe, in both languages and both themes; the room by its keys and links.
import type { Component } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../src/styles/tokens.css';
import '../../src/styles/base.css';
import type { Review } from '../../src/api/types';
import { router } from '../../src/app/router.svelte';
import type { Part, PartKind } from '../../src/domain/domains';
import { language } from '../../src/i18n/language.svelte';
import Brief from '../../src/screens/print/Brief.svelte';
import Sheets from '../../src/screens/print/Sheets.svelte';
import Advice from '../../src/screens/review/Advice.svelte';
import Live from '../../src/screens/review/Live.svelte';
import Rail from '../../src/screens/review/live/Rail.svelte';
import Minutes from '../../src/screens/review/Minutes.svelte';
import Preparation from '../../src/screens/review/Preparation.svelte';
import { load_part } from '../../src/screens/review/part_table';
import { ReviewStore } from '../../src/state/review.svelte';
import { factors } from '../../src/state/review_factors.svelte';
import { session } from '../../src/state/session.svelte';
import { toasts } from '../../src/ui/toasts.svelte';
import { faults } from './faults';
import { answers, me } from './fixtures';
import { closed, review, review_stand_in, type Sent } from './review_fixture';

let sent: Sent[] = [];
let visitors = 0;

function serve(start: Review) {
  sent = [];
  vi.stubGlobal('fetch', review_stand_in(start, sent, answers));
  // Another person each time, so that each test begins with stores of its own.
  visitors += 1;
  session.me = { ...me, id: `visitor ${visitors}` };
}

beforeEach(() => {
  serve(review);
  language.set('fr-CA');
  router.search = '';
  for (const token of ['--quick', '--calm', '--draw'])
    document.documentElement.style.setProperty(token, '0ms');
});

afterEach(() => {
  vi.unstubAllGlobals();
  document.documentElement.removeAttribute('data-theme');
  for (const toast of toasts.items) toasts.dismiss(toast.id);
});

async function look(root: Element): Promise<void> {
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset.theme = theme;
    expect(await faults(root)).toEqual([]);
  }
  language.set('en-CA');
  await expect.poll(() => root.textContent).not.toContain('Retirer');
  expect(await faults(root)).toEqual([]);
}

const kinds: [PartKind, string | null][] = [
  ['attendees', null],
  ['recall', null],
  ['open_question', null],
  ['received', null],
  ['expected', null],
  ['sheets', null],
  ['joint', null],
  ['kpis', 'autonomy'],
  ['kpis', null],
  ['better', null],
  ['actions', null],
  ['obstacles', null],
  ['impacts', null],
  ['objectives', null],
  ['ideas', null],
  ['date', null],
  ['read_back', null],
];

describe('axe finds no fault in part', () => {
  it.each(kinds)('%s %s', async (kind, factor) => {
    const store = new ReviewStore('r1');
    await Promise.all([store.load(), factors.load()]);
    const part: Part = { kind, factor };
    const component = await load_part(kind);
    const screen = await render(component, { store, review: store.review, part, is_locked: false });
    await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible();
    await look(screen.container);
  });
});

// biome-ignore lint/suspicious/noExplicitAny: screens differ in their props
type Screen = [string, Component<any>, Review, string];
const ended: Review = { ...review, state: 'ended', ended_at_text: '26 novembre 2026 à 12 h' };
const screens: Screen[] = [
  ['preparation', Preparation, { ...review, state: 'planned' }, 'Rester calme.'],
  ['factor sheets', Sheets, review, 'Feuille commune'],
  ['brief', Brief, { ...review, state: 'planned' }, 'Rester calme.'],
  ['room', Live, review, 'Ce qui compte pour Hélène Arsenault'],
  ['draft minutes', Minutes, ended, 'Il reste à dire pour quand un obstacle sera levé.'],
  ['closed minutes', Minutes, closed, 'Un titre à corriger.'],
  ['room of a closed review', Live, closed, 'Cette réévaluation est close.'],
  ['preparation of a closed review', Preparation, closed, 'Rester calme.'],
];

describe('axe finds no fault in screen', () => {
  it.each(screens)('%s', async (_, component, start, proof) => {
    serve(start);
    const screen = await render(component, { id: 'r1' });
    await expect
      .poll(
        () =>
          `${screen.container.textContent} ${[...screen.container.querySelectorAll('textarea')].map(({ value }) => value).join(' ')}`,
      )
      .toContain(proof);
    await look(screen.container);
  });

  it('and would find a button without a name', async () => {
    const root = document.createElement('div');
    root.innerHTML = '<button></button>';
    document.body.append(root);
    expect(await faults(root)).toEqual(['button-name: button']);
    root.remove();
  });
});

describe('the room', () => {
  it('opens at the first domain that is not completed and names the next step on its button', async () => {
    const screen = await render(Live, { id: 'r1' });
    await expect
      .element(screen.getByRole('heading', { level: 1, name: /important pour vous/ }))
      .toBeVisible();
    await expect
      .element(screen.getByRole('button', { name: 'Poursuivre vers la valeur attendue' }))
      .toBeVisible();
    await expect.element(screen.getByText('Enregistré à 10 h 42')).toBeVisible();
  });

  it('lists what is missing as links to its place', async () => {
    const screen = await render(Live, { id: 'r1' });
    await screen.getByRole('button', { name: 'Il manque une chose' }).click();
    // It opens before its button: the keyboard is taken to it.
    await expect.poll(() => document.activeElement?.closest('section.missing')).not.toBeNull();
    await expect
      .element(screen.getByRole('link', { name: 'Les cinq facteurs restent à convenir.' }))
      .toHaveAttribute('href', '?etape=satisfiers&partie=joint');
  });

  it('locks a completed domain until it is reopened', async () => {
    router.search = '?etape=attendees';
    const screen = await render(Live, { id: 'r1' });
    await expect.element(screen.getByRole('radio', { name: 'Excusé' }).first()).toBeDisabled();
    await screen.getByRole('button', { name: 'Rouvrir ce domaine' }).click();
    await expect.poll(() => sent.at(-1)?.path).toBe('/reviews/r1/domains/attendees/reopen');
  });

  it('holds no private word: no note, no awkward topic, no warning', async () => {
    const screen = await render(Live, { id: 'r1' });
    await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible();
    const text = screen.container.innerHTML;
    for (const secret of ['Rester calme', 'Retard', 'de la vente', 'preparation']) {
      expect(text).not.toContain(secret);
    }
  });

  it('turns the page with an arrow, but not while somebody types', async () => {
    const screen = await render(Live, { id: 'r1' });
    const field = screen.getByLabelText('Ce qui compte pour Hélène Arsenault');
    await field.click();
    await userEvent.keyboard('{ArrowRight}');
    await expect
      .element(screen.getByRole('heading', { level: 1, name: /important pour vous/ }))
      .toBeVisible();
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard('{ArrowRight}');
    await expect
      .element(screen.getByRole('heading', { level: 1, name: /Quelle valeur attendez/ }))
      .toBeVisible();
  });

  it('looks into the next domain with an arrow and completes nothing', async () => {
    router.search = '?etape=satisfiers&partie=joint';
    const screen = await render(Live, { id: 'r1' });
    await expect.element(screen.getByRole('heading', { level: 1, name: /ensemble/ })).toBeVisible();
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => router.search).toContain('etape=scorecard');
    await userEvent.keyboard('{ArrowLeft}');
    await expect.poll(() => router.search).toContain('partie=joint');
    expect(sent.filter(({ path }) => path.includes('/domains/'))).toEqual([]);
  });

  it('takes Enter for its main button, but not while somebody types or a dialog is open', async () => {
    const screen = await render(Live, { id: 'r1' });
    const field = screen.getByLabelText('Ce qui compte pour Hélène Arsenault');
    await field.click();
    await userEvent.keyboard('{Enter}');
    await expect.element(field).toHaveFocus();
    await screen.getByRole('button', { name: /^Pourquoi/ }).click();
    await expect.element(screen.getByRole('dialog')).toHaveTextContent(/avant les treize facteurs/);
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{Escape}');
    await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
    await expect.element(screen.getByRole('button', { name: /^Pourquoi/ })).toHaveFocus();
    await expect
      .element(screen.getByRole('heading', { level: 1, name: /important pour vous/ }))
      .toBeVisible();
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard('{Enter}');
    await expect
      .element(screen.getByRole('heading', { level: 1, name: /Quelle valeur attendez/ }))
      .toBeVisible();
  });

  it('explains the method where it is prepared, to whoever asks', async () => {
    serve({ ...review, is_first: true, state: 'planned' });
    const screen = await render(Preparation, { id: 'r1' });
    await screen.getByText('En savoir plus').click();
    await expect.element(screen.getByText(/On n’y vend rien/)).toBeVisible();
    expect(await faults(screen.container)).toEqual([]);
  });

  it('keeps every private word of the preparation on the supplier’s own screen', async () => {
    serve({ ...review, state: 'planned' });
    const screen = await render(Preparation, { id: 'r1' });
    await expect.element(screen.getByText('Visible de votre équipe seulement')).toBeVisible();
    await expect.element(screen.getByText('La personne qui anime est de la vente.')).toBeVisible();
  });
});

it('calls nobody late with an answer before the meeting', async () => {
  const asked = { code: 'open_question_to_ask', message: 'Hélène Arsenault n’a pas encore répondu.' };
  const date = { code: 'next_on_day_off', message: 'Ce jour est férié.' };
  const advised = { ...review, advice: [asked, date] } as Review;
  const screen = await render(Advice, { review: { ...advised, state: 'planned' } });
  await expect.element(screen.getByText(date.message)).toBeVisible();
  await expect.element(screen.getByText(asked.message)).not.toBeInTheDocument();
  await screen.rerender({ review: advised });
  await expect.element(screen.getByText(asked.message)).toBeVisible();
});

it('offers no other date once a review is closed', async () => {
  const store = new ReviewStore('r1');
  await Promise.all([store.load(), factors.load()]);
  const component = await load_part('date');
  const part: Part = { kind: 'date', factor: null };
  const props = { store, review: store.review, part };
  const screen = await render(component, { ...props, is_locked: false });
  const other = screen.getByRole('heading', { name: 'Ou une autre date' });
  await expect.element(other).toBeVisible();
  await screen.rerender({ ...props, is_locked: true });
  await expect.element(other).not.toBeInTheDocument();
});

it('shows the step at hand in a row that is too long for a phone', async () => {
  const part: Part = { kind: 'date', factor: null };
  const screen = await render(Rail, { review, domain: 'next', part });
  const step = screen.getByRole('link', { name: /Préparer la prochaine réévaluation/ }).element();
  const row = screen.getByRole('navigation').element();
  expect(row.scrollWidth).toBeGreaterThan(row.clientWidth);
  await expect.poll(() => step.getBoundingClientRect().right).toBeLessThanOrEqual(innerWidth);
});
