// Set-up, sessions, people of the supplier, the organization.
import { api, type RequestOptions, request } from './client';
import type {
  DeviceSession,
  Factor,
  Id,
  InstallationState,
  List,
  Locale,
  Me,
  Organization,
  PasswordInput,
  PasswordLinkInput,
  SessionInput,
  SetupInput,
  SupplierMe,
  User,
  UserInput,
  UserPatch,
  UserWithLink,
} from './types';

export const get_state = () => api.get<InstallationState>('/state');
export const set_up = (input: SetupInput) => request<SupplierMe>('POST', '/setup', input);
export const sign_in = (input: SessionInput) => request<SupplierMe>('POST', '/session', input);
export const sign_out = () => api.delete('/session');
export const use_password_link = (input: PasswordLinkInput) =>
  request<SupplierMe>('POST', '/password-link', input);

export const get_me = (options?: RequestOptions) => api.get<Me>('/me', options);
export const patch_me = (input: { name?: string; locale?: Locale }) => api.patch<Me>('/me', input);
export const put_password = (input: PasswordInput) => api.put<SupplierMe>('/me/password', input);

export const list_my_sessions = () => api.get<List<DeviceSession>>('/me/sessions');
/** One's own, or that of a client's person. */
export const end_session = (id: string) => api.delete(`/sessions/${id}`);

export const list_users = () => api.get<List<User>>('/users?limit=200');
export const create_user = (input: UserInput) => api.post<UserWithLink>('/users', input);
export const patch_user = (id: Id, input: UserPatch) => api.patch<User>(`/users/${id}`, input);
export const new_link = (id: Id) => api.post<UserWithLink>(`/users/${id}/link`);

export const get_organization = () => api.get<Organization>('/organization');
export const patch_organization = (input: Partial<Omit<Organization, 'id'>>, options?: RequestOptions) =>
  api.patch<Organization>('/organization', input, options);
export const list_factors = () => api.get<List<Factor>>('/factors');
