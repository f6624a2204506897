// The parts that behave: focus, keys, names and errors as assistive technology sees them.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../src/styles/tokens.css';
import '../../src/styles/base.css';
import { language } from '../../src/i18n/language.svelte';
import ToastArea from '../../src/ui/ToastArea.svelte';
import { toasts } from '../../src/ui/toasts.svelte';
import Parts from './Parts.svelte';
import { svelte_warnings } from './svelte_warnings';

beforeEach(() => language.set('fr-CA'));
afterEach(() => {
  for (const toast of toasts.items) toasts.dismiss(toast.id);
});

it('ties an error and a hint to their field', async () => {
  const screen = await render(Parts);
  const field = screen.getByLabelText('Nom');
  await expect.element(field).toHaveAccessibleDescription(/Comme le client l’écrit.*Donnez un nom/);
  await expect.element(field).toBeInvalid();
});

it('keeps what is typed when the language changes', async () => {
  const screen = await render(Parts);
  await screen.getByLabelText('Nom').fill('Boréal');
  language.set('en-CA');
  await expect.element(screen.getByRole('button', { name: 'Save' })).toBeVisible();
  await expect.element(screen.getByLabelText('Nom')).toHaveValue('Boréal');
});

it('closes a dialog with Esc and gives the focus back', async () => {
  const screen = await render(Parts);
  const opener = screen.getByRole('button', { name: 'Ouvrir' });
  await opener.click();
  await expect.element(screen.getByRole('dialog', { name: 'Un dialogue' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(opener).toHaveFocus();
});

it('moves through a menu with arrows, runs the choice, and gives the focus back', async () => {
  const chosen = vi.fn();
  const screen = await render(Parts, { onchoose: chosen });
  const button = screen.getByRole('button', { name: 'Plus' });
  button.element().focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(screen.getByRole('menuitem', { name: 'Premier' })).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(chosen).toHaveBeenCalledWith('second');
  await expect.element(button).toHaveFocus();
  await expect.element(screen.getByRole('menu')).not.toBeInTheDocument();
});

it('does nothing twice while a button is busy', async () => {
  const chosen = vi.fn();
  const screen = await render(Parts, { onchoose: chosen, is_busy: true });
  await screen.getByRole('button', { name: 'Enregistrer' }).click({ force: true });
  expect(chosen).not.toHaveBeenCalled();
});

it('takes a removal back from its toast', async () => {
  const undo = vi.fn(() => Promise.resolve());
  const screen = await render(ToastArea);
  toasts.show('L’objectif est retiré.', undo);
  await screen.getByRole('button', { name: 'Revenir en arrière' }).click();
  expect(undo).toHaveBeenCalledOnce();
  await expect.element(screen.getByText('C’est rétabli.')).toBeVisible();
  await expect.element(screen.getByText('L’objectif est retiré.')).not.toBeInTheDocument();
});

it('takes it back by key too, but not while somebody types', async () => {
  const undo = vi.fn(() => Promise.resolve());
  const screen = await render(Parts);
  await render(ToastArea);
  toasts.show('L’objectif est retiré.', undo);
  screen.getByLabelText('Nom').element().focus();
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(undo).not.toHaveBeenCalled();
  screen.getByRole('button', { name: 'Ouvrir' }).element().focus();
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(undo).toHaveBeenCalledOnce();
});

it('draws the ring only around what is chosen, and hides it from assistive technology', async () => {
  const screen = await render(Parts);
  const rings = screen.container.querySelectorAll('svg[aria-hidden="true"] path');
  expect(rings).toHaveLength(1);
});

it('would fail with a warning of Svelte', () => {
  console.warn('%c[svelte] ownership_invalid_mutation');
  expect(svelte_warnings.splice(0)).toEqual(['%c[svelte] ownership_invalid_mutation']);
});
