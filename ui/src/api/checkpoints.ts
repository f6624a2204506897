// Days 30 and 60 of a quarter (R26): five lines that executives of the client get, and what they answer.
import { api } from './client';
import type { Dat, Id, Instant, List, Locale, Side, Text } from './types';

export const kLines = ['on_course', 'off_course', 'our_actions', 'your_part', 'next_date'] as const;
export type LineName = (typeof kLines)[number];
export type Lines = Record<LineName, string>;

export interface CheckpointAnswer {
  id: Id;
  by: string;
  /** Of whoever wrote it down: the supplier's people note what they were told. */
  by_side: Side;
  text: string;
  at: Instant;
  at_text: Text;
}
export interface CheckpointSummary {
  /** Null: not begun. */
  id: Id | null;
  day: number;
  due_on: Dat;
  due_on_text: Text;
  state: 'upcoming' | 'due' | 'draft' | 'shared';
  shared_at_text: Text | null;
  answers: number;
}
export interface AccountCheckpoints {
  current: CheckpointSummary[];
  earlier: CheckpointSummary[];
}
export interface Checkpoint {
  id: Id;
  account_id: Id;
  account_name: string;
  /** Of the account: the lines are in its language. */
  locale: Locale;
  review_id: Id;
  day: number;
  due_on: Dat;
  due_on_text: Text;
  version: number;
  lines: Lines;
  /** Of today's counts; null once shared. */
  proposed: Lines | null;
  shared_at: Instant | null;
  shared_at_text: Text | null;
  shared_by: string | null;
  readers: { name: string; title: string }[];
  answers: CheckpointAnswer[];
  may_write: boolean;
  may_share: boolean;
}
export interface TeamCheckpoints {
  due: {
    id: Id | null;
    account_id: Id;
    account_name: string;
    day: number;
    due_on: Dat;
    due_on_text: Text;
    days: number;
  }[];
  answered: {
    id: Id;
    account_id: Id;
    account_name: string;
    day: number;
    by: string;
    text: string;
    at_text: Text;
  }[];
}
/** As an executive of the client reads it. */
export interface SharedCheckpoint {
  id: Id;
  account_name: string;
  organization_name: string;
  locale: Locale;
  day: number;
  lines: Lines;
  shared_at_text: Text;
  shared_by: string;
  /** The reader's own. */
  answers: CheckpointAnswer[];
}
export interface SharedCheckpointSummary {
  id: Id;
  day: number;
  shared_at_text: Text;
  is_answered: boolean;
}

export const list_team_checkpoints = () => api.get<TeamCheckpoints>('/checkpoints');
export const list_checkpoints = (account_id: Id) =>
  api.get<AccountCheckpoints>(`/accounts/${account_id}/checkpoints`);
export const begin_checkpoint = (account_id: Id, day: number) =>
  api.post<Checkpoint>(`/accounts/${account_id}/checkpoints`, { day });
export const get_checkpoint = (id: Id) => api.get<Checkpoint>(`/checkpoints/${id}`);
export const patch_checkpoint = (id: Id, lines: Partial<Lines>, etag: string | null) =>
  api.patch<Checkpoint>(`/checkpoints/${id}`, lines, { if_match: etag });
export const remove_checkpoint = (id: Id) => api.delete(`/checkpoints/${id}`);
/** Bound to the version that was reread. */
export const share_checkpoint = (id: Id, etag: string | null) =>
  api.post<Checkpoint>(`/checkpoints/${id}/share`, {}, { if_match: etag });
export const note_checkpoint_answer = (id: Id, text: string) =>
  api.post<Checkpoint>(`/checkpoints/${id}/answers`, { text });

export const list_shared_checkpoints = (account_id: Id) =>
  api.get<List<SharedCheckpointSummary>>(`/accounts/${account_id}/checkpoints`);
export const get_shared_checkpoint = (id: Id) => api.get<SharedCheckpoint>(`/checkpoints/${id}`);
export const answer_checkpoint = (id: Id, text: string) =>
  api.post<SharedCheckpoint>(`/checkpoints/${id}/answers`, { text });
