// Words being written about one thing: kept here until the server has them, whatever happens in between.
// Each pause of typing saves. A lost connection tries again by itself; a refusal waits for the next change.
import { ApiProblem, describe, NetworkError } from '../api/problem';

const kPauseMs = 700;
const kRetryMs = 5000;

export interface DraftSource<T> {
  /** The thing as the server last gave it, in the shape of the form. */
  read(): T;
  /**
   * Sends it; resolves when the server has taken it: true when other people's changes were met on the way.
   * before: what the server had of it; overrides: another version was seen and is to be replaced.
   */
  write(value: T, before: T, overrides: boolean): Promise<boolean>;
  /** True while something typed cannot be sent yet, because a part beside it is still empty. */
  is_partial?(value: T): boolean;
  /** The value in words, one line a member, to put two versions side by side. */
  lines(value: T): string[];
}

export interface DraftConflict<T> {
  theirs: T;
  by: string | null;
  at_text: string | null;
}

export class Draft<T> {
  value: T = $state() as T;
  problem: unknown = $state.raw(null);
  conflict: DraftConflict<T> | null = $state.raw(null);
  is_dirty = $state(false);
  is_sending = $state(false);
  readonly #source: DraftSource<T>;
  #kept: string;
  #server: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<boolean> | null = null;

  constructor(source: DraftSource<T>) {
    this.#source = source;
    this.value = source.read();
    this.#kept = JSON.stringify(this.value);
    this.#server = this.#kept;
  }

  get is_partial(): boolean {
    return this.#source.is_partial?.(this.value) ?? false;
  }

  /** Typed and not with the server yet. */
  get is_unsaved(): boolean {
    return this.is_dirty || this.is_sending || this.is_partial || this.conflict !== null;
  }

  lines(value: T): string[] {
    return this.#source.lines(value);
  }

  /** The refusal at one field, by JSON pointer. */
  at(pointer: string): string | null {
    if (!(this.problem instanceof ApiProblem)) return null;
    return this.problem.issues.find((issue) => issue.pointer === pointer)?.message ?? null;
  }

  get problem_text(): string | null {
    return this.problem === null ? null : describe(this.problem);
  }

  /** To be called after every change of value; saves at the next pause. */
  touch = (): void => {
    this.is_dirty = JSON.stringify(this.value) !== this.#kept;
    if (this.is_dirty) this.#schedule(kPauseMs);
    else clearTimeout(this.#timer);
  };

  /** Saves a choice or a stroke at once. */
  touch_now = (): void => {
    this.touch();
    void this.flush();
  };

  #schedule(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  /** Sends what is not sent yet; true when the server has everything that can be sent. */
  flush = async (): Promise<boolean> => {
    clearTimeout(this.#timer);
    for (;;) {
      if (this.#sending !== null) {
        if (!(await this.#sending)) return false;
      } else if (this.is_dirty && this.conflict === null) {
        this.#sending = this.#send(false).finally(() => (this.#sending = null));
      } else {
        return this.conflict === null;
      }
    }
  };

  async #send(overrides: boolean): Promise<boolean> {
    const sent = JSON.stringify(this.value);
    this.is_sending = true;
    try {
      const before = JSON.parse(this.#kept) as T;
      const met_others = await this.#source.write(JSON.parse(sent) as T, before, overrides);
      this.#kept = sent;
      this.#server = JSON.stringify(this.#source.read());
      this.problem = null;
      // What was typed stays as typed, blanks at the end included, unless there is news from others.
      if (met_others && JSON.stringify(this.value) === sent && !this.is_partial) {
        this.value = this.#source.read();
        this.#kept = this.#server;
      }
      return true;
    } catch (error) {
      this.#take_failure(error);
      return false;
    } finally {
      this.is_sending = false;
      this.is_dirty = JSON.stringify(this.value) !== this.#kept;
    }
  }

  #take_failure(error: unknown): void {
    if (error instanceof ApiProblem && error.status === 412) {
      const change = error.problem.changed?.[0];
      this.conflict = {
        theirs: this.#source.read(),
        by: change?.by ?? null,
        at_text: change?.at_text ?? null,
      };
      return;
    }
    this.problem = error;
    if (error instanceof NetworkError) this.#schedule(kRetryMs);
  }

  /** Takes in what the server has now, unless something here is still on its way to it. */
  sync(): void {
    const server = JSON.stringify(this.#source.read());
    if (server === this.#server) return;
    this.#server = server;
    if (this.is_unsaved) return;
    this.value = this.#source.read();
    this.#kept = server;
  }

  /** Two versions: this one goes to the server. */
  async keep_mine(): Promise<void> {
    const theirs = this.conflict;
    this.conflict = null;
    if (!(await this.#send(true))) this.conflict ??= this.problem === null ? theirs : null;
  }

  /** Two versions: the other one stays. */
  take_theirs(): void {
    if (this.conflict === null) return;
    this.value = this.conflict.theirs;
    this.#kept = JSON.stringify(this.value);
    this.#server = this.#kept;
    this.conflict = null;
    this.problem = null;
    this.is_dirty = false;
  }

  /** Forgets it, after the thing itself is gone. */
  stop(): void {
    clearTimeout(this.#timer);
    this.is_dirty = false;
  }
}
