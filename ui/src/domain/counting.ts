// What the counts of a quarter say, without asking the server again. Pure.
import type { Count, Counting, CountingKpi, CountingPeriod, Decimal, Fraction, Side } from '../api/types';

export type { Fraction };

export type Mark = 'met' | 'partly' | 'not_met' | 'not_counted' | 'different' | 'to_come';

export const other_side = (side: Side): Side => (side === 'client' ? 'supplier' : 'client');

/** What stands above and below the line. */
export function parts(fraction: Fraction): [bigint, bigint] {
  const [above, below] = fraction.split('/');
  return [BigInt(above ?? '0'), BigInt(below ?? '1')];
}

/** Below 0, 0 or above 0, as a is below, at or above b; exact. */
export function compare_fractions(a: Fraction, b: Fraction): number {
  const [above_a, below_a] = parts(a);
  const [above_b, below_b] = parts(b);
  const difference = above_a * below_b - above_b * below_a;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** How far apart two values are; exact, not reduced. */
export function gap_between(a: Fraction, b: Fraction): Fraction {
  const [above_a, below_a] = parts(a);
  const [above_b, below_b] = parts(b);
  const difference = above_a * below_b - above_b * below_a;
  return `${difference < 0n ? -difference : difference}/${below_a * below_b}`;
}

const kMostDecimals = 4;

/** A value as people read it, like the server's: exact with up to four decimals, else half up to so many. */
export function decimal_of(fraction: Fraction, decimals: number): Decimal {
  const [above, below] = parts(fraction);
  const is_exact = (above * 10n ** BigInt(kMostDecimals)) % below === 0n;
  const places = is_exact ? kMostDecimals : decimals;
  const scaled = (above * 10n ** BigInt(places) * 2n + below) / (below * 2n);
  const digits = scaled.toString().padStart(places + 1, '0');
  const after = digits.slice(digits.length - places).replace(/0+$/, '');
  return digits.slice(0, digits.length - places) + (after === '' ? '' : `.${after}`);
}

/** How far apart both counts of a period are; null where that is no number, or too small to be read. */
export function gap_of(
  kpi: Pick<CountingKpi, 'direction' | 'unit'>,
  counts: { supplier: Count; client: Count },
): Decimal | null {
  const { supplier, client } = counts;
  if (kpi.direction === 'yes_no' || supplier.value === null || client.value === null) return null;
  const gap = decimal_of(gap_between(supplier.value, client.value), kpi.unit === 'money' ? 2 : 1);
  return gap === '0' ? null : gap;
}

/** Periods of all KPIs in which the sides differ. */
export const differing_in = (kpis: readonly Pick<CountingKpi, 'differing'>[]): number =>
  kpis.reduce((sum, { differing }) => sum + differing.length, 0);

/** Whether both sides counted the same somewhere and differ nowhere. */
export const are_agreed = (kpis: readonly CountingKpi[]): boolean =>
  differing_in(kpis) === 0 &&
  kpis.some(({ periods }) => periods.some(({ proposal }) => proposal === 'both_equal'));

/** How a period stands, for the mark on the strip. today: YYYY-MM-DD. */
export function mark_of(period: CountingPeriod, today: string): Mark {
  if (period.proposal === 'different') return 'different';
  if (period.attained !== null) {
    if (compare_fractions(period.attained, '1') === 0) return 'met';
    // What is still running may yet be met.
    if (period.to >= today) return 'to_come';
    return compare_fractions(period.attained, '0') > 0 ? 'partly' : 'not_met';
  }
  return period.to < today ? 'not_counted' : 'to_come';
}

/** The period that is shown of a KPI: today's, else the last one before today, else the first. */
export function shown_period(kpi: CountingKpi, today: string): CountingPeriod | null {
  if (kpi.current !== null) return kpi.periods[kpi.current] ?? null;
  return kpi.periods.findLast((period) => period.to < today) ?? kpi.periods[0] ?? null;
}

/** KPIs with what a side still owes, those with the oldest period first. */
export function owed_by(counting: Counting, side: Side): { kpi: CountingKpi; periods: CountingPeriod[] }[] {
  return counting.kpis
    .map((kpi) => ({
      kpi,
      periods: kpi.owed[side]
        .map((index) => kpi.periods[index])
        .filter((period): period is CountingPeriod => period !== undefined),
    }))
    .filter(({ periods }) => periods.length > 0)
    .toSorted((a, b) => ((a.periods[0]?.to ?? '') < (b.periods[0]?.to ?? '') ? -1 : 1));
}

/** Whether an event of a calendar can be one of its counts. */
export const counts_events = (kpi: Pick<CountingKpi, 'unit' | 'takes_out_of'>): boolean =>
  kpi.unit === 'count' && !kpi.takes_out_of;

/** In the order in which the factors come. */
export function by_factor(kpis: readonly CountingKpi[]): { factor: string; kpis: CountingKpi[] }[] {
  const groups: { factor: string; kpis: CountingKpi[] }[] = [];
  for (const kpi of kpis) {
    const group = groups.find(({ factor }) => factor === kpi.factor);
    if (group === undefined) groups.push({ factor: kpi.factor, kpis: [kpi] });
    else group.kpis.push(kpi);
  }
  return groups;
}

/** The day on which «nothing to report» is noted for a period: its last, or today while it runs. */
export const day_for_nothing = (period: CountingPeriod, today: string): string =>
  period.to < today ? period.to : today;

/** One step up or down of a quantity that is a whole number; others stay as they are. Never below 0. */
export function step(quantity: string, by: 1 | -1): string {
  if (!/^\d+$/.test(quantity)) return quantity;
  const next = BigInt(quantity) + BigInt(by);
  return next < 0n ? '0' : next.toString();
}

/** The day before, YYYY-MM-DD. */
export function day_before(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
