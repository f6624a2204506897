// Accounts, their contacts and bridge plans, and the list of their reviews.
import { api, query, type RequestOptions } from './client';
import type {
  Account,
  AccountInput,
  AccountPatch,
  AccountSummary,
  Bridge,
  Contact,
  ContactInput,
  Id,
  List,
  Review,
  ReviewInput,
  ReviewSummary,
} from './types';

export interface AccountSearch {
  q?: string;
  archived?: boolean;
  cursor?: string | null;
  limit?: number;
}
export interface BridgeInput {
  builder_user_id?: Id | null;
  steps: { on: string; what: string }[];
}

export const list_accounts = ({ q, archived, cursor, limit }: AccountSearch = {}) =>
  api.get<List<AccountSummary>>(`/accounts${query({ q, archived: archived ? true : null, cursor, limit })}`);
export const create_account = (input: AccountInput) => api.post<Account>('/accounts', input);
export const get_account = (id: Id) => api.get<Account>(`/accounts/${id}`);
export const patch_account = (id: Id, input: AccountPatch, options?: RequestOptions) =>
  api.patch<Account>(`/accounts/${id}`, input, options);

export const list_contacts = (account_id: Id) =>
  api.get<List<Contact>>(`/accounts/${account_id}/contacts?limit=200`);
export const create_contact = (account_id: Id, input: ContactInput) =>
  api.post<Contact>(`/accounts/${account_id}/contacts`, input);
export const get_contact = (id: Id) => api.get<Contact>(`/contacts/${id}`);
export const patch_contact = (id: Id, input: Partial<ContactInput> & { archived?: boolean }) =>
  api.patch<Contact>(`/contacts/${id}`, input);
export const get_bridge = (contact_id: Id) => api.get<Bridge>(`/contacts/${contact_id}/bridge`);
export const put_bridge = (contact_id: Id, input: BridgeInput) =>
  api.put<Bridge>(`/contacts/${contact_id}/bridge`, input);

export const list_reviews = (account_id: Id) =>
  api.get<List<ReviewSummary>>(`/accounts/${account_id}/reviews`);
export const create_review = (account_id: Id, input: ReviewInput) =>
  api.post<Review>(`/accounts/${account_id}/reviews`, input);
