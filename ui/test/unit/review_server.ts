// A review server in a few lines: versions, If-Match, 412 with what changed since, and failures on demand.
import type { Action, OpenAnswer, Review } from '../../src/api/types';

interface Change {
  pointer: string;
  version: number;
}

export class ReviewServer {
  version = 1;
  actions: Action[] = [];
  answers: OpenAnswer[] = [];
  /** Method, path and If-Match of every request, in order. */
  requests: string[] = [];
  bodies: unknown[] = [];
  /** So many requests from now on get no answer at all. */
  lost = 0;
  /** The next write is refused with this. */
  refusal: { status: number; issues: { code: string; message: string; pointer?: string }[] } | null = null;
  #changes: Change[] = [];

  /** A change by somebody else. */
  change(pointer: string, make: () => void): void {
    make();
    this.version += 1;
    this.#changes.push({ pointer, version: this.version });
  }

  #review(): Review {
    const { version, actions, answers } = this;
    return structuredClone({
      id: 'r1',
      version,
      actions,
      open_question: { answers },
      domains: [],
    }) as unknown as Review;
  }

  #answer(status: number, body: unknown): Response {
    const text = status === 204 ? null : JSON.stringify(body);
    return new Response(text, { status, headers: { ETag: `"${this.version}"` } });
  }

  #stale(from: number): Response {
    const changed = this.#changes
      .filter(({ version }) => version > from)
      .map(({ pointer }) => ({ pointer, by: 'Sofia Benali', at: '', at_text: '10 h 42' }));
    return this.#answer(412, { status: 412, title: 'stale', issues: [], changed });
  }

  #write(method: string, path: string, body: Record<string, unknown>): Response {
    const [, list, id] = path.split('/').slice(2);
    if (list === 'open-question') this.answers = body.answers as OpenAnswer[];
    if (list === 'actions' && method === 'POST') {
      const action = { id: `a${this.actions.length + 1}`, owner: null, due_on: null, factor: null, ...body };
      this.actions = [...this.actions, action as Action];
    }
    if (list === 'actions' && method === 'PATCH') {
      this.actions = this.actions.map((one) => (one.id === id ? { ...one, ...body } : one));
    }
    if (method === 'DELETE') this.actions = this.actions.filter((one) => one.id !== id);
    this.version += 1;
    if (method === 'DELETE') return this.#answer(204, null);
    if (list !== 'actions') return this.#answer(200, this.#review());
    const thing = method === 'POST' ? this.actions.at(-1) : this.actions.find((one) => one.id === id);
    return this.#answer(method === 'POST' ? 201 : 200, thing);
  }

  fetch: typeof fetch = async (input, init) => {
    const path = String(input).replace('/api/v1', '');
    const method = init?.method ?? 'GET';
    const match = new Headers(init?.headers).get('If-Match');
    this.requests.push([method, path, match].filter((part) => part !== null).join(' '));
    if (this.lost > 0) {
      this.lost -= 1;
      throw new TypeError('network');
    }
    if (method === 'GET') return this.#answer(200, this.#review());
    const body = init?.body ? (JSON.parse(String(init.body)) as Record<string, unknown>) : {};
    if (this.refusal !== null) {
      const { status, issues } = this.refusal;
      this.refusal = null;
      return this.#answer(status, { status, title: 'refused', issues });
    }
    const from = Number(match?.replaceAll('"', ''));
    if (from !== this.version) return this.#stale(from);
    this.bodies.push(body);
    return this.#write(method, path, body);
  };
}
