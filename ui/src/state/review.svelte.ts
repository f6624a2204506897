// One review on the page: read, written member by member under its version, drafts kept until saved.
// Writes go one after the other, each with the newest version, so that a page never conflicts with itself.
import { SvelteMap } from 'svelte/reactivity';
import type { Answer } from '../api/client';
import { get_review } from '../api/reviews';
import type { Id, Review } from '../api/types';
import { with_judged_members } from '../domain/older_record';
import { Draft, type DraftSource } from './review_draft.svelte';
import { PreparationStore } from './review_sheet.svelte';
import { type ETag, type Send, stores_by_id, WrittenReview } from './review_words.svelte';

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
  return { ...with_judged_members(review), domains, advice, missing_to_close, next_offers };
}

export class ReviewStore extends WrittenReview<Review> {
  readonly #drafts = new SvelteMap<string, Draft<unknown>>();
  #preparation: PreparationStore | null = $state.raw(null);

  constructor(id: Id) {
    super(id, () => get_review(id));
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

  protected override get all_drafts(): Draft<unknown>[] {
    const own = super.all_drafts;
    if (this.#preparation !== null) own.push(this.#preparation.draft as Draft<unknown>);
    return [...this.#drafts.values(), ...own];
  }

  /** The draft of this name: the one begun earlier, on whatever screen, or a new one. */
  draft<T>(name: string, source: DraftSource<T>): Draft<T> {
    const begun = this.#drafts.get(name);
    if (begun !== undefined) return begun as Draft<T>;
    const draft = new Draft(source);
    this.#drafts.set(name, draft as Draft<unknown>);
    return draft;
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

  /**
   * A write that answers the whole review. touches: the members it sets; none overrides other people's.
   * True when other people's changes were met on the way.
   */
  write(touches: string[], send: Send<Review>): Promise<boolean> {
    return this.in_turn(async () => {
      const answer = await this.versioned(touches, send);
      this.take(answer);
      return answer.was_stale;
    });
  }

  /** Adds or changes one thing of a list; what follows from it (missing items, advice) is read soon after. */
  put_thing<L extends ThingList>(list: L, touches: string[], send: Send<Thing<L>>): Promise<boolean> {
    return this.in_turn(async () => {
      const { data: thing, etag, was_stale } = await this.versioned(touches, send);
      const things = this.review[list] as Thing<L>[];
      const is_new = things.every(({ id }) => id !== thing.id);
      const after = is_new ? [...things, thing] : things.map((old) => (old.id === thing.id ? thing : old));
      this.#patch_local(list, after, etag);
      return was_stale;
    });
  }

  remove_thing<L extends ThingList>(list: L, id: Id, send: Send<null>): Promise<void> {
    return this.in_turn(async () => {
      const { etag } = await this.versioned([`/${list}/${id}`], send);
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
}

export const review_store = stores_by_id((id) => new ReviewStore(id));
