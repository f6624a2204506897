// What both sides count between two reviews: the quarter, the lines behind it, where the sides differ.
import { api, query } from './client';
import type { Decimal, Id, Kpi, List, Locale, Side } from './types';

/** A reduced fraction as text, "7/2" or "3". */
export type Fraction = string;

export interface Count {
  state: 'not_counted' | 'no_case' | 'counted';
  value: Fraction | null;
  text: string | null;
}
export interface CountingPeriod {
  from: string;
  to: string;
  text: string;
  target: Fraction | null;
  low: Fraction | null;
  high: Fraction | null;
  target_text: string;
  supplier: Count;
  client: Count;
  proposal: 'both_equal' | 'supplier_only' | 'client_only' | 'different' | 'not_counted';
  proposed: Fraction | null;
  attained: Fraction | null;
}
export interface CountingKpi {
  id: Id;
  factor: string;
  statement: string;
  sentence: string;
  noun: { one: string; other: string } | null;
  counts_when: string | null;
  unit: Kpi['unit'];
  currency: string | null;
  scale_max: number | null;
  direction: Kpi['direction'];
  combine: Kpi['combine'];
  period: Kpi['period'];
  source: string | null;
  supplier_counter: string | null;
  client_counter: string | null;
  takes_out_of: boolean;
  takes_nothing: boolean;
  periods: CountingPeriod[];
  current: number | null;
  owed: { supplier: number[]; client: number[] };
  differing: number[];
}
export interface Counting {
  account_id: Id;
  /** Of the words of the KPIs. */
  locale: Locale;
  review_id: Id | null;
  state: 'open' | 'not_yet' | 'over' | 'nothing_to_count';
  side: Side;
  may_record: boolean;
  today: string;
  today_text: string;
  quarter: { from: string; to: string; from_text: string; to_text: string; day: number; of: number } | null;
  kpis: CountingKpi[];
}

export interface Observation {
  id: Id;
  kpi_id: Id;
  side: Side;
  /** Null: this line strikes the one that it corrects. */
  quantity: Decimal | null;
  quantity_text: string | null;
  out_of: Decimal | null;
  on: string;
  on_text: string;
  note: string | null;
  source: 'person' | 'import' | 'token' | 'calendar';
  corrects: Id | null;
  corrected_by: Id | null;
  stands: boolean;
  recorded_by: string;
  recorded_by_side: Side;
  recorded_at: string;
  recorded_at_text: string;
  may_correct: boolean;
}
export interface ObservationInput {
  side?: Side;
  quantity: Decimal | null;
  out_of?: Decimal;
  on?: string;
  note?: string;
  corrects?: Id;
}

export interface LinePair {
  supplier: Observation | null;
  client: Observation | null;
  same: boolean;
}
export interface Difference {
  period: { from: string; to: string; text: string };
  supplier: Count;
  client: Count;
  pairs: LinePair[];
}

export const get_counting = (account_id: Id) => api.get<Counting>(`/accounts/${account_id}/counting`);
export const list_observations = (kpi_id: Id, cursor: string | null = null) =>
  api.get<List<Observation>>(`/kpis/${kpi_id}/observations${query({ limit: 50, cursor })}`);
export const record_observation = (kpi_id: Id, input: ObservationInput) =>
  api.post<Observation>(`/kpis/${kpi_id}/observations`, input);
export const strike_observation = (line: Observation) =>
  record_observation(line.kpi_id, { side: line.side, quantity: null, corrects: line.id });
export const list_differences = (kpi_id: Id) =>
  api.get<{ items: Difference[] }>(`/kpis/${kpi_id}/differences`);
