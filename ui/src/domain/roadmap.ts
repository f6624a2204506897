// What a roadmap says at a glance: the finding on top, and how the choice of factors moves.
import type { RoadmapItem } from '../api/roadmap';

export type Finding =
  | { kind: 'none' | 'first' | 'unscored' }
  | { kind: 'one' | 'level'; percent: string }
  | { kind: 'up' | 'down'; percent: string; points: string };

/** "3.1" of two decimal texts with one decimal; exact, since both are tenths. */
const difference = (one: string, other: string) =>
  (Math.abs(Math.round(Number(one) * 10) - Math.round(Number(other) * 10)) / 10).toFixed(1);

/** items: oldest first. Compares the last score with the latest one before it. */
export function finding(items: readonly RoadmapItem[]): Finding {
  const last = items.at(-1);
  if (last === undefined) return { kind: 'none' };
  const judged = items.filter(({ score }) => score !== null);
  const latest = judged.at(-1)?.score;
  if (latest == null) return { kind: 'first' };
  if (latest.percent === null) return { kind: 'unscored' };
  const before = judged.slice(0, -1).findLast(({ score }) => score?.percent != null)?.score?.percent;
  if (before == null) return { kind: 'one', percent: latest.percent };
  const points = difference(latest.percent, before);
  if (Number(points) === 0) return { kind: 'level', percent: latest.percent };
  const is_up = Number(latest.percent) > Number(before);
  return { kind: is_up ? 'up' : 'down', percent: latest.percent, points };
}

export interface MovedChoice {
  factor: string;
  weight: number;
  is_new: boolean;
  /** Against the choice before; 0 where it is new, or the first. */
  drift: number;
}

/** The factors chosen in one review beside those of the review before it; null: there is none. */
export function moved(item: RoadmapItem, before: RoadmapItem | null): MovedChoice[] {
  return item.factors.map(({ factor, weight }) => {
    const earlier = before?.factors.find((one) => one.factor === factor);
    const is_new = before !== null && before.factors.length > 0 && earlier === undefined;
    return { factor, weight, is_new, drift: earlier === undefined ? 0 : weight - earlier.weight };
  });
}
