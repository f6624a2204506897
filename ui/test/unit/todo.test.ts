// The one thing that waits for a client's person: what comes before what.
import { expect, it } from 'vitest';
import type { ClientHome, Counting } from '../../src/api/types';
import { client_deed } from '../../src/screens/client/todo';

const nothing = {
  shared_review: null,
  last_review: null,
  checkpoint: null,
  next: null,
} as unknown as ClientHome;
const draft = { id: 'r2', held_on_text: '24 mars 2027' };
const minutes = { id: 'r1', held_on_text: '24 décembre 2026', acknowledged_by_me: false };
const page = { id: 'c1', day: 30, shared_at_text: '22 janvier 2027', is_answered: false };
const with_owed = (owed: number[]) =>
  ({ state: 'open', kpis: [{ owed: { supplier: [0, 1], client: owed } }] }) as unknown as Counting;
const of = (home: object, counting: Counting | null = null) =>
  client_deed({ ...nothing, ...home } as ClientHome, counting);

it('a draft comes first, then minutes, then a page, then counts', () => {
  const all = { shared_review: draft, last_review: minutes, checkpoint: page };
  expect(of(all, with_owed([0])).kind).toBe('read_draft');
  expect(of({ ...all, shared_review: null }, with_owed([0])).kind).toBe('acknowledge');
  const read = { ...minutes, acknowledged_by_me: true };
  expect(of({ last_review: read, checkpoint: page }, with_owed([0]))).toEqual({
    kind: 'checkpoint',
    day: 30,
    href: '/points/c1',
  });
  const answered = { ...page, is_answered: true };
  expect(of({ last_review: read, checkpoint: answered }, with_owed([0]))).toEqual({
    kind: 'owed',
    count: 1,
    href: '/compter',
  });
});

it('only what the client’s own side owes waits, and only while counting goes on', () => {
  expect(of({}, with_owed([])).kind).toBe('calm');
  expect(of({}, { ...with_owed([0]), state: 'over' }).kind).toBe('calm');
});

it('calm says when the next review is, unless it is past', () => {
  expect(of({ next: { days: 12 } })).toEqual({ kind: 'calm', days: 12 });
  expect(of({ next: { days: -1 } })).toEqual({ kind: 'calm', days: null });
});
