// The joint sheet while it is filled (R6), by the room or on an executive's own device: saved at each stroke.
import type { Id, ReviewContent } from '../api/types';
import { is_completed, joint_domain } from '../domain/domains';
import { type Choice, is_agreeable } from '../domain/weights';
import type { DraftSource } from './review_draft.svelte';
import { factors } from './review_factors.svelte';

export interface JointSheet {
  choices: Choice[];
  transcribed_by: Id | null;
  confirmed_by: Id | null;
}
/** True when other people's changes were met on the way. overrides: another version was seen and is replaced. */
export type SendJoint = (sheet: JointSheet, is_draft: boolean, overrides: boolean) => Promise<boolean>;

type WithJoint = Pick<ReviewContent, 'is_first' | 'domains' | 'satisfiers'>;

const kBlank: JointSheet = { choices: [], transcribed_by: null, confirmed_by: null };

/** review: as the server last gave it; null while it is not read. */
export function joint_source(review: () => WithJoint | null, send: SendJoint): DraftSource<JointSheet> {
  // Put right after the meeting, a completed domain takes whole sheets only (R1).
  const takes_drafts = () => {
    const now = review();
    return now !== null && !is_completed(now, joint_domain(now));
  };
  return {
    read: () => {
      const { choices, transcribed_by, confirmed_by } = review()?.satisfiers ?? kBlank;
      return { choices, transcribed_by, confirmed_by };
    },
    write: async (sheet, _, overrides) => {
      if (takes_drafts()) return send(sheet, true, overrides);
      return is_agreeable(sheet.choices) ? send(sheet, false, overrides) : false;
    },
    is_partial: ({ choices }) => !takes_drafts() && !is_agreeable(choices),
    lines: ({ choices }) => choices.map(({ factor, weight }) => `${factors.name(factor)} ${weight ?? ''}`),
  };
}
