// Scales and ticks of the pictures. Pure.

export type Interval = readonly [from: number, to: number];
export type Scale = (value: number) => number;

/** Maps a domain onto a range in a straight line; a domain of one value lands in the middle. */
export function linear([a, b]: Interval, [from, to]: Interval): Scale {
  if (a === b) return () => (from + to) / 2;
  return (value) => from + ((value - a) / (b - a)) * (to - from);
}

/** The middle of each of n equal steps; one step lies in the middle. */
export function steps(n: number, [from, to]: Interval): number[] {
  const step = (to - from) / Math.max(n, 1);
  return Array.from({ length: n }, (_, i) => from + step * (i + 0.5));
}

/** The multiples of a step inside the domain. */
export function ticks([a, b]: Interval, step: number): number[] {
  const first = Math.ceil(a / step);
  const last = Math.floor(b / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * step);
}

/** From the quarter of a hundred below the least value up to 100; never less than half of it, so that small moves stay small. */
export function percent_domain(values: readonly number[]): Interval {
  const least = Math.min(50, ...values);
  const base = Math.floor(least / 25) * 25;
  // A mark on the base line would have its number struck out by it.
  return [Math.max(0, values.includes(base) ? base - 25 : base), 100];
}

/** One domain for a whole column of small pictures: else equal lines mean unequal things. */
export function shared_domain(columns: readonly (readonly (number | null)[])[]): Interval {
  const values = columns.flat().filter((value) => value !== null);
  return values.length === 0 ? [0, 100] : [Math.min(...values), Math.max(...values)];
}
