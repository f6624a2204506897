// How the choice of factors moves from review to review.
import type { RoadmapItem } from '../api/roadmap';

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
