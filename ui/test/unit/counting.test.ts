import { expect, test } from 'vitest';
import type { Count, Counting, CountingKpi, CountingPeriod } from '../../src/api/types';
import {
  are_agreed,
  by_factor,
  compare_fractions,
  day_before,
  day_for_nothing,
  decimal_of,
  differing_in,
  gap_between,
  gap_of,
  mark_of,
  owed_by,
  shown_period,
  step,
} from '../../src/domain/counting';
import { language } from '../../src/i18n/language.svelte';
import { gap_text } from '../../src/screens/counting/gap';
import { place_after } from '../../src/ui/roving';

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

const counted = (value: string): Count => ({ state: 'counted', value, text: value });
const both = (supplier: string, client: string) => ({ supplier: counted(supplier), client: counted(client) });

test('R10 the gap between two values is exact, and the same from either side', () => {
  expect(decimal_of(gap_between('3', '2'), 1)).toBe('1');
  expect(decimal_of(gap_between('2', '3'), 1)).toBe('1');
  expect(decimal_of(gap_between('1/2', '1/3'), 1)).toBe('0.2');
  expect(decimal_of(gap_between('9007199254740993', '9007199254740992'), 1)).toBe('1');
});

test('a value is exact with four decimals, else rounded half up', () => {
  expect(decimal_of('1/10000', 1)).toBe('0.0001');
  expect(decimal_of('25/2', 1)).toBe('12.5');
  expect(decimal_of('200/3', 1)).toBe('66.7');
  expect(decimal_of('200/3', 2)).toBe('66.67');
  expect(decimal_of('1/3', 1)).toBe('0.3');
  expect(decimal_of('0', 1)).toBe('0');
  expect(decimal_of('1230', 1)).toBe('1230');
});

test('R10 there is no gap to tell of a yes and a no, of one count, or of less than can be read', () => {
  const plain = { direction: 'at_least', unit: 'count' } as const;
  expect(gap_of(plain, both('3', '2'))).toBe('1');
  expect(gap_of({ direction: 'yes_no', unit: null }, both('1', '0'))).toBeNull();
  expect(gap_of(plain, { supplier: counted('3'), client: none })).toBeNull();
  expect(gap_of({ ...plain, unit: 'rating' }, both('11/3', '366/100'))).toBeNull();
});

test('R10 a gap is read in its unit: points of a percentage, an amount with its currency', () => {
  const of = (unit: 'count' | 'percent' | 'money', supplier: string, client: string) =>
    gap_text(
      { direction: 'at_least', unit, currency: unit === 'money' ? 'CAD' : null },
      both(supplier, client),
    );
  language.set('fr-CA');
  expect(of('count', '1234', '0')).toBe('1\u00a0234');
  expect(of('percent', '95', '185/2')).toBe('2,5 points');
  expect(of('percent', '95', '94')).toBe('1 point');
  expect(of('money', '25/2', '0')).toBe('12,50\u00a0$');
  language.set('en-CA');
  expect(of('percent', '95', '185/2')).toBe('2.5 points');
  expect(of('money', '25/2', '0')).toBe('$12.50');
});

test('R10 both agree where they counted the same somewhere and differ nowhere', () => {
  const same = { ...kpi('a', 'f', [period('a', 'b', { proposal: 'both_equal' })]), differing: [] };
  const differs = { ...kpi('b', 'f', [period('a', 'b', { proposal: 'different' })]), differing: [0] };
  const alone = { ...kpi('c', 'f', [period('a', 'b', { proposal: 'client_only' })]), differing: [] };
  expect(are_agreed([same, alone])).toBe(true);
  expect(are_agreed([same, differs])).toBe(false);
  expect(are_agreed([alone])).toBe(false);
  expect(differing_in([same, differs, differs])).toBe(2);
});

test('arrows move inside a row, Home and End go to its ends, other keys nowhere', () => {
  expect(place_after('ArrowRight', 1, 2)).toBe(2);
  expect(place_after('ArrowDown', 2, 2)).toBe(2);
  expect(place_after('ArrowLeft', 0, 2)).toBe(0);
  expect(place_after('ArrowUp', 2, 2)).toBe(1);
  expect(place_after('Home', 2, 2)).toBe(0);
  expect(place_after('End', 0, 2)).toBe(2);
  expect(place_after('Tab', 0, 2)).toBeNull();
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
