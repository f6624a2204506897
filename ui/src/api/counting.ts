// What both sides count between two reviews: the quarter, the lines behind it, where the sides differ.
import { api, query } from './client';
import type { Count, Counting, Decimal, Id, List, Side } from './types';

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
/** What would write this line again. */
const input_of = ({ side, quantity, out_of, on, note }: Observation): ObservationInput => ({
  side,
  quantity,
  on,
  ...(out_of === null ? {} : { out_of }),
  ...(note === null ? {} : { note }),
});
/** Takes a line back: what stood in its place before stands again, else nothing. */
export const undo_observation = (line: Observation, before: Observation | null) =>
  before === null
    ? strike_observation(line)
    : record_observation(line.kpi_id, { ...input_of(before), corrects: line.id });
export const list_differences = (kpi_id: Id) =>
  api.get<{ items: Difference[] }>(`/kpis/${kpi_id}/differences`);
