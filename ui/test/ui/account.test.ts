// The lists of an account: what is written fast is written whole, each change upon the one before.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../src/styles/tokens.css';
import '../../src/styles/base.css';
import type { Account } from '../../src/api/types';
import { accounts } from '../../src/i18n/accounts';
import { language } from '../../src/i18n/language.svelte';
import { AccountStore } from '../../src/screens/accounts/account.svelte';
import Objectives from '../../src/screens/accounts/Objectives.svelte';
import { session } from '../../src/state/session.svelte';
import { account, me } from './fixtures';

let now: Account;
let sent: string[][];
/** Held answers, oldest first. */
let waiting: (() => void)[];

beforeEach(() => {
  now = structuredClone(account);
  sent = [];
  waiting = [];
  vi.stubGlobal('fetch', (_input: string, init?: RequestInit) => {
    const answer = (status = 200) => new Response(JSON.stringify(now), { status, headers: { ETag: '"3"' } });
    if (init?.method !== 'PATCH') return Promise.resolve(answer());
    const { objectives } = JSON.parse(String(init.body)) as { objectives: Account['objectives'] };
    sent.push(objectives.map(({ statement }) => statement));
    return new Promise<Response>((resolve) =>
      waiting.push(() => {
        now = { ...now, objectives: objectives.map((item, index) => ({ ...item, id: `b${index + 1}` })) };
        resolve(answer());
      }),
    );
  });
  session.me = me;
  language.set('fr-CA');
});

afterEach(() => vi.unstubAllGlobals());

it('a second objective written while the first is on its way is kept too, after it', async () => {
  const store = new AccountStore('a1');
  await store.load();
  const screen = await render(Objectives, { props: { store } });
  const field = screen.getByLabelText(accounts.objectives.add_label);
  const add = screen.getByRole('button', { name: accounts.objectives.add });
  for (const statement of ['Un.', 'Deux.']) {
    await field.fill(statement);
    await add.click();
  }
  await field.fill('Trois, en');
  const [first, second] = account.objectives.map(({ statement }) => statement);
  await expect.poll(() => sent).toEqual([[first, second, 'Un.']]);
  waiting.shift()?.();
  await expect.poll(() => sent.at(-1)).toEqual([first, second, 'Un.', 'Deux.']);
  waiting.shift()?.();
  await expect.poll(() => store.data?.objectives).toHaveLength(4);
  await expect.element(field).toHaveValue('Trois, en');
});
