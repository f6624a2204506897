// Words typed in a review are never lost: pauses, lost connections, refusals, two people at once.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { put_open_question } from '../../src/api/reviews';
import type { Action, OpenAnswer } from '../../src/api/types';
import { ReviewStore, review_store } from '../../src/state/review.svelte';
import { add_thing, remove_thing, thing_draft } from '../../src/state/review_things.svelte';
import { session } from '../../src/state/session.svelte';
import { toasts } from '../../src/ui/toasts.svelte';
import { ReviewServer } from './review_server';

let server: ReviewServer;
let store: ReviewStore;

beforeEach(async () => {
  vi.useFakeTimers();
  server = new ReviewServer();
  vi.stubGlobal('fetch', server.fetch);
  server.actions = [
    {
      id: 'a1',
      statement: 'Envoyer le plan',
      owner: null,
      due_on: null,
      due_on_text: null,
      factor: null,
      earlier: null,
      judgement: null,
    },
  ];
  store = new ReviewStore('r1');
  await store.load();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  for (const toast of toasts.items) toasts.dismiss(toast.id);
});

interface Form {
  statement: string;
  due_on: string;
}
const action_draft = (id = 'a1') =>
  thing_draft<'actions', Form>(store, 'actions', id, {
    shape: ({ statement, due_on }) => ({ statement, due_on: due_on ?? '' }),
    input: ({ statement, due_on }) => ({
      statement: statement.trim(),
      due_on: due_on === '' ? null : due_on,
    }),
    lines: ({ statement, due_on }) => [statement, due_on],
  });
const open_draft = () =>
  store.draft<OpenAnswer[]>('open_question', {
    read: () => store.review.open_question.answers,
    write: (answers, _, overrides) =>
      store.write(overrides ? [] : ['/open_question'], (etag) => put_open_question('r1', answers, etag)),
    lines: (answers) => answers.map(({ what_matters }) => what_matters),
  });
const say = (what_matters: string): OpenAnswer => ({ attendee_id: 'p1', what_matters, importance: '' });
const writes = () => server.requests.filter((request) => !request.startsWith('GET'));

describe('a pause of typing', () => {
  it('saves once, and not at every key', async () => {
    const draft = action_draft();
    for (const text of ['E', 'Env', 'Envoyer']) {
      draft.value.statement = text;
      draft.touch();
    }
    expect(store.save_status).toBe('waiting');
    await vi.advanceTimersByTimeAsync(5000);
    expect(writes()).toEqual(['PATCH /reviews/r1/actions/a1 "1"']);
    expect(server.actions[0]?.statement).toBe('Envoyer');
    expect(store.save_status).toBe('saved');
  });

  it('leaves a blank at the end where it was typed', async () => {
    const draft = action_draft();
    draft.value.statement = 'Envoyer le plan et ';
    draft.touch();
    await draft.flush();
    expect(server.actions[0]?.statement).toBe('Envoyer le plan et');
    expect(draft.value.statement).toBe('Envoyer le plan et ');
    expect(draft.is_unsaved).toBe(false);
  });

  it('sends only the members that changed', async () => {
    const draft = action_draft();
    draft.value.due_on = '2026-12-11';
    draft.touch();
    await draft.flush();
    expect(server.bodies).toEqual([{ due_on: '2026-12-11' }]);
  });
});

describe('a lost connection', () => {
  it('keeps the words, says so, and tries again by itself', async () => {
    const draft = open_draft();
    draft.value = [say('Nos saisons')];
    draft.touch();
    server.lost = 1;
    expect(await draft.flush()).toBe(false);
    expect(store.save_status).toBe('failed');
    expect(draft.value[0]?.what_matters).toBe('Nos saisons');
    await vi.advanceTimersByTimeAsync(6000);
    expect(server.answers).toEqual([say('Nos saisons')]);
    expect(store.save_status).toBe('saved');
  });

  it('finds the words again on another screen of the same review', async () => {
    const mine = review_store('r1');
    await mine.load();
    const begun = mine.memo('new/actions', () => '');
    begun.value = 'Visiter';
    expect(review_store('r1').memo('new/actions', () => '').value).toBe('Visiter');
    expect(review_store('r1').has_unsaved).toBe(true);
  });

  it('keeps them from the next person on this device', () => {
    const mine = review_store('r1');
    session.me = { id: 'somebody else' } as typeof session.me;
    expect(review_store('r1')).not.toBe(mine);
    session.me = null;
  });
});

it('keeps refused words and shows the refusal at its field', async () => {
  const draft = action_draft();
  draft.value.due_on = '1999-01-01';
  draft.touch();
  server.refusal = { status: 422, issues: [{ code: 'x', message: 'Trop tôt.', pointer: '/due_on' }] };
  expect(await draft.flush()).toBe(false);
  expect(draft.at('/due_on')).toBe('Trop tôt.');
  expect(draft.value.due_on).toBe('1999-01-01');
  expect(store.save_status).toBe('failed');
  draft.value.due_on = '2026-12-11';
  draft.touch();
  expect(await draft.flush()).toBe(true);
  expect(store.save_status).toBe('saved');
});

describe('two people at once', () => {
  it('resends by itself when the other changed something else, and takes their news in', async () => {
    const draft = action_draft();
    server.change('/actions/a1/due_on', () => {
      server.actions = server.actions.map((one) => ({ ...one, due_on: '2026-12-24' }));
    });
    draft.value.statement = 'Envoyer le plan vendredi';
    draft.touch();
    expect(await draft.flush()).toBe(true);
    expect(server.actions[0]).toMatchObject({ statement: 'Envoyer le plan vendredi', due_on: '2026-12-24' });
    expect(draft.value).toEqual({ statement: 'Envoyer le plan vendredi', due_on: '2026-12-24' });
  });

  async function collide() {
    const draft = open_draft();
    server.change('/open_question/answers', () => {
      server.answers = [say('La leur')];
    });
    draft.value = [say('La nôtre')];
    draft.touch();
    expect(await draft.flush()).toBe(false);
    return draft;
  }

  it('shows both versions when the same thing was changed, and sends nothing meanwhile', async () => {
    const draft = await collide();
    expect(draft.conflict).toEqual({ theirs: [say('La leur')], by: 'Sofia Benali', at_text: '10 h 42' });
    expect(draft.lines(draft.value)).toEqual(['La nôtre']);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(server.answers).toEqual([say('La leur')]);
    expect(store.save_status).toBe('failed');
  });

  it('replaces theirs when ours is kept', async () => {
    const draft = await collide();
    await draft.keep_mine();
    expect(server.answers).toEqual([say('La nôtre')]);
    expect(store.save_status).toBe('saved');
  });

  it('drops ours when theirs is taken', async () => {
    const draft = await collide();
    draft.take_theirs();
    expect(draft.value).toEqual([say('La leur')]);
    expect(store.save_status).toBe('saved');
  });

  it('follows their change while nothing is being written here', async () => {
    const draft = open_draft();
    server.change('/open_question/answers', () => {
      server.answers = [say('La leur')];
    });
    await store.load();
    expect(draft.value).toEqual([say('La leur')]);
  });
});

it('sends writes one after the other, each with the newest version', async () => {
  await Promise.all([
    add_thing(store, 'actions', { statement: 'Une' }),
    add_thing(store, 'actions', { statement: 'Deux' }),
  ]);
  expect(writes()).toEqual(['POST /reviews/r1/actions "1"', 'POST /reviews/r1/actions "2"']);
  expect(store.review.actions.map(({ statement }) => statement)).toEqual(['Envoyer le plan', 'Une', 'Deux']);
});

it('never goes back to an older copy that arrives late', async () => {
  const older = structuredClone(store.review);
  await add_thing(store, 'actions', { statement: 'Une' });
  await vi.advanceTimersByTimeAsync(1000);
  store.take({ data: older, etag: '"1"' });
  expect(store.review.actions).toHaveLength(2);
  expect(store.etag).toBe('"2"');
});

it('puts back what was removed', async () => {
  const [action] = store.review.actions as [Action];
  await remove_thing(store, 'actions', action.id, { statement: action.statement });
  expect(server.actions).toEqual([]);
  await toasts.items.at(-1)?.undo?.();
  expect(server.actions.map(({ statement }) => statement)).toEqual(['Envoyer le plan']);
  expect(store.review.actions).toHaveLength(1);
});
