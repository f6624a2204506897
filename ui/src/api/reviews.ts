// One review: everything below /reviews/{id}. Writes to it carry its ETag (see write_versioned).
import { api } from './client';
import type {
  Acknowledgement,
  Action,
  Attendee,
  AttendeeInput,
  BetterAnswer,
  Correction,
  DomainCode,
  Id,
  Idea,
  Impact,
  Kpi,
  KpiInput,
  Next,
  Obstacle,
  OpenAnswer,
  Owner,
  Preparation,
  Review,
  ReviewPatch,
  SatisfiersInput,
  Sheet,
  Value,
} from './types';

type ETag = string | null;
const under = (if_match: ETag) => ({ if_match });

export type ActionInput = Partial<Omit<Action, 'id' | 'owner' | 'due_on_text' | 'earlier' | 'judgement'>> & {
  owner?: Owner | null;
};
export type ObstacleInput = Partial<Omit<Obstacle, 'id' | 'due_on_text' | 'earlier' | 'judgement'>>;
export type ImpactInput = Partial<Omit<Impact, 'id' | 'owner' | 'window_text' | 'earlier' | 'outcome'>> & {
  owner?: Owner | null;
};
export type IdeaInput = Partial<Omit<Idea, 'id' | 'earlier' | 'answered'>>;
export type ValueInput = { expected: Partial<Value>[]; received?: Partial<Value>[] };
export type NextInput = Pick<Next, 'starts_at' | 'time_zone'> & { place?: string | null };
export type PreparationInput = Pick<Preparation, 'notes' | 'topics'>;

export const get_review = (id: Id) => api.get<Review>(`/reviews/${id}`);
export const patch_review = (id: Id, input: ReviewPatch, etag: ETag) =>
  api.patch<Review>(`/reviews/${id}`, input, under(etag));

export type ReviewStep = 'open' | 'end' | 'close' | 'share' | 'cancel';
export const take_step = (id: Id, step: ReviewStep, etag: ETag) =>
  api.post<Review>(`/reviews/${id}/${step}`, {}, under(etag));
export const complete_domain = (id: Id, code: DomainCode, etag: ETag) =>
  api.post<Review>(`/reviews/${id}/domains/${code}/complete`, {}, under(etag));
export const reopen_domain = (id: Id, code: DomainCode, etag: ETag) =>
  api.post<Review>(`/reviews/${id}/domains/${code}/reopen`, {}, under(etag));

export const put_open_question = (id: Id, answers: OpenAnswer[], etag: ETag) =>
  api.put<Review>(`/reviews/${id}/open-question`, { answers }, under(etag));
export const put_better = (id: Id, answers: BetterAnswer[], etag: ETag) =>
  api.put<Review>(`/reviews/${id}/better`, { answers }, under(etag));
export const put_value = (id: Id, input: ValueInput, etag: ETag) =>
  api.put<Review>(`/reviews/${id}/value`, input, under(etag));
export const put_satisfiers = (id: Id, input: SatisfiersInput, etag: ETag) =>
  api.put<Review>(`/reviews/${id}/satisfiers`, input, under(etag));
export const put_next = (id: Id, input: NextInput, etag: ETag) =>
  api.put<Review>(`/reviews/${id}/next`, input, under(etag));

/** POST, PATCH and DELETE of one kind of thing under a review. */
function things<Thing, Input>(name: string) {
  return {
    create: (review_id: Id, input: Input, etag: ETag) =>
      api.post<Thing>(`/reviews/${review_id}/${name}`, input, under(etag)),
    patch: (review_id: Id, id: Id, input: Partial<Input>, etag: ETag) =>
      api.patch<Thing>(`/reviews/${review_id}/${name}/${id}`, input, under(etag)),
    remove: (review_id: Id, id: Id, etag: ETag) =>
      api.delete(`/reviews/${review_id}/${name}/${id}`, under(etag)),
  };
}
export const attendees = things<Attendee, AttendeeInput>('attendees');
export const kpis = things<Kpi, KpiInput>('kpis');
export const actions = things<Action, ActionInput>('actions');
export const obstacles = things<Obstacle, ObstacleInput>('obstacles');
export const impacts = things<Impact, ImpactInput>('impacts');
export const ideas = things<Idea, IdeaInput>('ideas');

// Resources with an ETag of their own.
export const get_sheet = (id: Id, attendee_id: Id) => api.get<Sheet>(`/reviews/${id}/sheets/${attendee_id}`);
export const put_sheet = (id: Id, attendee_id: Id, input: Pick<Sheet, 'marks' | 'shown'>, etag: ETag) =>
  api.put<Sheet>(`/reviews/${id}/sheets/${attendee_id}`, input, under(etag));
export const get_preparation = (id: Id) => api.get<Preparation>(`/reviews/${id}/preparation`);
export const put_preparation = (id: Id, input: PreparationInput, etag: ETag) =>
  api.put<Preparation>(`/reviews/${id}/preparation`, input, under(etag));

// Beside a closed review (R19).
export const add_correction = (id: Id, text: string, etag: ETag) =>
  api.post<Correction>(`/reviews/${id}/corrections`, { text }, under(etag));
/** attendee_id: on behalf of this client attendee; null: the caller. */
export const acknowledge = (id: Id, sha256: string, attendee_id: Id | null, etag: ETag) =>
  api.post<Acknowledgement>(
    `/reviews/${id}/acknowledge`,
    attendee_id === null ? { sha256 } : { sha256, attendee_id },
    under(etag),
  );
