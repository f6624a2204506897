// What there is to have settled before the meeting, with why each matters; none of it keeps anybody from opening.
import type { Account, Issue, Preparation, Review } from '../../../api/types';
import { is_confirmed, of_side } from '../../../domain/people';
import { ready } from '../../../i18n/review.ready';
import type { ProgressItem } from '../../../ui/ProgressList.svelte';

export function readiness(
  review: Review,
  account: Account | null,
  { topics }: Pick<Preparation, 'topics'>,
): ProgressItem[] {
  const supplier = of_side(review, 'supplier');
  const has_function = (wanted: string) => supplier.some((one) => one.function === wanted);
  const { checks } = ready;
  return [
    {
      label: checks.client,
      detail: checks.client_why,
      is_done: of_side(review, 'client').some(({ is_executive }) => is_executive),
      href: '#participants',
    },
    {
      label: checks.supplier,
      detail: checks.supplier_why,
      is_done: has_function('sales') && has_function('delivery'),
      href: '#participants',
    },
    {
      label: checks.names,
      detail: checks.names_why,
      is_done: review.attendees.length > 0 && review.attendees.every(is_confirmed),
      href: '#participants',
    },
    {
      label: checks.facilitator,
      detail: checks.facilitator_why,
      is_done: supplier.some(({ user_id }) => user_id === review.facilitator_id),
      href: '#participants',
    },
    { label: checks.place, detail: checks.place_why, is_done: review.place !== null, href: '#rencontre' },
    {
      label: checks.objectives,
      detail: checks.objectives_why,
      is_done: (account?.objectives ?? review.objectives).length > 0,
      href: `/clients/${review.account_id}`,
    },
    {
      label: checks.topics,
      detail: checks.topics_why,
      is_done: topics.some(({ topic, approach }) => topic !== '' && approach !== ''),
      href: '#notes',
    },
  ];
}

// Names and titles to confirm stand beside each person already.
const kBesidePeople = ['name_not_confirmed', 'title_not_confirmed'];

/** The warnings to read before going in (R4). */
export const to_know = (preparation: Pick<Preparation, 'warnings'> | null): Issue[] =>
  (preparation?.warnings ?? []).filter(({ code }) => !kBesidePeople.includes(code));
