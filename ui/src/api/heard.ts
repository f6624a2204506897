// The client's own words of a closed review, and who of the account team has heard them (R27).
import { api } from './client';
import type { Id, Instant, TeamFunction, Text } from './types';

/** In the order of the meeting. */
export const kWordsKinds = [
  'open_question',
  'importance',
  'value_received',
  'why',
  'value_expected',
  'could',
  'should',
] as const;
export type WordsKind = (typeof kWordsKinds)[number];

export interface ClientWords {
  kind: WordsKind;
  said_by_name: string;
  said_by_title: string;
  factor: string | null;
  rating: number | null;
  text: string;
  measure: string | null;
}
export interface TeamMemberHeard {
  user_id: Id;
  name: string;
  function: TeamFunction;
  heard_at: Instant | null;
  heard_at_text: Text | null;
}
export interface Heard {
  review_id: Id;
  words: ClientWords[];
  may_hear: boolean;
  heard_by_me_at: Instant | null;
  heard_by_me_at_text: Text | null;
  /** For who runs the review, leaders and owners; null for the others. */
  members: TeamMemberHeard[] | null;
}

export const get_heard = (review_id: Id) => api.get<Heard>(`/reviews/${review_id}/heard`);
export const mark_heard = (review_id: Id) => api.post<Heard>(`/reviews/${review_id}/heard`, {});
