// The one thing that waits for a client's person, from what the home shows.
import type { ClientHome, Counting } from '../../api/types';

export type ClientDeed =
  | { kind: 'read_draft'; when: string; href: string }
  | { kind: 'acknowledge'; when: string; href: string }
  | { kind: 'checkpoint'; day: number; href: string }
  | { kind: 'owed'; count: number; href: string }
  | { kind: 'calm'; days: number | null };

/** Periods that the client's side has yet to count. */
export const owed_by_client = (counting: Counting | null): number =>
  counting?.state === 'open' ? counting.kpis.reduce((sum, { owed }) => sum + owed.client.length, 0) : 0;

/** A draft first, then minutes to acknowledge, a page to answer, then counts. */
export function client_deed(home: ClientHome, counting: Counting | null): ClientDeed {
  const minutes = (id: string) => `/rencontres/${id}/compte-rendu`;
  const { shared_review, last_review, checkpoint, next } = home;
  if (shared_review !== null)
    return { kind: 'read_draft', when: shared_review.held_on_text, href: minutes(shared_review.id) };
  if (last_review !== null && !last_review.acknowledged_by_me)
    return { kind: 'acknowledge', when: last_review.held_on_text, href: minutes(last_review.id) };
  if (checkpoint !== null && !checkpoint.is_answered)
    return { kind: 'checkpoint', day: checkpoint.day, href: `/points/${checkpoint.id}` };
  const count = owed_by_client(counting);
  if (count > 0) return { kind: 'owed', count, href: '/compter' };
  return { kind: 'calm', days: next !== null && next.days >= 0 ? next.days : null };
}
