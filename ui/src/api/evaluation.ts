// What a review from the second on judges: last quarter's counts, how it felt, and what was promised then.
import { api } from './client';
import type {
  Action,
  Choice,
  Count,
  CountingPeriod,
  Dat,
  Decimal,
  Fraction,
  Id,
  Impact,
  Instant,
  Kpi,
  Obstacle,
  Review,
  Text,
  Value,
} from './types';

type ETag = string | null;
const under = (if_match: ETag) => ({ if_match });

/** A share of 100 with one decimal, "87.5" or "−12.5" with a plain minus. */
export type Percent = string;
export type Band = 'green' | 'amber' | 'red';

/** Where something that is judged now was noted; it keeps its id from review to review. */
export interface Earlier {
  review_id: Id;
  number: number;
  held_on: Dat;
  held_on_text: Text;
  times_carried: number;
}
export type ActionVerdict = 'achieved' | 'partly' | 'not_achieved' | 'dropped' | 'carried';
export type ObstacleVerdict = 'lifted' | 'partly' | 'still_there';
export interface ActionJudgement {
  verdict: ActionVerdict;
  effect: string | null;
}
export interface ObstacleJudgement {
  verdict: ObstacleVerdict;
}
export interface Outcome {
  happened: boolean;
  plan_used: boolean | null;
  note: string | null;
}

/** The closed review before: what was chosen and expected then. */
export interface LastQuarter {
  review_id: Id;
  number: number;
  held_on: Dat;
  held_on_text: Text;
  choices: Choice[];
  value_expected: (Omit<Value, 'said_by'> & { said_by_name: string | null })[];
}

export interface Rating {
  factor: string;
  rating: number /* 1 to 5 */;
  why: string | null;
}
/** Of one executive of the client; under an ETag of its own. */
export interface Ratings {
  attendee_id: Id;
  ratings: Rating[];
}

export interface JudgedPeriod
  extends Pick<
    CountingPeriod,
    'from' | 'to' | 'text' | 'target' | 'low' | 'high' | 'target_text' | 'proposal' | 'proposed' | 'attained'
  > {
  supplier: Fraction | null;
  supplier_state: Count['state'];
  supplier_text: Text | null;
  client: Fraction | null;
  client_state: Count['state'];
  client_text: Text | null;
  proposed_text: Text | null;
  agreed: Fraction | null;
  agreed_text: Text | null;
}
export interface KpiResult {
  not_measured: boolean;
  reason: string | null;
  agreed_by: Id | null;
  agreed_at: Instant;
  agreed_at_text: Text;
}
/** A KPI of the last quarter; its id is the one of that review. */
export interface JudgedKpi
  extends Pick<
    Kpi,
    'id' | 'statement' | 'sentence' | 'unit' | 'currency' | 'direction' | 'combine' | 'period' | 'weight'
  > {
  measured: boolean;
  percent: Percent | null;
  exact: Fraction | null;
  met: number;
  of: number;
  result: KpiResult | null;
  outdated: boolean /* the quarter was cut anew since it was agreed */;
  periods: JudgedPeriod[];
}
/** From the lowest to the highest rating, whole percent; red: somebody rated 1 or 2. */
export interface Felt {
  mark: number;
  low: number;
  high: number;
  red: boolean;
}
export interface JudgedFactor {
  factor: string;
  weight: number;
  percent: Percent | null;
  exact: Fraction | null;
  won: Percent | null;
  lost: Percent | null;
  felt: Felt | null;
  gap: Percent | null;
  kpis: JudgedKpi[];
}
export interface Evaluation {
  quarter: { from: Dat; to: Dat; text: Text };
  score: { percent: Percent | null; exact: Fraction | null; coverage: number; band: Band | null };
  felt: { percent: Percent; exact: Fraction } | null;
  gap: Percent | null;
  lost_most: string | null;
  complete: boolean /* every KPI has its result */;
  factors: JudgedFactor[];
}

export interface ResultInput {
  agreed: { per_period: (Decimal | Fraction | null)[] } | 'not_measured';
  reason?: string | null;
  agreed_by?: Id | null;
}

/** A quarter to come, and what an imagined one would score; nothing of it is kept. */
export interface Trial {
  quarter: { from: Dat; to: Dat; text: Text };
  periods: (Pick<
    CountingPeriod,
    'from' | 'to' | 'text' | 'target' | 'low' | 'high' | 'target_text' | 'attained'
  > & { value: Fraction | null })[];
  percent: Percent | null;
  exact: Fraction | null;
  met: number;
  of: number;
}

export const get_ratings = (id: Id, attendee_id: Id) =>
  api.get<Ratings>(`/reviews/${id}/ratings/${attendee_id}`);
export const put_ratings = (id: Id, attendee_id: Id, ratings: Rating[], etag: ETag) =>
  api.put<Ratings>(`/reviews/${id}/ratings/${attendee_id}`, { ratings }, under(etag));

// Writes to the account's one open review: they carry its ETag.
export const put_result = (kpi_id: Id, input: ResultInput, etag: ETag) =>
  api.put<Review>(`/kpis/${kpi_id}/result`, input, under(etag));
export const judge_action = (id: Id, judgement: ActionJudgement, etag: ETag) =>
  api.put<Action>(`/actions/${id}/judgement`, judgement, under(etag));
export const judge_obstacle = (id: Id, judgement: ObstacleJudgement, etag: ETag) =>
  api.put<Obstacle>(`/obstacles/${id}/judgement`, judgement, under(etag));
export const put_outcome = (id: Id, outcome: Outcome, etag: ETag) =>
  api.put<Impact>(`/impacts/${id}/outcome`, outcome, under(etag));

/** values: one a period, null where nothing is imagined; without them, the periods alone. */
export const try_out = (review_id: Id, kpi_id: Id, values?: (Fraction | null)[]) =>
  api.post<Trial>(`/reviews/${review_id}/kpis/${kpi_id}/trial`, values === undefined ? {} : { values });
