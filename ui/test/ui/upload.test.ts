// How far a long file is: the share that has left, and an answer like any other.
import { afterEach, expect, it, vi } from 'vitest';
import { record_import } from '../../src/api/imports';
import { ApiProblem, NetworkError } from '../../src/api/problem';

/** Stands in for the browser's: the test says what happens. */
class Request extends EventTarget {
  static last: Request;
  upload = new EventTarget();
  headers: Record<string, string> = {};
  status = 201;
  responseText = '{"id":"i1","rows":3}';
  opened = '';
  constructor() {
    super();
    Request.last = this;
  }
  open(method: string, path: string) {
    this.opened = `${method} ${path}`;
  }
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value;
  }
  getResponseHeader() {
    return null;
  }
  send() {}
  tell(loaded: number, total: number) {
    this.upload.dispatchEvent(new ProgressEvent('progress', { loaded, total, lengthComputable: true }));
  }
}

afterEach(() => vi.unstubAllGlobals());

function begin() {
  vi.stubGlobal('XMLHttpRequest', Request);
  vi.stubGlobal('fetch', () => {
    throw new Error('a long file is not fetched');
  });
  const shares: number[] = [];
  const answer = record_import('a1', { csv: 'x' }, (share) => shares.push(share));
  return { shares, answer, request: Request.last };
}

it('the share that has left is told, then the answer comes', async () => {
  const { shares, answer, request } = begin();
  request.tell(1, 4);
  request.tell(3, 4);
  request.upload.dispatchEvent(new Event('load'));
  request.dispatchEvent(new Event('load'));
  expect((await answer).data).toEqual({ id: 'i1', rows: 3 });
  expect(shares).toEqual([0.25, 0.75, 1]);
  expect(request.opened).toBe('POST /api/v1/accounts/a1/imports');
  expect(request.headers['Content-Type']).toBe('application/json');
  expect(request.headers['Idempotency-Key']).toMatch(/^[0-9a-f]{32}$/);
});

it('a refusal is a problem like any other', async () => {
  const { answer, request } = begin();
  request.status = 422;
  request.responseText = '{"title":"Refusé","issues":[{"code":"x","message":"Ligne 2"}]}';
  request.dispatchEvent(new Event('load'));
  const error = await answer.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ApiProblem);
  expect((error as ApiProblem).issues).toEqual([{ code: 'x', message: 'Ligne 2' }]);
});

it('a lost connection is tried once more, then told', async () => {
  const { answer, request } = begin();
  request.dispatchEvent(new Event('error'));
  await vi.waitFor(() => expect(Request.last).not.toBe(request), { timeout: 3000 });
  Request.last.dispatchEvent(new Event('error'));
  await expect(answer).rejects.toBeInstanceOf(NetworkError);
});
