import { expect, test } from 'vitest';
import type { Counting, CountingKpi, CountingPeriod } from '../../src/api/types';
import {
  by_factor,
  compare_fractions,
  day_before,
  day_for_nothing,
  mark_of,
  owed_by,
  shown_period,
  step,
} from '../../src/domain/counting';

const kToday = '2026-11-28';
const none = { state: 'not_counted', value: null, text: null } as const;

function period(from: string, to: string, more: Partial<CountingPeriod> = {}): CountingPeriod {
  return {
    from,
    to,
    text: `${from}–${to}`,
    target: '2',
    low: null,
    high: null,
    target_text: 'au moins 2',
    supplier: none,
    client: none,
    proposal: 'not_counted',
    proposed: null,
    attained: null,
    ...more,
  };
}

function kpi(id: string, factor: string, periods: CountingPeriod[], owed: number[] = []): CountingKpi {
  return {
    id,
    factor,
    periods,
    current: null,
    owed: { supplier: [], client: owed },
  } as unknown as CountingKpi;
}

test('R11 fractions are compared exactly, also where a float could not', () => {
  expect(compare_fractions('1/3', '1/2')).toBeLessThan(0);
  expect(compare_fractions('7/7', '1')).toBe(0);
  expect(compare_fractions('9007199254740993', '9007199254740992')).toBeGreaterThan(0);
});

test('R11 a period’s mark says met, partly, missed, not counted, different or to come', () => {
  const past = (more: Partial<CountingPeriod>) => mark_of(period('2026-11-09', '2026-11-15', more), kToday);
  expect(past({ attained: '1' })).toBe('met');
  expect(past({ attained: '1/2' })).toBe('partly');
  expect(past({ attained: '0' })).toBe('not_met');
  expect(past({})).toBe('not_counted');
  expect(past({ proposal: 'different' })).toBe('different');
  const running = (more: Partial<CountingPeriod>) =>
    mark_of(period('2026-11-23', '2026-11-29', more), kToday);
  expect(running({ attained: '1' })).toBe('met');
  expect(running({ attained: '1/2' })).toBe('to_come');
  expect(running({})).toBe('to_come');
});

test('what is shown is the period of today, else the last one before it, else the first', () => {
  const periods = [period('2026-11-09', '2026-11-15'), period('2026-11-16', '2026-11-22')];
  expect(shown_period({ ...kpi('a', 'f', periods), current: 0 }, kToday)).toBe(periods[0]);
  expect(shown_period(kpi('a', 'f', periods), kToday)).toBe(periods[1]);
  expect(shown_period(kpi('a', 'f', periods), '2026-11-01')).toBe(periods[0]);
  expect(shown_period(kpi('a', 'f', []), kToday)).toBeNull();
});

test('R9 what a side owes comes with the oldest period first, and KPIs that owe nothing are left out', () => {
  const late = kpi(
    'late',
    'f',
    [period('2026-11-09', '2026-11-15'), period('2026-11-16', '2026-11-22')],
    [0, 1],
  );
  const soon = kpi('soon', 'g', [period('2026-11-23', '2026-11-29')], [0]);
  const done = kpi('done', 'g', [period('2026-11-23', '2026-11-29')]);
  const counting = { kpis: [soon, done, late] } as unknown as Counting;
  expect(owed_by(counting, 'client').map((owed) => [owed.kpi.id, owed.periods.length])).toEqual([
    ['late', 2],
    ['soon', 1],
  ]);
  expect(owed_by(counting, 'supplier')).toEqual([]);
});

test('KPIs are grouped in the order of the factors', () => {
  const groups = by_factor([kpi('a', 'f', []), kpi('b', 'g', []), kpi('c', 'f', [])]);
  expect(groups.map(({ factor, kpis }) => [factor, kpis.map(({ id }) => id)])).toEqual([
    ['f', ['a', 'c']],
    ['g', ['b']],
  ]);
});

test('R9 «nothing to report» is noted today, or on the last day of a period that is over', () => {
  expect(day_for_nothing(period('2026-11-23', '2026-11-29'), kToday)).toBe(kToday);
  expect(day_for_nothing(period('2026-11-09', '2026-11-15'), kToday)).toBe('2026-11-15');
});

test('a step counts whole numbers, never below 0, and leaves what is typed otherwise', () => {
  expect(step('1', 1)).toBe('2');
  expect(step('0', -1)).toBe('0');
  expect(step('1,5', 1)).toBe('1,5');
});

test('yesterday of the first of a month', () => {
  expect(day_before('2026-12-01')).toBe('2026-11-30');
  expect(day_before('2027-01-01')).toBe('2026-12-31');
});
