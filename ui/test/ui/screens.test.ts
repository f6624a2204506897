// Each screen in both languages and both themes, looked at by axe (WCAG 2.2 A and AA), and a few by hand.
import type { Component } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../src/styles/tokens.css';
import '../../src/styles/base.css';
import { language } from '../../src/i18n/language.svelte';
import Account from '../../src/screens/accounts/Account.svelte';
import AccountForm from '../../src/screens/accounts/AccountForm.svelte';
import Contact from '../../src/screens/accounts/Contact.svelte';
import List from '../../src/screens/accounts/List.svelte';
import PlanReview from '../../src/screens/accounts/PlanReview.svelte';
import SetUp from '../../src/screens/entry/SetUp.svelte';
import SignIn from '../../src/screens/entry/SignIn.svelte';
import Guide from '../../src/screens/help/Guide.svelte';
import Example from '../../src/screens/library/Example.svelte';
import Library from '../../src/screens/library/Library.svelte';
import People from '../../src/screens/people/People.svelte';
import Settings from '../../src/screens/settings/Settings.svelte';
import { session } from '../../src/state/session.svelte';
import { toasts } from '../../src/ui/toasts.svelte';
import { faults } from './faults';
import { me, type Sent, stand_in } from './fixtures';

let sent: Sent[] = [];

beforeEach(() => {
  sent = [];
  vi.stubGlobal('fetch', stand_in(sent));
  session.me = me;
  language.set('fr-CA');
  // A colour on its way from one theme to the other is neither.
  document.documentElement.style.setProperty('--quick', '0ms');
});

afterEach(() => {
  vi.unstubAllGlobals();
  document.documentElement.removeAttribute('data-theme');
  for (const toast of toasts.items) toasts.dismiss(toast.id);
});

// biome-ignore lint/suspicious/noExplicitAny: screens differ in their props
type Screen = [string, Component<any>, Record<string, string>, string];
const screens: Screen[] = [
  ['clients', List, {}, 'Boréal'],
  ['client', Account, { id: 'a1' }, 'Hélène Arsenault'],
  ['new client', AccountForm, {}, 'Toronto'],
  ['plan', PlanReview, { id: 'a1' }, 'Jeanne Tremblay-Roy'],
  ['contact', Contact, { id: 'a1', contact_id: 'c1' }, 'Déjeuner.'],
  ['people', People, {}, 'u2@nordet.example'],
  ['settings', Settings, {}, '11'],
  ['library', Library, {}, '2 ex'],
  ['example', Example, { id: 'e2' }, 'Autonom'],
  ['guide', Guide, {}, './run'],
  ['sign-in', SignIn, {}, '?'],
  ['set-up', SetUp, {}, 'set-up code'],
];

it.each(screens)('%s has no fault that axe can find', async (_, component, props, landmark) => {
  const screen = await render(component, { props });
  await expect.poll(() => screen.container.textContent).toContain(landmark);
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset.theme = theme;
    expect(await faults(screen.container)).toEqual([]);
  }
  language.set('en-CA');
  await expect.poll(() => screen.container.textContent).toContain(landmark);
  expect(await faults(screen.container)).toEqual([]);
  expect(screen.container.querySelectorAll('h1')).toHaveLength(1);
});

it('finds a fault where there is one', async () => {
  const screen = await render(SignIn);
  screen.container.querySelector('label')?.remove();
  expect(await faults(screen.container)).not.toEqual([]);
});

it('keeps a half-written client when the language changes', async () => {
  const screen = await render(AccountForm);
  await screen.getByLabelText('Nom du client').fill('Papiers Témis');
  language.set('en-CA');
  await expect.element(screen.getByLabelText('Client’s name')).toHaveValue('Papiers Témis');
});

it('moves an objective from the keyboard and sends the new order', async () => {
  const screen = await render(Account, { props: { id: 'a1' } });
  await screen.getByLabelText('Objectif 2').click();
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await expect.poll(() => sent).toHaveLength(1);
  expect(sent[0]).toEqual({
    method: 'PATCH',
    path: '/accounts/a1',
    body: {
      objectives: [
        { id: 'b2', statement: 'Ouvrir deux centres.' },
        { id: 'b1', statement: 'Réduire le délai de réponse.' },
      ],
    },
  });
});

it('removes a team member and can take it back', async () => {
  const screen = await render(Account, { props: { id: 'a1' } });
  await screen.getByRole('button', { name: /Retirer.*Olivier Marchand/ }).click();
  await expect.poll(() => toasts.items).toHaveLength(1);
  expect(sent[0]?.body).toEqual({ team: [{ user_id: 'u1', function: 'sponsor' }] });
  await toasts.items[0]?.undo?.();
  expect(sent[1]?.body).toEqual({
    team: [
      { user_id: 'u1', function: 'sponsor' },
      { user_id: 'u2', function: 'delivery' },
    ],
  });
});

it('says which field is empty instead of sending, and goes there', async () => {
  const screen = await render(PlanReview, { props: { id: 'a1' } });
  // This client has had three.
  await expect
    .element(screen.getByRole('heading', { level: 1 }))
    .toHaveTextContent(/la prochaine réévaluation/);
  await expect.element(screen.getByLabelText('Durée en minutes')).toHaveValue('90');
  await screen.getByRole('button', { name: 'Planifier et préparer' }).click();
  await expect.element(screen.getByLabelText('Date')).toHaveFocus();
  await expect.element(screen.getByText('Choisissez la date de la rencontre.')).toBeVisible();
  expect(sent).toEqual([]);
});
