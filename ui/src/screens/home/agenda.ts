// What to do next, from the list of accounts: one deed first, then the others in order.
import type { AccountSummary, ReviewSummary } from '../../api/types';
import { days_between } from '../../state/today';

export type Deed =
  | { kind: 'resume' | 'finish'; account: AccountSummary; review: ReviewSummary }
  | { kind: 'prepare'; account: AccountSummary; review: ReviewSummary; days: number }
  | { kind: 'plan_next' | 'plan_first'; account: AccountSummary };

/** Meetings further away than this are no reason to do anything today. */
export const kSoonDays = 14;

function deed_of(account: AccountSummary, today: string): Deed {
  const review = account.current_review;
  if (review === null) return { kind: account.last_review === null ? 'plan_first' : 'plan_next', account };
  if (review.state === 'in_session') return { kind: 'resume', account, review };
  if (review.state === 'ended') return { kind: 'finish', account, review };
  return { kind: 'prepare', account, review, days: days_between(today, review.held_on) };
}

/** Lower comes first: what is under way, what is near, who has no date, what is far. */
function urgency(deed: Deed): number {
  switch (deed.kind) {
    case 'resume':
      return 0;
    case 'finish':
      return 1;
    case 'prepare':
      return deed.days <= kSoonDays ? 2 : 5;
    case 'plan_next':
      return 3;
    case 'plan_first':
      return 4;
  }
}

const days_of = (deed: Deed) => (deed.kind === 'prepare' ? deed.days : 0);

/** Every account once, the most urgent first; archived ones left out. today: YYYY-MM-DD. */
export function agenda(accounts: readonly AccountSummary[], today: string): Deed[] {
  return accounts
    .filter((account) => !account.archived)
    .map((account) => deed_of(account, today))
    .sort((a, b) => urgency(a) - urgency(b) || days_of(a) - days_of(b));
}

export function is_far(deed: Deed): boolean {
  return deed.kind === 'prepare' && deed.days > kSoonDays;
}

/** Where the deed is done. */
export function place_of(deed: Deed): string {
  switch (deed.kind) {
    case 'resume':
      return `/rencontres/${deed.review.id}/animer`;
    case 'finish':
      return `/rencontres/${deed.review.id}/compte-rendu`;
    case 'prepare':
      return `/rencontres/${deed.review.id}/preparation`;
    case 'plan_first':
      return `/clients/${deed.account.id}/planifier`;
    case 'plan_next':
      return `/clients/${deed.account.id}`;
  }
}
