// One review on the page: read, written member by member under its version, drafts kept until saved.
// Writes go one after the other, each with the newest version, so that a page never conflicts with itself.
import { SvelteMap } from 'svelte/reactivity';
import { type Answer, write_versioned } from '../api/client';
import { ApiProblem } from '../api/problem';
import { get_review } from '../api/reviews';
import type { Id, Review } from '../api/types';
import { Resource } from './resource.svelte';
import { Draft, type DraftSource } from './review_draft.svelte';
import { Memo } from './review_memo.svelte';
import { PreparationStore, SheetStore } from './review_sheet.svelte';
import { session } from './session.svelte';

const kRereadPauseMs = 120;

type ETag = string | null;
type Send<T> = (etag: ETag) => Promise<Answer<T>>;

/** The lists of things that have an id and a route of their own. */
export type ThingList = 'attendees' | 'kpis' | 'actions' | 'obstacles' | 'impacts' | 'ideas';
type Thing<L extends ThingList> = Review[L][number];

/** A closed review is its record: what could still be missing or advised is no longer told (R19). */
function whole(review: Review): Review {
  const domains = review.domains.map((domain) => ({
    ...domain,
    missing: domain.missing ?? [],
    completed_at_text: domain.completed_at_text ?? null,
  }));
  const { advice = [], missing_to_close = [], next_offers = [] } = review as Partial<Review>;
  return { ...review, domains, advice, missing_to_close, next_offers };
}

export class ReviewStore extends Resource<Review> {
  readonly id: Id;
  readonly #drafts = new SvelteMap<string, Draft<unknown>>();
  readonly #memos = new SvelteMap<string, Memo<unknown>>();
  readonly #sheets = new SvelteMap<Id, SheetStore>();
  #preparation: PreparationStore | null = $state.raw(null);
  #in_flight = $state(0);
  #queue: Promise<unknown> = Promise.resolve();
  #reread: ReturnType<typeof setTimeout> | undefined;

  constructor(id: Id) {
    super(() => get_review(id));
    this.id = id;
  }

  /** A copy older than what is here is dropped; drafts that wait for nothing follow the new one. */
  override take(answer: Answer<Review>): void {
    if (this.data !== null && answer.data.version < this.data.version) return;
    super.take({ ...answer, data: whole(answer.data) });
    for (const draft of this.#drafts.values()) draft.sync();
  }

  /** What is shown; only for parts that are drawn once the review is there. */
  get review(): Review {
    if (this.data === null) throw new Error('the review is not loaded');
    return this.data;
  }

  get #all_drafts(): Draft<unknown>[] {
    const own = [...this.#sheets.values()].map(({ draft }) => draft as Draft<unknown>);
    if (this.#preparation !== null) own.push(this.#preparation.draft as Draft<unknown>);
    return [...this.#drafts.values(), ...own];
  }

  get save_status(): 'saving' | 'saved' | 'waiting' | 'failed' {
    const drafts = this.#all_drafts;
    if (drafts.some(({ problem, conflict }) => problem !== null || conflict !== null)) return 'failed';
    if (this.#in_flight > 0 || drafts.some(({ is_sending }) => is_sending)) return 'saving';
    return drafts.some(({ is_unsaved }) => is_unsaved) ? 'waiting' : 'saved';
  }

  get has_unsaved(): boolean {
    const has_memo = [...this.#memos.values()].some(({ is_blank }) => !is_blank);
    return this.#in_flight > 0 || has_memo || this.#all_drafts.some(({ is_unsaved }) => is_unsaved);
  }

  /** The draft of this name: the one begun earlier, on whatever screen, or a new one. */
  draft<T>(name: string, source: DraftSource<T>): Draft<T> {
    const begun = this.#drafts.get(name);
    if (begun !== undefined) return begun as Draft<T>;
    const draft = new Draft(source);
    this.#drafts.set(name, draft as Draft<unknown>);
    return draft;
  }

  /** Words for a thing that is not sent yet: the ones begun earlier, or blank ones. */
  memo<T>(name: string, blank: () => T): Memo<T> {
    const begun = this.#memos.get(name);
    if (begun !== undefined) return begun as Memo<T>;
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

  /** The private preparation; for supplier screens that are not on a wall. */
  preparation(): PreparationStore {
    this.#preparation ??= new PreparationStore(this.id);
    return this.#preparation;
  }

  drop_draft(name: string): void {
    this.#drafts.get(name)?.stop();
    this.#drafts.delete(name);
  }

  /** Sends everything that waits; true when nothing is left behind. */
  async flush(): Promise<boolean> {
    const results = await Promise.all(this.#all_drafts.map((draft) => draft.flush()));
    return results.every((done) => done);
  }

  #in_turn<T>(run: () => Promise<T>): Promise<T> {
    this.#in_flight += 1;
    const turn = this.#queue.then(run).finally(() => (this.#in_flight -= 1));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #versioned<T>(touches: string[], send: Send<T>): Promise<Answer<T> & { was_stale: boolean }> {
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

  /**
   * A write that answers the whole review. touches: the members it sets; none overrides other people's.
   * True when other people's changes were met on the way.
   */
  write(touches: string[], send: Send<Review>): Promise<boolean> {
    return this.#in_turn(async () => {
      const answer = await this.#versioned(touches, send);
      this.take(answer);
      return answer.was_stale;
    });
  }

  /** Adds or changes one thing of a list; what follows from it (missing items, advice) is read soon after. */
  put_thing<L extends ThingList>(list: L, touches: string[], send: Send<Thing<L>>): Promise<boolean> {
    return this.#in_turn(async () => {
      const { data: thing, etag, was_stale } = await this.#versioned(touches, send);
      const things = this.review[list] as Thing<L>[];
      const is_new = things.every(({ id }) => id !== thing.id);
      const after = is_new ? [...things, thing] : things.map((old) => (old.id === thing.id ? thing : old));
      this.#patch_local(list, after, etag);
      return was_stale;
    });
  }

  remove_thing<L extends ThingList>(list: L, id: Id, send: Send<null>): Promise<void> {
    return this.#in_turn(async () => {
      const { etag } = await this.#versioned([`/${list}/${id}`], send);
      const things = this.review[list] as Thing<L>[];
      this.#patch_local(
        list,
        things.filter((thing) => thing.id !== id),
        etag,
      );
    });
  }

  #patch_local<L extends ThingList>(list: L, things: Thing<L>[], etag: ETag): void {
    this.data = { ...this.review, [list]: things };
    this.etag = etag ?? this.etag;
    for (const draft of this.#drafts.values()) draft.sync();
    this.reread_soon();
  }

  /** Reads again once the writes at hand are done. */
  reread_soon(): void {
    clearTimeout(this.#reread);
    this.#reread = setTimeout(() => void this.#in_turn(() => this.load()), kRereadPauseMs);
  }
}

const stores = new Map<string, ReviewStore>();
let owner: Id | null = null;

/**
 * The store of a review, the same on every screen, so that unsent words outlive a change of screen.
 * Another person on this device gets stores of their own.
 */
export function review_store(id: Id): ReviewStore {
  const person = session.me?.id ?? null;
  if (person !== owner) stores.clear();
  owner = person;
  const known = stores.get(id);
  if (known !== undefined) return known;
  const store = new ReviewStore(id);
  stores.set(id, store);
  return store;
}
