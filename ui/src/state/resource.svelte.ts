// Something read from the server: keeps the last good copy while it is read again, and after a failure.
import { untrack } from 'svelte';
import { on } from 'svelte/events';
import type { Answer } from '../api/client';
import { session } from './session.svelte';

export class Resource<T> {
  data: T | null = $state.raw(null);
  etag: string | null = $state(null);
  /** When the copy was read, by the clock of the device. */
  read_at: Date | null = $state.raw(null);
  error: unknown = $state.raw(null);
  is_loading = $state(false);
  #read: () => Promise<Answer<T>>;
  #turn = 0;

  constructor(read: () => Promise<Answer<T>>) {
    this.#read = read;
  }

  /** Reads once, and again whenever the language changes, since the server's texts change with it. */
  follow_language(): void {
    $effect(() => {
      void session.server_locale;
      untrack(() => void this.load());
    });
  }

  /** Reads again when the connection is lost, so that the page says how old it is, and when it is back. */
  follow_connection(): void {
    $effect(() => {
      const read_again = () => void this.load();
      const let_go = [on(window, 'offline', read_again), on(window, 'online', read_again)];
      return () => {
        for (const stop of let_go) stop();
      };
    });
  }

  /** Answers from the server only; an older answer that arrives late is dropped. */
  async load(): Promise<void> {
    const turn = ++this.#turn;
    this.is_loading = true;
    try {
      const answer = await this.#read();
      if (turn === this.#turn) this.take(answer);
    } catch (error) {
      if (turn === this.#turn) this.error = error;
    } finally {
      if (turn === this.#turn) this.is_loading = false;
    }
  }

  /** Puts in what a write answered, without reading again. */
  take({ data, etag }: Answer<T>): void {
    this.data = data;
    this.etag = etag;
    this.read_at = new Date();
    this.error = null;
  }
}
