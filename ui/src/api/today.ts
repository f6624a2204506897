// What needs a person of the supplier, by date, across the accounts of their team.
import { api } from './client';
import type { Dat, Id, Text } from './types';

export type TodayKind =
  | 'review_today'
  | 'review_to_prepare'
  | 'review_to_close'
  | 'review_to_plan'
  | 'checkpoint_due'
  | 'words_to_hear'
  | 'action_due'
  | 'counts_owed'
  | 'differences';

export interface TodayItem {
  kind: TodayKind;
  on: Dat | null;
  on_text: Text | null;
  /** From today; below 0 once it is past. */
  days: number | null;
  account_id: Id;
  account_name: string;
  review_id: Id | null;
  checkpoint_id: Id | null;
  action_id: Id | null;
  kpi_id: Id | null;
  count: number | null;
  text: string | null;
}
export interface Today {
  date: Dat;
  date_text: Text;
  items: TodayItem[];
  /** Beyond the most that a day shows. */
  left_out: number;
}

export const get_today = () => api.get<Today>('/today');
