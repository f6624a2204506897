// A request whose body takes a while to travel: fetch does not tell how far it is, XMLHttpRequest does.

/** The share of the body that has left, from 0 to 1. */
export type OnSent = (share: number) => void;

/** Like fetch with that method, headers and body. Rejects as fetch does: TypeError without an answer, AbortError. */
export function fetch_with_progress(
  path: string,
  init: { method: string; headers: Record<string, string>; body: string; signal?: AbortSignal },
  on_sent: OnSent,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(init.method, path);
    for (const [name, value] of Object.entries(init.headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) on_sent(loaded / total);
    });
    request.upload.addEventListener('load', () => on_sent(1));
    request.addEventListener('load', () => {
      const etag = request.getResponseHeader('ETag');
      const headers: Record<string, string> = etag === null ? {} : { ETag: etag };
      const text = request.status === 204 ? null : request.responseText;
      resolve(new Response(text, { status: request.status, headers }));
    });
    request.addEventListener('error', () => reject(new TypeError('no answer')));
    request.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    init.signal?.addEventListener('abort', () => request.abort());
    request.send(init.body);
  });
}
