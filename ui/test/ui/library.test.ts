// The library of countable examples: hidden, changed and removed with a way back; taken in the room by keys.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../src/styles/tokens.css';
import '../../src/styles/base.css';
import { router } from '../../src/app/router.svelte';
import { begin_kpi } from '../../src/domain/kpi';
import { language } from '../../src/i18n/language.svelte';
import Example from '../../src/screens/library/Example.svelte';
import Library from '../../src/screens/library/Library.svelte';
import NewKpi from '../../src/screens/review/parts/NewKpi.svelte';
import { ReviewStore } from '../../src/state/review.svelte';
import { Memo } from '../../src/state/review_memo.svelte';
import { session } from '../../src/state/session.svelte';
import { toasts } from '../../src/ui/toasts.svelte';
import { answers, me, type Sent, stand_in } from './fixtures';
import { review, review_stand_in } from './review_fixture';

let sent: Sent[] = [];

beforeEach(() => {
  sent = [];
  vi.stubGlobal('fetch', stand_in(sent));
  session.me = me;
  language.set('fr-CA');
  router.search = '?facteur=autonomy';
});

afterEach(() => {
  vi.unstubAllGlobals();
  router.go('/', { replace: true });
  for (const toast of toasts.items) toasts.dismiss(toast.id);
});

it('hides one of ours and can take it back', async () => {
  const screen = await render(Library);
  await screen.getByRole('button', { name: 'Masquer : Appel vidéo d’au plus 30 minutes' }).click();
  await expect.element(screen.getByText(/– Masqué/)).toBeVisible();
  await expect.poll(() => toasts.items).toHaveLength(1);
  await toasts.items[0]?.undo?.();
  expect(sent).toEqual([
    { method: 'PUT', path: '/kpi-library/e1/hidden', body: { hidden: true } },
    { method: 'PUT', path: '/kpi-library/e1/hidden', body: { hidden: false } },
  ]);
});

it('offers a member nothing to change', async () => {
  session.me = { ...me, role: 'member' };
  const screen = await render(Library);
  await expect.element(screen.getByText('Appel de nuit', { exact: true })).toBeVisible();
  await expect.element(screen.getByText(/tiennent cette bibliothèque/)).toBeVisible();
  expect(screen.getByRole('button').elements()).toEqual([]);
  expect(screen.container.querySelector('a')).toBeNull();
});

it('changes one of its own, in one language, and can take it back', async () => {
  const screen = await render(Example, { props: { id: 'e2' } });
  await screen.getByLabelText('Combien').fill('3');
  await screen.getByRole('button', { name: 'Enregistrer l’exemple' }).click();
  await expect.poll(() => toasts.items).toHaveLength(1);
  expect(sent[0]).toMatchObject({
    method: 'PATCH',
    path: '/kpi-library/e2',
    body: { factor: 'autonomy', target: '3', combine: 'last', en: null, fr: { statement: 'Appel de nuit' } },
  });
  await toasts.items[0]?.undo?.();
  expect(sent[1]).toMatchObject({ method: 'PATCH', body: { target: '2', combine: 'last' } });
});

it('removes one of its own and can put it back', async () => {
  const screen = await render(Example, { props: { id: 'e2' } });
  await screen.getByRole('button', { name: 'Retirer l’exemple' }).click();
  await expect.poll(() => toasts.items).toHaveLength(1);
  await toasts.items[0]?.undo?.();
  expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'DELETE /kpi-library/e2',
    'POST /kpi-library',
  ]);
  expect(sent[1]?.body).toMatchObject({ target: '2', fr: { noun: { one: 'appel', other: 'appels' } } });
});

it('fills the sentence from an example found by keys alone, and gives the old words back', async () => {
  vi.stubGlobal('fetch', review_stand_in(review, sent, answers));
  const store = new ReviewStore('r1');
  await store.load();
  const memo = new Memo(() => begin_kpi('CAD'));
  const props = { store, review: store.review, factor: 'autonomy', memo, onclose: null };
  const screen = await render(NewKpi, { props });
  await screen.getByRole('button', { name: 'Partir d’un exemple' }).click();
  await expect.element(screen.getByLabelText('Chercher un exemple')).toHaveFocus();
  await expect.element(screen.getByText('Appel vidéo d’au plus 30 minutes', { exact: true })).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.element(screen.getByText('Une personne note la même durée.').first()).toBeVisible();
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(screen.getByLabelText('Ce que nous comptons')).toHaveFocus();
  expect(memo.value.slots).toMatchObject({
    statement: 'Appel vidéo d’au plus 30 minutes',
    target: '90',
    zero_at: '60',
    unit: 'percent',
    noun_other: 'appels',
  });
  // How each side counts stays in sight where it is said who does, also after a look at another part.
  const how = 'Une personne note la même durée.';
  await expect.element(screen.getByText(how)).toBeVisible();
  await screen.unmount();
  const again = await render(NewKpi, { props });
  await expect.element(again.getByText(how)).toBeVisible();
  await toasts.items[0]?.undo?.();
  expect(memo.is_blank).toBe(true);
});
