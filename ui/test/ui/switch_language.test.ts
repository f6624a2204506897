// The language changes in place: what is typed stays, what is open stays open, and nothing is left in the other one.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Review } from '../../src/api/types';
import { router } from '../../src/app/router.svelte';
import Shell from '../../src/app/shell/Shell.svelte';
import { language } from '../../src/i18n/language.svelte';
import Account from '../../src/screens/accounts/Account.svelte';
import PlanReview from '../../src/screens/accounts/PlanReview.svelte';
import SetUp from '../../src/screens/entry/SetUp.svelte';
import Live from '../../src/screens/review/Live.svelte';
import Preparation from '../../src/screens/review/Preparation.svelte';
import { session } from '../../src/state/session.svelte';
import { answers, me, type Sent, stand_in } from './fixtures';
import { review, review_stand_in, type Sent as Written } from './review_fixture';

let written: Written[] = [];
let visitors = 0;

function serve(start: Review) {
  written = [];
  vi.stubGlobal('fetch', review_stand_in(start, written, answers));
  visitors += 1;
  session.me = { ...me, id: `reader ${visitors}` };
}

beforeEach(() => {
  serve(review);
  language.set('fr-CA');
  router.search = '';
});

afterEach(() => {
  vi.unstubAllGlobals();
  language.set('fr-CA');
});

it('a form with a refused field says the fault again in the other language', async () => {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', stand_in(sent));
  const screen = await render(PlanReview, { props: { id: 'a1' } });
  await screen.getByLabelText('Lieu').fill('Salle du fleuve');
  await screen.getByRole('button', { name: 'Planifier et préparer' }).click();
  await expect.element(screen.getByText('Choisissez la date de la rencontre.')).toBeVisible();
  language.set('en-CA');
  await expect.element(screen.getByText('Choose the date of the meeting.')).toBeVisible();
  expect(screen.container.textContent).not.toContain('Choisissez');
  await expect.element(screen.getByLabelText('Place')).toHaveValue('Salle du fleuve');
});

it('the set-up keeps every word, and takes up the language for the person', async () => {
  const screen = await render(SetUp);
  await screen.getByLabelText('Nom de votre organisation').fill('Conseil Boréal');
  language.set('en-CA');
  await expect.element(screen.getByLabelText('Your organization’s name')).toHaveValue('Conseil Boréal');
  await expect.element(screen.getByLabelText('Your language')).toHaveValue('en-CA');
});

it('a draft of the room keeps its words and its place', async () => {
  const screen = await render(Live, { id: 'r1' });
  const words = 'Des livraisons à l’heure.';
  await screen.getByLabelText('Ce qui compte pour Hélène Arsenault').fill(words);
  await screen.getByRole('button', { name: 'La rencontre' }).click();
  await screen.getByRole('menuitem', { name: 'English' }).click();
  await expect.element(screen.getByLabelText('What matters to Hélène Arsenault')).toHaveValue(words);
  expect(language.locale).toBe('en-CA');
});

it('an amount keeps its value and takes the form of the other language', async () => {
  router.search = '?etape=satisfiers&partie=expected';
  const screen = await render(Live, { id: 'r1' });
  const amount = screen.getByLabelText('Montant').first();
  await amount.fill('12 500,5');
  await userEvent.tab();
  await expect.element(amount).toHaveValue('12\u00a0500,5');
  language.set('en-CA');
  await expect.element(screen.getByLabelText('Amount').first()).toHaveValue('12,500.5');
});

it('the KPI composer keeps what is half written', async () => {
  router.search = '?etape=scorecard&partie=kpis-autonomy';
  const screen = await render(Live, { id: 'r1' });
  const add = screen.getByRole('button', { name: /^Écrire un/ });
  await expect.element(add.or(screen.getByLabelText('Ce que nous comptons')).first()).toBeVisible();
  if (add.elements().length > 0) await add.click();
  await screen.getByLabelText('Ce que nous comptons').fill('Appel du lundi');
  language.set('en-CA');
  await expect.element(screen.getByLabelText('What we count')).toHaveValue('Appel du lundi');
});

it('an open dialog stays open', async () => {
  serve({ ...review, state: 'planned' });
  const screen = await render(Preparation, { id: 'r1' });
  await screen.getByRole('button', { name: 'Annuler cette réévaluation' }).click();
  await expect.element(screen.getByRole('dialog')).toBeVisible();
  language.set('en-CA');
  await expect.element(screen.getByRole('dialog').getByText('Cancel this review?')).toBeVisible();
  expect(screen.getByRole('dialog').element().textContent).not.toMatch(/[éàùçœ]/);
});

it('a refused sixth factor is refused in the other language too', async () => {
  router.search = '?etape=satisfiers&partie=joint';
  const screen = await render(Live, { id: 'r1' });
  for (const factor of [
    'Réactivité',
    'Conformité',
    'Productivité',
    'Communications',
    'Professionnalisme',
    'Prévoyance',
  ]) {
    await screen.getByRole('button', { name: factor, exact: true, pressed: false }).click();
    if (screen.container.textContent?.includes('La feuille a déjà')) break;
  }
  await expect
    .element(screen.getByText('La feuille a déjà ses cinq facteurs. Effacez-en un d’abord.'))
    .toBeVisible();
  language.set('en-CA');
  await expect
    .element(screen.getByText('The sheet already has its five factors. Erase one first.'))
    .toBeVisible();
});

it('the menu of the person is called by what is seen on it, on a phone too', async () => {
  const screen = await render(Shell, { children: (() => {}) as never });
  const button = screen.getByRole('button', { name: /^Moi – / });
  expect(button.element().getAttribute('aria-label')).toContain(session.me?.name);
});

it('the server’s texts are read again only once it has kept the last choice', async () => {
  const asked: string[] = [];
  const keep: (() => void)[] = [];
  vi.stubGlobal('fetch', (input: string, init?: RequestInit) => {
    const answer = (body: unknown) => Promise.resolve(new Response(JSON.stringify(body), { status: 200 }));
    if (init?.method !== 'PATCH') {
      const { pathname } = new URL(input, location.origin);
      if (pathname === '/api/v1/accounts/a1') asked.push('read');
      return answer(answers[pathname.replace('/api/v1', '')]);
    }
    const { locale } = JSON.parse(String(init.body)) as { locale: string };
    asked.push(`keep ${locale}`);
    return new Promise<Response>((resolve) => {
      keep.push(() => void answer({ ...me, locale }).then(resolve));
    });
  });
  await render(Account, { props: { id: 'a1' } });
  await expect.poll(() => asked).toEqual(['read']);
  const said = [session.speak('en-CA'), session.speak('fr-FR')];
  expect(language.locale).toBe('fr-FR');
  await expect.poll(() => asked).toEqual(['read', 'keep fr-FR']);
  keep.shift()?.();
  await Promise.all(said);
  await expect.poll(() => asked).toEqual(['read', 'keep fr-FR', 'read']);
});
