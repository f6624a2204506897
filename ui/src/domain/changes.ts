// What differs from the last review: factors, weights and KPIs (R7, R20). Pure.
import type { Evaluation, JudgedKpi } from '../api/evaluation';
import type { Kpi } from '../api/types';
import type { Choice } from './weights';

export interface FactorChange {
  factor: string;
  /** Null: it was not chosen then. */
  before: number | null;
  /** Null: it is not chosen now. */
  now: number | null;
}

/** Factors that were added, removed or weighed anew, in the order of now, the removed ones last. */
export function factor_changes(last: readonly Choice[], now: readonly Choice[]): FactorChange[] {
  const weight_in = (choices: readonly Choice[], factor: string) => {
    const choice = choices.find((one) => one.factor === factor);
    return choice === undefined ? null : (choice.weight ?? 0);
  };
  const all = new Set([...now, ...last].map(({ factor }) => factor));
  return [...all]
    .map((factor) => ({ factor, before: weight_in(last, factor), now: weight_in(now, factor) }))
    .filter(({ before, now }) => before !== now);
}

export const judged_kpis = (evaluation: Evaluation): JudgedKpi[] =>
  evaluation.factors.flatMap(({ kpis }) => kpis);

/** KPIs of last time from which none of now started. */
export const dropped_kpis = (
  evaluation: Evaluation,
  kpis: readonly Pick<Kpi, 'carried_from'>[],
): JudgedKpi[] =>
  judged_kpis(evaluation).filter(({ id }) => kpis.every(({ carried_from }) => carried_from !== id));
