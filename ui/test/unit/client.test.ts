import { afterEach, expect, it, vi } from 'vitest';
import { api, on_session_ended, query, write_versioned } from '../../src/api/client';
import { ApiProblem, NetworkError, overlaps } from '../../src/api/problem';
import { language } from '../../src/i18n/language.svelte';

function answer(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(body === null ? null : JSON.stringify(body), { status, headers });
}

function serve(...answers: (Response | Error)[]) {
  const calls: { url: string; init: RequestInit }[] = [];
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    calls.push({ url, init });
    const next = answers.shift();
    return next instanceof Response
      ? Promise.resolve(next)
      : Promise.reject(next ?? new Error('no answer left'));
  });
  return calls;
}

const header = (call: { init: RequestInit } | undefined, name: string) =>
  new Headers(call?.init.headers).get(name);

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  on_session_ended(null);
});

it('gives the body and the ETag', async () => {
  language.set('fr-CA');
  const calls = serve(answer(200, { name: 'Boréal' }, { ETag: '"4"' }));
  expect(await api.get('/accounts/1')).toEqual({ data: { name: 'Boréal' }, etag: '"4"' });
  expect(calls[0]?.url).toBe('/api/v1/accounts/1');
  expect(header(calls[0], 'Accept-Language')).toBe('fr-CA');
});

it('sends If-Match as given, and a fresh key with every POST', async () => {
  const calls = serve(answer(200, {}), answer(201, {}), answer(201, {}));
  await api.patch('/reviews/1', {}, { if_match: '"3"' });
  await api.post('/accounts', {});
  await api.post('/accounts', {});
  expect(header(calls[0], 'If-Match')).toBe('"3"');
  const keys = [header(calls[1], 'Idempotency-Key'), header(calls[2], 'Idempotency-Key')];
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(keys[0]).not.toBe(keys[1]);
});

it('repeats a POST after a lost answer with the same key, and never a PATCH', async () => {
  vi.useFakeTimers();
  const calls = serve(new TypeError('lost'), answer(201, { id: 1 }));
  const posting = api.post('/accounts', {});
  await vi.runAllTimersAsync();
  expect((await posting).data).toEqual({ id: 1 });
  expect(header(calls[0], 'Idempotency-Key')).toBe(header(calls[1], 'Idempotency-Key'));

  const patches = serve(new TypeError('lost'), answer(200, {}));
  await expect(api.patch('/me', {})).rejects.toBeInstanceOf(NetworkError);
  expect(patches).toHaveLength(1);
});

it('turns a refusal into an ApiProblem, even when the body is no problem document', async () => {
  const issues = [{ code: 'required', message: 'Donnez un nom.', pointer: '/name' }];
  serve(answer(422, { title: 'Non valide', status: 422, issues, request_id: 'r1' }), answer(502, null));
  const refusal = await api.post('/accounts', {}).catch((error: unknown) => error);
  expect((refusal as ApiProblem).issues).toEqual(issues);
  const broken = await api.get('/accounts').catch((error: unknown) => error);
  expect((broken as ApiProblem).status).toBe(502);
  expect((broken as ApiProblem).issues).toEqual([]);
});

it('asks to sign in again when a session has ended, then sends the same write once more', async () => {
  const calls = serve(answer(401, {}), answer(200, { ok: true }));
  on_session_ended(() => Promise.resolve(true));
  expect((await api.patch('/me', { name: 'A' })).data).toEqual({ ok: true });
  expect(calls.map((call) => call.init.body)).toEqual(['{"name":"A"}', '{"name":"A"}']);
});

it('does not ask when it is the sign-in itself that fails', async () => {
  serve(answer(401, {}));
  const ask = vi.fn(() => Promise.resolve(true));
  on_session_ended(ask);
  await expect(api.post('/session', {})).rejects.toBeInstanceOf(ApiProblem);
  expect(ask).not.toHaveBeenCalled();
});

const stale = (pointer: string) =>
  answer(412, { status: 412, changed: [{ pointer, by: 'A', at: '', at_text: '' }] });

it('sends a stale write again with the new ETag when somebody changed something else', async () => {
  const calls = serve(stale('/place'), answer(200, { done: true }));
  const refetch = vi.fn(() => Promise.resolve('"9"'));
  const { data } = await write_versioned({ etag: '"8"', refetch, touches: ['/value'] }, (etag) =>
    api.put('/reviews/1/value', {}, { if_match: etag }),
  );
  expect(data).toEqual({ done: true });
  expect(calls.map((call) => header(call, 'If-Match'))).toEqual(['"8"', '"9"']);
});

it('hands a stale write back when the same member was changed', async () => {
  const calls = serve(stale('/value/expected'));
  const refetch = vi.fn(() => Promise.resolve('"9"'));
  const writing = write_versioned({ etag: '"8"', refetch, touches: ['/value'] }, (etag) =>
    api.put('/reviews/1/value', {}, { if_match: etag }),
  );
  await expect(writing).rejects.toMatchObject({ status: 412 });
  expect(calls).toHaveLength(1);
  expect(refetch).not.toHaveBeenCalled();
});

it('knows which pointers touch the same member', () => {
  expect(overlaps('/value', '/value/expected/0')).toBe(true);
  expect(overlaps('/value/expected', '/value')).toBe(true);
  expect(overlaps('/value', '/values')).toBe(false);
});

it('leaves absent members out of a query', () => {
  expect(query({ q: 'hôpital & cie', cursor: null, archived: true, limit: undefined })).toBe(
    '?q=h%C3%B4pital+%26+cie&archived=true',
  );
  expect(query({ q: '' })).toBe('');
});
