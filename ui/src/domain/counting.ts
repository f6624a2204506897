// What the counts of a quarter say, without asking the server again. Pure.
import type { Count, Counting, CountingKpi, CountingPeriod, Decimal, Side } from '../api/types';
import { compare_fractions, decimal_of, gap_between } from './fraction';

export type Mark = 'met' | 'partly' | 'not_met' | 'not_counted' | 'different' | 'to_come';

export const other_side = (side: Side): Side => (side === 'client' ? 'supplier' : 'client');

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
