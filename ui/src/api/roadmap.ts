// The roadmap of an account (R23): its reviews in time, oldest first.
import { api } from './client';
import type { Choice, Dat, Decimal, Id, Locale, ReviewState, Text } from './types';

export type Band = 'green' | 'amber' | 'red';

/** Measured and agreed; percent is null where too little was measured for a score. */
export interface Score {
  percent: Decimal | null;
  /** Whole percent of the weight that was measured. */
  coverage: number;
  band: Band | null;
}
/** What the executives felt of one factor, 0 to 100: their mark, and the furthest two. */
export interface FeltMark {
  mark: number;
  low: number;
  high: number;
}
export interface JudgedFactor {
  factor: string;
  weight: number;
  percent: Decimal | null;
  /** Points of the whole score. */
  lost: Decimal | null;
  felt: FeltMark | null;
  gap: string | null;
}
export interface SaidValue {
  statement: string;
  measure: string;
  amount: Decimal | null;
  currency: string | null;
  amount_text: Text | null;
  said_by_name: string;
}
export interface Promises {
  made: number;
  judged: number;
  kept: number;
  partly: number;
  dropped: number;
  carried: number;
}
export interface RoadmapItem {
  review_id: Id;
  number: number;
  held_on: Dat;
  held_on_text: Text;
  state: ReviewState;
  /** Null in a first review, which judges nothing. */
  score: (Score & { exact: string | null }) | null;
  felt_percent: Decimal | null;
  gap: string | null;
  judged_factors: JudgedFactor[];
  /** Chosen for the quarter that follows. */
  factors: Choice[];
  promises: Promises;
  value_received: SaidValue[];
  value_expected: SaidValue[];
}
export interface Roadmap {
  account_id: Id;
  account_name: string;
  locale: Locale /* of the account: what was said is in it */;
  items: RoadmapItem[];
}

export const get_roadmap = (account_id: Id) => api.get<Roadmap>(`/accounts/${account_id}/roadmap`);
