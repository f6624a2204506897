// One way to the API: fetch with the page's language, typed answers, problems as exceptions.
// Nothing here knows a screen; expired sessions are handed to a hook that the shell sets.
import { language } from '../i18n/language.svelte';
import { ApiProblem, NetworkError, overlaps } from './problem';
import type { Problem } from './types';
import { fetch_with_progress, type OnSent } from './upload';

const kBase = '/api/v1';
const kRetryPauseMs = 800;
const kMostResends = 3;

export interface Answer<T> {
  data: T;
  /** The ETag header as sent, quotes included; null when there is none. */
  etag: string | null;
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface RequestOptions {
  if_match?: string | null;
  idempotency_key?: string;
  signal?: AbortSignal;
  /** After 401, throws at once and asks nobody to sign in. */
  is_quiet?: boolean;
  /** Told how much of a long body has left. */
  on_sent?: OnSent;
}

/** How a write finds its way again after 412: the new ETag, and what the write itself touches. */
export interface Stale {
  etag: string | null;
  /** Reads the resource again and answers its ETag. */
  refetch: () => Promise<string | null>;
  /** JSON pointers that this write sets. A change elsewhere is no conflict. */
  touches: string[];
}

let ask_to_sign_in: (() => Promise<boolean>) | null = null;

/** The shell's way to ask for a password again; true when the person is signed in anew. */
export function on_session_ended(hook: (() => Promise<boolean>) | null): void {
  ask_to_sign_in = hook;
}

/** A random key of 128 bits. crypto.randomUUID exists on secure pages only. */
export function new_key(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function problem_of(status: number, body: unknown): Problem {
  const given = typeof body === 'object' && body !== null ? (body as Partial<Problem>) : {};
  return {
    type: given.type ?? 'about:blank',
    title: given.title ?? '',
    status,
    ...(given.detail === undefined ? {} : { detail: given.detail }),
    issues: given.issues ?? [],
    request_id: given.request_id ?? '',
    ...(given.changed === undefined ? {} : { changed: given.changed }),
  };
}

async function read_body(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

async function fetch_once(method: Method, path: string, body: unknown, options: RequestOptions) {
  const headers: Record<string, string> = {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': language.locale,
  };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (options.if_match) headers['If-Match'] = options.if_match;
  if (options.idempotency_key) headers['Idempotency-Key'] = options.idempotency_key;
  const { on_sent, signal } = options;
  const given = { method, headers, ...(signal ? { signal } : {}) };
  try {
    const response =
      on_sent && body !== undefined
        ? await fetch_with_progress(kBase + path, { ...given, body: JSON.stringify(body) }, on_sent)
        : await fetch(kBase + path, {
            ...given,
            credentials: 'same-origin',
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          });
    return { response, content: await read_body(response) };
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new NetworkError(error);
  }
}

const is_safe_to_repeat = (method: Method, options: RequestOptions) =>
  method === 'GET' || options.idempotency_key !== undefined;

async function fetch_patiently(method: Method, path: string, body: unknown, options: RequestOptions) {
  try {
    return await fetch_once(method, path, body, options);
  } catch (error) {
    if (!(error instanceof NetworkError) || !is_safe_to_repeat(method, options)) throw error;
    await new Promise((resolve) => setTimeout(resolve, kRetryPauseMs));
    return fetch_once(method, path, body, options);
  }
}

// These answer 401 for their own reasons; asking to sign in again would go in circles.
const kEntryPaths = ['/session', '/setup', '/password-link', '/state'];

/**
 * Sends one request and answers its parsed body.
 * A repeat after a lost connection happens only for reads and for writes with a key.
 * Errors: ApiProblem for a refusal, NetworkError when no answer came.
 */
export async function request<T>(
  method: Method,
  path: string,
  body?: unknown,
  options: RequestOptions = {},
): Promise<Answer<T>> {
  let { response, content } = await fetch_patiently(method, path, body, options);
  const may_ask = !options.is_quiet && !kEntryPaths.includes(path) && ask_to_sign_in !== null;
  if (response.status === 401 && may_ask && (await ask_to_sign_in?.())) {
    ({ response, content } = await fetch_patiently(method, path, body, options));
  }
  if (!response.ok) throw new ApiProblem(problem_of(response.status, content));
  return { data: content as T, etag: response.headers.get('ETag') };
}

/** Query text from members that are given; empty text counts as absent. */
export function query(members: Record<string, string | number | boolean | null | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(members)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

export const api = {
  get: <T>(path: string, options?: RequestOptions) => request<T>('GET', path, undefined, options),
  /** POST with an Idempotency-Key, so that a lost answer never makes two. */
  post: <T>(path: string, body: unknown = {}, options: RequestOptions = {}) =>
    request<T>('POST', path, body, { idempotency_key: new_key(), ...options }),
  put: <T>(path: string, body: unknown, options?: RequestOptions) => request<T>('PUT', path, body, options),
  patch: <T>(path: string, body: unknown, options?: RequestOptions) =>
    request<T>('PATCH', path, body, options),
  delete: (path: string, options?: RequestOptions) => request<null>('DELETE', path, undefined, options),
};

/**
 * A write with If-Match that finds its own way after 412: when nobody changed what it touches,
 * the resource is read again and the write is sent again with the new ETag.
 * Errors: as request(); a 412 comes through only when the same member was changed.
 */
export async function write_versioned<T>(
  stale: Stale,
  send: (etag: string | null) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  let etag = stale.etag;
  for (let sent = 1; ; ++sent) {
    try {
      return await send(etag);
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 412 || sent >= kMostResends) throw error;
      const changed = error.problem.changed ?? [];
      const collides = changed.some(({ pointer }) => stale.touches.some((mine) => overlaps(mine, pointer)));
      if (collides) throw error;
      etag = await stale.refetch();
    }
  }
}
