import { expect, it } from 'vitest';
import type { AccountSummary, ReviewState, ReviewSummary } from '../../src/api/types';
import { moved } from '../../src/screens/accounts/ordered';
import { agenda, is_far, place_of } from '../../src/screens/home/agenda';
import { has_own_words, reworded } from '../../src/screens/settings/wording';
import { days_between, today } from '../../src/state/today';

const now = '2026-11-23';

function review(state: ReviewState, held_on: string): ReviewSummary {
  return {
    id: `review-${held_on}`,
    number: 1,
    state,
    starts_at: `${held_on}T10:00`,
    time_zone: 'America/Toronto',
    starts_at_text: held_on,
    held_on,
    facilitator_name: null,
    shared_at: null,
  };
}

function account(
  id: string,
  current: ReviewSummary | null,
  last: ReviewSummary | null = null,
): AccountSummary {
  return {
    id,
    name: id,
    industry: null,
    locale: 'fr-CA',
    time_zone: 'America/Toronto',
    archived: false,
    current_review: current,
    last_review: last,
  };
}

it('puts first what is under way, then what is near, then who has no date, then what is far', () => {
  const accounts = [
    account('far', review('planned', '2027-01-15')),
    account('never', null),
    account('waiting', null, review('closed', '2026-09-01')),
    account('near', review('planned', '2026-12-07')),
    account('overdue', review('planned', '2026-11-20')),
    account('over', review('ended', '2026-11-18')),
    account('live', review('in_session', now)),
  ];
  const order = agenda(accounts, now).map((deed) => deed.account.id);
  expect(order).toEqual(['live', 'over', 'overdue', 'near', 'waiting', 'never', 'far']);
});

it('calls a meeting far after fourteen days, not before', () => {
  const [near] = agenda([account('a', review('planned', '2026-12-07'))], now);
  const [far] = agenda([account('a', review('planned', '2026-12-08'))], now);
  expect(near && is_far(near)).toBe(false);
  expect(far && is_far(far)).toBe(true);
});

it('leaves archived accounts out', () => {
  expect(agenda([{ ...account('gone', null), archived: true }], now)).toEqual([]);
});

it('leads to the screen where the deed is done', () => {
  const places = [
    account('a', review('in_session', now)),
    account('b', review('ended', now)),
    account('c', review('planned', now)),
    account('d', null),
    account('e', null, review('closed', now)),
  ].map((one) => agenda([one], now).map(place_of)[0]);
  expect(places).toEqual([
    '/rencontres/review-2026-11-23/animer',
    '/rencontres/review-2026-11-23/compte-rendu',
    '/rencontres/review-2026-11-23/preparation',
    '/clients/d/planifier',
    '/clients/e',
  ]);
});

it('counts calendar days across a change of clocks', () => {
  expect(days_between('2026-10-31', '2026-11-02')).toBe(2);
  expect(days_between('2026-11-23', '2026-11-22')).toBe(-1);
  expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});

it('moves one item by one place, and not over the edge', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
});

it('keeps one wording per factor and language', () => {
  const first = reworded([], 'autonomy', 'fr', { name: 'Autonomie', definition: 'Sans vous déranger.' });
  const both = reworded(first, 'autonomy', 'en', { name: 'Autonomy', definition: 'Undisturbed.' });
  const again = reworded(both, 'autonomy', 'fr', { name: 'Autonomie', definition: 'Peu de votre temps.' });
  expect(again).toHaveLength(2);
  expect(again.find((entry) => entry.language === 'fr')?.definition).toBe('Peu de votre temps.');
  expect(has_own_words(again, 'autonomy')).toBe(true);
  expect(reworded(reworded(again, 'autonomy', 'fr', null), 'autonomy', 'en', null)).toEqual([]);
});
