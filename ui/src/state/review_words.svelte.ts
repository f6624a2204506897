// What somebody of either side writes about a review: kept until the server has it, whatever is on the screen.
import { SvelteMap } from 'svelte/reactivity';
import { type Answer, write_versioned } from '../api/client';
import { ApiProblem } from '../api/problem';
import type { Id } from '../api/types';
import { Resource } from './resource.svelte';
import type { Draft } from './review_draft.svelte';
import { Memo } from './review_memo.svelte';
import { RatingsStore, SheetStore } from './review_sheet.svelte';
import { session } from './session.svelte';

export type ETag = string | null;
export type Send<T> = (etag: ETag) => Promise<Answer<T>>;

const kRereadPauseMs = 120;

/** A review of which sheets are marked, ratings given and lines added, one write after the other. */
export class WrittenReview<T> extends Resource<T> {
  readonly id: Id;
  readonly #memos = new SvelteMap<string, Memo<unknown>>();
  readonly #sheets = new SvelteMap<Id, SheetStore>();
  readonly #ratings = new SvelteMap<Id, RatingsStore>();
  #in_flight = $state(0);
  #queue: Promise<unknown> = Promise.resolve();
  #reread: ReturnType<typeof setTimeout> | undefined;

  constructor(id: Id, read: () => Promise<Answer<T>>) {
    super(read);
    this.id = id;
  }

  protected get all_drafts(): Draft<unknown>[] {
    const own = [...this.#sheets.values(), ...this.#ratings.values()];
    return own.map(({ draft }) => draft as Draft<unknown>);
  }

  get save_status(): 'saving' | 'saved' | 'waiting' | 'failed' {
    const drafts = this.all_drafts;
    if (drafts.some(({ problem, conflict }) => problem !== null || conflict !== null)) return 'failed';
    if (this.#in_flight > 0 || drafts.some(({ is_sending }) => is_sending)) return 'saving';
    return drafts.some(({ is_unsaved }) => is_unsaved) ? 'waiting' : 'saved';
  }

  get has_unsaved(): boolean {
    const has_memo = [...this.#memos.values()].some(({ is_blank }) => !is_blank);
    return this.#in_flight > 0 || has_memo || this.all_drafts.some(({ is_unsaved }) => is_unsaved);
  }

  /** Words for a thing that is not sent yet: the ones begun earlier, or blank ones. */
  memo<M>(name: string, blank: () => M): Memo<M> {
    const begun = this.#memos.get(name);
    if (begun !== undefined) return begun as Memo<M>;
    const memo = new Memo(blank);
    this.#memos.set(name, memo as Memo<unknown>);
    return memo;
  }

  /** The own sheet of a client executive. */
  sheet(attendee_id: Id, name_of: (factor: string) => string): SheetStore {
    const known = this.#sheets.get(attendee_id);
    if (known !== undefined) return known;
    const sheet = new SheetStore(this.id, attendee_id, name_of);
    this.#sheets.set(attendee_id, sheet);
    return sheet;
  }

  /** The ratings of a client executive. */
  ratings(attendee_id: Id, name_of: (factor: string) => string): RatingsStore {
    const known = this.#ratings.get(attendee_id);
    if (known !== undefined) return known;
    const ratings = new RatingsStore(this.id, attendee_id, name_of);
    this.#ratings.set(attendee_id, ratings);
    return ratings;
  }

  /** Sends everything that waits; true when nothing is left behind. */
  async flush(): Promise<boolean> {
    const results = await Promise.all(this.all_drafts.map((draft) => draft.flush()));
    return results.every((done) => done);
  }

  protected in_turn<R>(run: () => Promise<R>): Promise<R> {
    this.#in_flight += 1;
    const turn = this.#queue.then(run).finally(() => (this.#in_flight -= 1));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  /** touches: the members that the write sets. was_stale: other people's changes were met on the way. */
  protected async versioned<R>(
    touches: string[],
    send: Send<R>,
  ): Promise<Answer<R> & { was_stale: boolean }> {
    let was_stale = false;
    const refetch = async () => {
      was_stale = true;
      await this.load();
      if (this.error !== null) throw this.error;
      return this.etag;
    };
    try {
      const answer = await write_versioned({ etag: this.etag, refetch, touches }, send);
      return { ...answer, was_stale };
    } catch (error) {
      // A conflict is shown beside the other version, so that one is read first.
      if (error instanceof ApiProblem && (error.status === 412 || error.status === 409)) await this.load();
      throw error;
    }
  }

  /** Reads again once the writes at hand are done. */
  reread_soon(): void {
    clearTimeout(this.#reread);
    this.#reread = setTimeout(() => void this.in_turn(() => this.load()), kRereadPauseMs);
  }
}

/** What the parts of a screen need to keep a line that is not added yet. */
export type KeepsLines = Pick<WrittenReview<unknown>, 'memo'>;
/** What they need of it to mark a sheet. */
export type KeepsSheets = Pick<WrittenReview<unknown>, 'sheet' | 'reread_soon'>;
/** What they need of it to give ratings. */
export type KeepsRatings = Pick<WrittenReview<unknown>, 'ratings' | 'reread_soon'>;

/**
 * The store of a review, the same on every screen, so that unsent words outlive a change of screen.
 * Another person on this device gets stores of their own.
 */
export function stores_by_id<S>(make: (id: Id) => S): (id: Id) => S {
  const stores = new Map<Id, S>();
  let owner: Id | null = null;
  return (id) => {
    const person = session.me?.id ?? null;
    if (person !== owner) stores.clear();
    owner = person;
    const known = stores.get(id);
    if (known !== undefined) return known;
    const store = make(id);
    stores.set(id, store);
    return store;
  };
}
