// What the pictures are drawn from: the parts of an evaluation, a roadmap and a portfolio that they read, so that the
// objects of the API fit as they are. Percents are texts of one decimal, fractions reduced ones as text.
import type { Fraction } from '../domain/counting';

type Day = string; // YYYY-MM-DD
type Percent = string; // "87.5"

/** The name of a factor in the reader's language, by its code. */
export type NameOf = (factor: string) => string;

/** In whole percent: the mark, and the lowest and highest that somebody gave. */
export interface FeltMark {
  mark: number;
  low: number;
  high: number;
}

export interface DrawnFactor {
  factor: string;
  weight: number;
  percent: Percent | null;
  /** Decides about the target where the printed percent was rounded. */
  exact?: Fraction | null;
  felt: FeltMark | null;
}

export interface ScoredFactor {
  factor: string;
  weight: number;
  percent: Percent | null;
  won: Percent | null;
  lost: Percent | null;
}

export interface DrawnScore {
  percent: Percent | null;
  coverage: number;
}

export interface Scored {
  score: DrawnScore;
  factors: readonly ScoredFactor[];
}

/** One judged quarter. */
export interface TrendPoint {
  held_on: Day;
  percent: Percent | null;
  felt: Percent | null;
  coverage: number;
  /** Other factors than the quarter before were judged: both scores do not compare. */
  has_new_factors?: boolean;
}

/** A review of the roadmap, as the trend reads it. */
export interface JudgedReview {
  held_on: Day;
  score: DrawnScore | null;
  felt_percent: Percent | null;
  judged_factors: readonly { factor: string }[];
}

export type TimelineKind = 'action' | 'impact' | 'checkpoint' | 'review';
export interface TimelineItem {
  id: string;
  kind: TimelineKind;
  side: 'client' | 'supplier';
  on: Day;
  on_text: string;
  /** The last day, of what lasts. */
  until?: Day;
  text: string;
  is_done?: boolean;
}

export type CountState = 'not_counted' | 'no_case' | 'counted';
/** A judged period of a KPI, as an evaluation holds it. */
export interface JudgedPeriod {
  from: Day;
  to: Day;
  text: string;
  target_text: string;
  supplier_state: CountState;
  supplier_text: string | null;
  client_state: CountState;
  client_text: string | null;
  proposal: 'both_equal' | 'supplier_only' | 'client_only' | 'different' | 'not_counted';
  agreed_text: string | null;
  attained: Fraction | null;
}

/** An account of the portfolio. */
export interface HeatRow {
  account_id: string;
  account_name: string;
  trend: readonly TrendPoint[];
}

/** Where the bands of the organization begin, in percent. */
export interface Bands {
  amber_from: number;
  green_from: number;
}
export const kBands: Bands = { amber_from: 70, green_from: 85 };
