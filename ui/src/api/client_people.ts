// People of a client: the access that the supplier gives them, and the links with which they come in.
import { api, request } from './client';
import type {
  ClientMe,
  ClientPerson,
  ClientRole,
  DeviceSession,
  Id,
  Invitation,
  Invited,
  Link,
  LinkRequest,
  List,
} from './types';

export const list_client_people = (account_id: Id) =>
  api.get<List<ClientPerson>>(`/accounts/${account_id}/client-people?limit=200`);
export const invite_client_person = (account_id: Id, input: { contact_id: Id; role: ClientRole }) =>
  api.post<Invited>(`/accounts/${account_id}/client-people`, input);
export const patch_client_person = (id: Id, input: { role: ClientRole }) =>
  api.patch<ClientPerson>(`/client-people/${id}`, input);
export const remove_client_person = (id: Id) => api.delete(`/client-people/${id}`);
/** Replaces an earlier link, and answers a request for one. */
export const new_client_link = (id: Id) => api.post<Link>(`/client-people/${id}/link`);
export const list_sessions_of = (id: Id) => api.get<List<DeviceSession>>(`/client-people/${id}/sessions`);
export const list_link_requests = () => api.get<List<LinkRequest>>('/link-requests?limit=200');

// Without a session.
/** For whom a link is; uses nothing up. Error: 403 when it is used or has expired. */
export const read_invitation = (token: string) => request<Invitation>('POST', '/invitations/read', { token });
/** Uses the link up. Error: 403 as above. */
export const accept_invitation = (token: string) =>
  request<ClientMe>('POST', '/invitations/accept', { token });
/** Always the same answer, whether the address is known or not. */
export const request_link = (email: string) => request<unknown>('POST', '/invitations/request', { email });
