// A client executive's own sheet (R6) and ratings (R12), and the private preparation: each has an ETag of its own.
import { write_versioned } from '../api/client';
import { get_ratings, put_ratings, type Rating, type Ratings } from '../api/evaluation';
import { get_preparation, get_sheet, put_preparation, put_sheet } from '../api/reviews';
import type { Id, Preparation, Sheet } from '../api/types';
import { Resource } from './resource.svelte';
import { Draft } from './review_draft.svelte';

type Marks = Pick<Sheet, 'marks' | 'shown'>;
/** As given so far; why: '' while nothing is said. */
export type GivenRating = Omit<Rating, 'why'> & { why: string };
type Notes = Pick<Preparation, 'notes' | 'topics'>;

/** Something read and written whole under its own ETag, with the draft of what is being written. */
class OwnResource<Whole, Written> extends Resource<Whole> {
  readonly draft: Draft<Written>;

  constructor(
    read: () => Promise<{ data: Whole; etag: string | null }>,
    send: (value: Written, etag: string | null) => Promise<{ data: Whole; etag: string | null }>,
    shape: (whole: Whole | null) => Written,
    lines: (value: Written) => string[],
    touches: string[],
  ) {
    super(read);
    let was_stale = false;
    const refetch = async () => {
      was_stale = true;
      await this.load();
      if (this.error !== null) throw this.error;
      return this.etag;
    };
    this.draft = new Draft<Written>({
      read: () => shape(this.data),
      lines,
      write: async (value, _, overrides) => {
        was_stale = false;
        const stale = { etag: this.etag, refetch, touches: overrides ? [] : touches };
        try {
          this.take(await write_versioned(stale, (etag) => send(value, etag)));
          return was_stale;
        } catch (error) {
          if (this.error === null) await this.load();
          throw error;
        }
      },
    });
  }

  override take(answer: { data: Whole; etag: string | null }): void {
    super.take(answer);
    this.draft.sync();
  }
}

export class SheetStore extends OwnResource<Sheet, Marks> {
  constructor(review_id: Id, attendee_id: Id, name_of: (factor: string) => string) {
    super(
      () => get_sheet(review_id, attendee_id),
      (value, etag) => put_sheet(review_id, attendee_id, value, etag),
      (sheet) => ({ marks: sheet?.marks ?? [], shown: sheet?.shown ?? false }),
      ({ marks }) => marks.map(({ factor, weight }) => `${name_of(factor)} ${weight ?? ''}`.trim()),
      ['/marks', '/shown'],
    );
  }
}

export class RatingsStore extends OwnResource<Ratings, GivenRating[]> {
  constructor(review_id: Id, attendee_id: Id, name_of: (factor: string) => string) {
    super(
      () => get_ratings(review_id, attendee_id),
      (given, etag) =>
        put_ratings(
          review_id,
          attendee_id,
          given.map(({ why, ...one }) => ({ ...one, why: why.trim() === '' ? null : why.trim() })),
          etag,
        ),
      (whole) =>
        (whole?.ratings ?? []).map(({ factor, rating, why }) => ({ factor, rating, why: why ?? '' })),
      (given) => given.map(({ factor, rating, why }) => `${name_of(factor)} ${rating} ${why}`.trim()),
      ['/ratings'],
    );
  }
}

export class PreparationStore extends OwnResource<Preparation, Notes> {
  constructor(review_id: Id) {
    super(
      () => get_preparation(review_id),
      (value, etag) =>
        put_preparation(
          review_id,
          { notes: value.notes, topics: value.topics.filter(({ topic }) => topic.trim() !== '') },
          etag,
        ),
      (preparation) => ({ notes: preparation?.notes ?? '', topics: preparation?.topics ?? [] }),
      ({ notes, topics }) => [notes, ...topics.map(({ topic, approach }) => `${topic} – ${approach}`)],
      ['/notes', '/topics'],
    );
  }
}
