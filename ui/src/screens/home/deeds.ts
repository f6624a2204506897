// What needs this person, in order: who waits for a link, what is due today or late, answers that came, then the rest.
import type { TeamCheckpoints } from '../../api/checkpoints';
import type { Today, TodayItem } from '../../api/today';
import type { LinkRequest } from '../../api/types';

export type CheckpointAnswered = TeamCheckpoints['answered'][number];

export type Deed =
  | { kind: 'link_request'; key: string; request: LinkRequest }
  | { kind: 'answered'; key: string; answer: CheckpointAnswered }
  | { kind: 'item'; key: string; item: TodayItem };

const key_of = ({ kind, account_id, review_id, checkpoint_id, action_id, kpi_id, count }: TodayItem) =>
  [kind, account_id, review_id, checkpoint_id, action_id, kpi_id, count].join(' ');

const is_pressing = ({ days }: TodayItem) => days !== null && days <= 0;

/** Everything once; the dated ones as the server ordered them. Parts that could not be read are left out. */
export function deeds(
  today: Today | null,
  requests: readonly LinkRequest[],
  answers: readonly CheckpointAnswered[],
): Deed[] {
  const items = (today?.items ?? []).map((item) => ({ kind: 'item' as const, key: key_of(item), item }));
  return [
    ...requests.map((request) => ({ kind: 'link_request' as const, key: request.id, request })),
    ...items.filter(({ item }) => is_pressing(item)),
    ...answers.map((answer, i) => ({ kind: 'answered' as const, key: `${answer.id} ${i}`, answer })),
    ...items.filter(({ item }) => !is_pressing(item)),
  ];
}

/** Where the item is done. */
export function place_of({ kind, account_id, review_id, checkpoint_id }: TodayItem): string {
  const account = `/clients/${account_id}`;
  switch (kind) {
    case 'review_today':
      return `/rencontres/${review_id}/animer`;
    case 'review_to_prepare':
      return `/rencontres/${review_id}/preparation`;
    case 'review_to_close':
    case 'action_due':
      return `/rencontres/${review_id}/compte-rendu`;
    case 'review_to_plan':
      return account;
    case 'checkpoint_due':
      return checkpoint_id === null ? account : `/points/${checkpoint_id}`;
    case 'words_to_hear':
      return `/rencontres/${review_id}/mots`;
    case 'counts_owed':
    case 'differences':
      return `${account}/compter`;
  }
}
