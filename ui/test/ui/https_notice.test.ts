// Where no session can begin, every page says so, and how to get HTTPS.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import EntryFrame from '../../src/app/shell/EntryFrame.svelte';
import Shell from '../../src/app/shell/Shell.svelte';
import { language } from '../../src/i18n/language.svelte';
import { session } from '../../src/state/session.svelte';
import { me } from './fixtures';

const children = (() => {}) as never;
const frames = [
  ['before signing in', EntryFrame],
  ['inside', Shell],
] as const;

/** A server that says this of the way the page came by. */
function server_saying(https_required: boolean): typeof fetch {
  return async () => Response.json({ is_set_up: false, https_required });
}

beforeEach(() => {
  session.me = me;
  language.set('fr-CA');
});

afterEach(() => {
  session.https_required = false;
  vi.unstubAllGlobals();
});

it.each(frames)('is on every page %s, in both languages', async (_, frame) => {
  vi.stubGlobal('fetch', server_saying(true));
  await session.start();
  const screen = await render(frame, { children });
  const notice = screen.getByRole('alert');
  await expect.element(notice).toHaveTextContent('Une connexion protégée est nécessaire');
  await expect.element(notice).toHaveTextContent('--tls-cert et --tls-key');
  language.set('en-CA');
  await expect.element(notice).toHaveTextContent('A secure connection is needed');
  await expect.element(notice).toHaveTextContent('--trusted-proxy');
});

it.each(frames)('is on no page %s where all is well', async (_, frame) => {
  vi.stubGlobal('fetch', server_saying(false));
  await session.start();
  const screen = await render(frame, { children });
  await expect.element(screen.getByRole('main')).toBeInTheDocument();
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
});
