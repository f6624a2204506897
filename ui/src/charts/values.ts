// The numbers of the pictures: read from texts of one decimal, compared as tenths, written for people.
import { compare_fractions, type Fraction } from '../domain/counting';
import type { Bands, DrawnScore, JudgedReview, TrendPoint } from './shapes';

/** Under it too little is measured for a point or a band (R11). */
export const kLeastCoverage = 50;
/** The even split of five: what weighs as much or more is important. */
export const kEvenWeight = 20;

/** As tenths, exact: "87.5" is 875. */
export const tenths = (text: string): number => Math.round(Number(text.replace('\u2212', '-')) * 10) + 0;

/** Whether a result reaches the target; the exact value decides where it is known. */
export function reaches(
  target: number,
  { percent, exact }: { percent: string | null; exact?: Fraction | null },
): boolean {
  if (exact != null) return compare_fractions(exact, `${target}/100`) >= 0;
  return percent !== null && tenths(percent) >= target * 10;
}

/** A rating of 1 or 2 by somebody: their marks stand at 0 and 25. */
export const is_felt_red = (felt: { low: number } | null): boolean => felt !== null && felt.low <= 25;

export const drawn_percent = ({ percent, coverage }: DrawnScore): string | null =>
  coverage < kLeastCoverage ? null : percent;

/** The judged quarters of a roadmap, oldest first as they came. */
export function trend_of(reviews: readonly JudgedReview[]): TrendPoint[] {
  let before: string | null = null;
  return reviews.flatMap(({ held_on, score, felt_percent, judged_factors }) => {
    if (score === null) return [];
    const set = judged_factors
      .map(({ factor }) => factor)
      .toSorted()
      .join(' ');
    const has_new_factors = before !== null && before !== set;
    before = set;
    return [
      {
        held_on,
        percent: drawn_percent(score),
        felt: felt_percent,
        coverage: score.coverage,
        has_new_factors,
      },
    ];
  });
}

/** Five steps of a score, in tune with the bands: the two outer ones are far below amber and high in green. */
export type HeatStep = 'far_below' | 'below' | 'between' | 'above' | 'far_above';
export function heat_step(percent: string, { amber_from, green_from }: Bands): HeatStep {
  const value = tenths(percent) / 10;
  if (value < amber_from - 10) return 'far_below';
  if (value < amber_from) return 'below';
  if (value < green_from) return 'between';
  return value < (green_from + 100) / 2 ? 'above' : 'far_above';
}

/** A calendar quarter as a number that counts on: four a year. */
export const quarter_of = (day: string): number =>
  Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);

/**
 * The quarters of a portfolio as columns, and each account's points in them. Of two reviews in one calendar quarter the
 * earlier one stands in the quarter before, which it judged.
 */
export function in_quarters<T extends { held_on: string }>(
  rows: readonly (readonly T[])[],
  most: number,
): { quarters: number[]; cells: (T | null)[][] } {
  const placed = rows.map((row) => {
    const by_quarter = new Map<number, T>();
    let next = Infinity;
    for (const point of row.toReversed()) {
      next = Math.min(quarter_of(point.held_on), next - 1);
      by_quarter.set(next, point);
    }
    return by_quarter;
  });
  const all = placed.flatMap((row) => [...row.keys()]);
  if (all.length === 0) return { quarters: [], cells: rows.map(() => []) };
  const last = Math.max(...all);
  const first = Math.max(Math.min(...all), last - most + 1);
  const quarters = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return { quarters, cells: placed.map((row) => quarters.map((quarter) => row.get(quarter) ?? null)) };
}

/** Days from one to the other, YYYY-MM-DD. */
export const days_between = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
