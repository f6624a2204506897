// Why a client needs a leader, in words.
import type { Reason } from '../../domain/portfolio';
import { one_decimal, score_percent } from '../../i18n/format';
import { portfolio as words } from '../../i18n/portfolio';

export function reason_text(reason: Reason): string {
  switch (reason.kind) {
    case 'overdue':
      return words.reasons.overdue(reason.days);
    case 'green_but_red':
      return words.reasons.green_but_red;
    case 'absent':
      return words.reasons.absent(reason.count);
    case 'actions':
      return words.reasons.actions(reason.count);
    case 'red':
      return words.reasons.red(score_percent(reason.percent));
    case 'falling':
      return words.reasons.falling(one_decimal(reason.points));
  }
}
