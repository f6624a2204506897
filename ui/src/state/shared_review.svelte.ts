// A shared or closed review on a page of the client: read whole, its joint sheet filled, acknowledged, corrected beside.
import type { Answer } from '../api/client';
import { acknowledge_as_client, get_shared_review, put_joint_sheet } from '../api/home';
import { add_correction } from '../api/reviews';
import type { ClientReview, Id } from '../api/types';
import { with_judged_members } from '../domain/older_record';
import { Draft } from './review_draft.svelte';
import { type JointSheet, joint_source, type SendJoint } from './review_joint.svelte';
import { stores_by_id, WrittenReview } from './review_words.svelte';

export class SharedReviewStore extends WrittenReview<ClientReview> {
  constructor(id: Id) {
    super(id, () => get_shared_review(id));
  }

  /** An executive has it in hand: nobody transcribes it. */
  readonly #send_joint: SendJoint = ({ choices, confirmed_by }, is_draft, overrides) =>
    this.in_turn(async () => {
      const { data, etag, was_stale } = await this.versioned(overrides ? [] : ['/satisfiers'], (etag) =>
        put_joint_sheet(this.id, { choices, confirmed_by, draft: is_draft }, etag),
      );
      if (this.data !== null) this.data = { ...this.data, satisfiers: data };
      this.etag = etag ?? this.etag;
      this.joint.sync();
      this.reread_soon();
      return was_stale;
    });

  readonly joint = new Draft<JointSheet>(joint_source(() => this.data, this.#send_joint));

  protected override get all_drafts(): Draft<unknown>[] {
    return [...super.all_drafts, this.joint as Draft<unknown>];
  }

  /** Agrees the five as they are here, in the name of whoever holds the device. */
  async agree_joint(): Promise<void> {
    const mine = this.data?.my_attendee_id ?? this.joint.value.confirmed_by;
    await this.#send_joint({ ...$state.snapshot(this.joint.value), confirmed_by: mine }, false, false);
  }

  /** A copy older than what is here is dropped. */
  override take(answer: Answer<ClientReview>): void {
    if (this.data !== null && answer.data.version < this.data.version) return;
    super.take({ ...answer, data: with_judged_members(answer.data) });
    this.joint.sync();
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
