// A shared or closed review on a page of the client: read whole, acknowledged, corrected beside.
import type { Answer } from '../api/client';
import { acknowledge_as_client, get_shared_review } from '../api/home';
import { add_correction } from '../api/reviews';
import type { ClientReview, Id } from '../api/types';
import { stores_by_id, WrittenReview } from './review_words.svelte';

export class SharedReviewStore extends WrittenReview<ClientReview> {
  constructor(id: Id) {
    super(id, () => get_shared_review(id));
  }

  /** A copy older than what is here is dropped. */
  override take(answer: Answer<ClientReview>): void {
    if (this.data !== null && answer.data.version < this.data.version) return;
    super.take(answer);
  }

  /** For the text of this fingerprint and no other. */
  acknowledge(sha256: string): Promise<void> {
    return this.in_turn(async () => this.take(await acknowledge_as_client(this.id, sha256)));
  }

  correct(text: string): Promise<void> {
    return this.in_turn(async () => {
      await add_correction(this.id, text, this.etag);
      await this.load();
    });
  }
}

export const shared_review = stores_by_id((id) => new SharedReviewStore(id));
