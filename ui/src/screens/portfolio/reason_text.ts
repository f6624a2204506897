// Why a client needs a leader, in words.

import type { PortfolioItem, Reason } from '../../api/portfolio';
import { without_sign } from '../../domain/portfolio';
import { one_decimal, score_percent } from '../../i18n/format';
import { portfolio as words } from '../../i18n/portfolio';

/** item: that is in need for this reason, so that it holds what is said of it. */
export function reason_text(reason: Reason, item: PortfolioItem): string {
  switch (reason) {
    case 'overdue':
      return words.reasons.overdue(item.days_overdue ?? 0);
    case 'green_but_red':
      return words.reasons.green_but_red;
    case 'executives_missing':
      return words.reasons.executives_missing(item.executives_missing_twice);
    case 'red':
      return words.reasons.red(score_percent(item.score?.percent ?? '0'));
    case 'falling':
      return words.reasons.falling(one_decimal(without_sign(item.change ?? '0')));
    case 'felt_red':
      return words.reasons.felt_red;
    case 'actions_overdue':
      return words.reasons.actions_overdue(item.actions_overdue);
  }
}
