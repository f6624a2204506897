// Tokens with which machines count, each for one account and one side.
import { api } from './client';
import type { Id, List, Side } from './types';

export interface Token {
  id: Id;
  name: string;
  side: Side;
  created_by: string;
  created_at: string;
  created_at_text: string;
  /** The last day on which it works. */
  expires_on: string | null;
  expires_on_text: string | null;
  last_used_at: string | null;
  last_used_at_text: string | null;
}
/** The secret is told once, and never again. */
export interface NewToken {
  token: Token;
  secret: string;
}

export const list_tokens = (account_id: Id) =>
  api.get<List<Token>>(`/accounts/${account_id}/tokens?limit=200`);
export const make_token = (account_id: Id, input: { name: string; expires_on?: string }) =>
  api.post<NewToken>(`/accounts/${account_id}/tokens`, input);
export const revoke_token = (id: Id) => api.delete(`/tokens/${id}`);
