// What each thing of today says, in words.
import type { TodayItem } from '../../api/today';
import { today as words } from '../../i18n/today';

/** What should have been done before today. */
export const is_late = ({ kind, days }: TodayItem): boolean =>
  days !== null && days < 0 && !['review_today', 'review_to_close', 'words_to_hear'].includes(kind);

/** Its date, as far as its sentence does not say it. */
export function due({ kind, on_text, days }: TodayItem): string {
  if (on_text === null || kind === 'review_today') return '';
  if (kind === 'words_to_hear') return words.said(on_text);
  if (days === null || (kind !== 'action_due' && kind !== 'checkpoint_due')) return on_text;
  return days < 0 ? words.overdue(on_text) : words.due(on_text, days);
}

export function sentence({ kind, account_name, days, count, text }: TodayItem): string {
  switch (kind) {
    case 'review_today':
      return (days ?? 0) < 0 ? words.resume(account_name) : words.today(account_name);
    case 'review_to_prepare':
      return words.prepare(account_name, days ?? 0);
    case 'review_to_close':
      return words.close(account_name);
    case 'review_to_plan':
      return words.plan(account_name, days ?? 0);
    case 'checkpoint_due':
      return words.checkpoint(account_name, count ?? 0);
    case 'words_to_hear':
      return words.hear(account_name);
    case 'action_due':
      return words.promised(account_name, text ?? '');
    case 'counts_owed':
      return words.owed(account_name, count ?? 1);
    case 'differences':
      return words.differ(account_name, count ?? 1);
  }
}
