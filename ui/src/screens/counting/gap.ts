// By how much both counts of a period differ, in words.
import type { Count, CountingKpi } from '../../api/types';
import { gap_of } from '../../domain/counting';
import { counting } from '../../i18n/counting';
import { money, number } from '../../i18n/format';

/** "1", "2,5 points", "12,50 $"; null where no number says it. */
export function gap_text(
  kpi: Pick<CountingKpi, 'direction' | 'unit' | 'currency'>,
  counts: { supplier: Count; client: Count },
): string | null {
  const gap = gap_of(kpi, counts);
  if (gap === null) return null;
  if (kpi.unit === 'percent') return counting.points(Number(gap), number(gap));
  return kpi.unit === 'money' && kpi.currency !== null ? money(gap, kpi.currency) : number(gap);
}
