// What a client finds: its home, its shared and closed reviews.
import { api } from './client';
import type {
  Acknowledgement,
  ClientHome,
  ClientReview,
  Id,
  List,
  SatisfiersInput,
  SharedReviewSummary,
} from './types';

export const get_home = (account_id: Id) => api.get<ClientHome>(`/accounts/${account_id}/home`);
export const list_shared_reviews = (account_id: Id) =>
  api.get<List<SharedReviewSummary>>(`/accounts/${account_id}/reviews?limit=200`);
export const get_shared_review = (id: Id) => api.get<ClientReview>(`/reviews/${id}`);
export const put_joint_sheet = (
  id: Id,
  input: Omit<SatisfiersInput, 'transcribed_by'>,
  etag: string | null,
) => api.put<ClientReview['satisfiers']>(`/reviews/${id}/satisfiers`, input, { if_match: etag });
/** Says that one has read the text of this fingerprint. */
export const acknowledge_as_client = (id: Id, sha256: Acknowledgement['sha256']) =>
  api.post<ClientReview>(`/reviews/${id}/acknowledge`, { sha256 });
