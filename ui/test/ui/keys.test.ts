// The keys that work everywhere: « ? », « g » then a letter, Esc; and how they are switched off.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { router } from '../../src/app/router.svelte';
import KeyHelp from '../../src/app/shell/KeyHelp.svelte';
import { language } from '../../src/i18n/language.svelte';
import Settings from '../../src/screens/settings/Settings.svelte';
import { keys } from '../../src/state/keys.svelte';
import { session } from '../../src/state/session.svelte';
import { me, stand_in } from './fixtures';

beforeEach(() => {
  vi.stubGlobal('fetch', stand_in([]));
  session.me = me;
  language.set('fr-CA');
  keys.set_single(true);
  keys.is_listed = false;
  router.path = '/';
});

afterEach(() => vi.unstubAllGlobals());

it('lists the keys and gives the focus back', async () => {
  const screen = await render(KeyHelp);
  const opener = document.createElement('button');
  document.body.append(opener);
  opener.focus();
  await userEvent.keyboard('?');
  await expect.element(screen.getByRole('dialog', { name: 'Touches du clavier' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  expect(document.activeElement).toBe(opener);
  opener.remove();
});

const places: [string, string][] = [
  ['a', '/'],
  ['c', '/clients'],
  ['e', '/equipe'],
  ['r', '/reglages'],
  ['h', '/aide'],
];
it.each(places)('goes with g then %s to %s', async (letter, path) => {
  const go = vi.spyOn(router, 'go').mockImplementation(() => undefined);
  await render(KeyHelp);
  await userEvent.keyboard(letter);
  expect(go).not.toHaveBeenCalled();
  await userEvent.keyboard(`g${letter}`);
  expect(go).toHaveBeenCalledWith(path);
  go.mockRestore();
});

it('does nothing while somebody types', async () => {
  const screen = await render(KeyHelp);
  const field = document.createElement('input');
  document.body.append(field);
  field.focus();
  await userEvent.keyboard('?');
  expect(field.value).toBe('?');
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  field.remove();
});

it('is switched off in the settings, on this device', async () => {
  const settings = await render(Settings);
  await settings.getByRole('checkbox', { name: /Raccourcis d’une seule touche/ }).click();
  expect(localStorage.getItem('qvr.single_keys')).toBe('off');
  const screen = await render(KeyHelp);
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard('?');
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  keys.set_single(true);
  await userEvent.keyboard('?');
  await expect.element(screen.getByRole('dialog')).toBeVisible();
});
