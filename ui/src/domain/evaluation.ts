// What is judged of a quarter, as the screens need it: which counts are equal, what is sent as agreed, and the
// calculation laid out to be redone by hand (R10, R11). Pure.
import type { Evaluation, JudgedFactor, JudgedKpi, JudgedPeriod, ResultInput } from '../api/evaluation';
import type { Fraction, Id } from '../api/types';
import { is_decimal } from '../i18n/format';
import { judged_kpis } from './changes';
import { compare_fractions } from './counting';
import { fraction_of, product_of, sum_of } from './fraction';

export const is_agreed = ({ result, outdated }: JudgedKpi): boolean => result !== null && !outdated;

export const left_to_agree = (evaluation: Evaluation): number =>
  judged_kpis(evaluation).filter((kpi) => !is_agreed(kpi)).length;

/** Whether nothing is left to talk about: both sides counted every period, and the same. */
export const is_equal_throughout = ({ periods }: JudgedKpi): boolean =>
  periods.length > 0 && periods.every(({ proposal }) => proposal === 'both_equal');

/** Those that one tap can agree. */
export const equal_and_open = (evaluation: Evaluation): JudgedKpi[] =>
  judged_kpis(evaluation).filter((kpi) => !is_agreed(kpi) && is_equal_throughout(kpi));

/** How many periods there are of each kind. */
export const periods_with = ({ periods }: JudgedKpi, ...kinds: JudgedPeriod['proposal'][]): number =>
  periods.filter(({ proposal }) => kinds.includes(proposal)).length;

/** What is being agreed of one KPI. A value is a fraction as it came, or decimal text as typed; '' is none. */
export interface ResultForm {
  values: string[];
  reason: string;
  is_not_measured: boolean;
  agreed_by: Id | '';
}

export function result_form({ result, outdated, periods }: JudgedKpi): ResultForm {
  const has_values = result !== null && !result.not_measured && !outdated;
  return {
    values: periods.map(({ agreed, proposed }) => (has_values ? agreed : proposed) ?? ''),
    reason: result?.reason ?? '',
    is_not_measured: result?.not_measured === true && !outdated,
    agreed_by: result?.agreed_by ?? '',
  };
}

const is_fraction = (text: string) => text.includes('/');
export const is_result_value = (text: string): boolean =>
  text.trim() === '' || is_fraction(text) || is_decimal(text);

/** As it is compared; null where there is none, or what is typed is no number. */
const exact_of = (text: string): Fraction | null => {
  if (is_fraction(text)) return text;
  return is_decimal(text) ? fraction_of(text) : null;
};

const is_same_value = (a: Fraction | null, b: Fraction | null): boolean =>
  a === null || b === null ? a === b : compare_fractions(a, b) === 0;

/**
 * A reason is asked for where the sides differ, or what is agreed is not what is proposed. What neither side counted
 * the room says.
 */
export const asks_reason = ({ periods }: JudgedKpi, { values, is_not_measured }: ResultForm): boolean =>
  !is_not_measured &&
  periods.some(
    ({ proposal, proposed }, i) =>
      proposal === 'different' ||
      (proposal !== 'not_counted' && !is_same_value(exact_of(values[i] ?? ''), proposed)),
  );

export type ResultGap = 'number' | 'reason' | 'agreed_by';

/** What keeps it from being agreed. */
export function result_gaps(kpi: JudgedKpi, form: ResultForm): ResultGap[] {
  if (form.is_not_measured) return form.agreed_by === '' ? ['agreed_by'] : [];
  const gaps: ResultGap[] = form.values.every(is_result_value) ? [] : ['number'];
  if (asks_reason(kpi, form) && form.reason.trim() === '') gaps.push('reason');
  return gaps;
}

export function result_input(form: ResultForm): ResultInput {
  const reason = form.reason.trim() === '' ? {} : { reason: form.reason.trim() };
  if (form.is_not_measured) return { agreed: 'not_measured', ...reason, agreed_by: form.agreed_by };
  return {
    agreed: { per_period: form.values.map((text) => (text.trim() === '' ? null : text.trim())) },
    ...reason,
  };
}

/** As both sides counted it. */
export const equal_input = ({ periods }: JudgedKpi): ResultInput => ({
  agreed: { per_period: periods.map(({ proposed }) => proposed) },
});

export interface FormulaLine {
  factor: string;
  weight: number;
  exact: Fraction;
  percent: string;
  product: Fraction;
}
/** Σ weight × exact ÷ Σ weights, over the factors that are measured. */
export interface Formula {
  lines: FormulaLine[];
  left_out: JudgedFactor[];
  sum: Fraction;
  weights: number;
}

export function formula_of({ factors }: Evaluation): Formula {
  const lines = factors.flatMap(({ factor, weight, exact, percent }) =>
    exact === null || percent === null
      ? []
      : [{ factor, weight, exact, percent, product: product_of(String(weight), exact) }],
  );
  return {
    lines,
    left_out: factors.filter(({ exact }) => exact === null),
    sum: sum_of(lines.map(({ product }) => product)),
    weights: lines.reduce((sum, { weight }) => sum + weight, 0),
  };
}

/** Percent of a factor's KPIs that is measured, by their weight. */
export const measured_share = ({ kpis }: JudgedFactor): number =>
  kpis.reduce((sum, { measured, weight }) => sum + (measured ? weight : 0), 0);

/** Under half of the weight is measured: the score says little (R11). */
export const is_too_little = ({ score }: Evaluation): boolean =>
  score.percent !== null && score.band === null;

/** Measured in the green band and felt badly by somebody: the first thing to hear (R12). green_from: in percent. */
export const green_but_red = ({ factors }: Evaluation, green_from: number): JudgedFactor[] =>
  factors.filter(
    ({ exact, felt }) =>
      felt?.red === true && exact !== null && compare_fractions(exact, `${green_from}/100`) >= 0,
  );

const kLow = 2;
const kApart = 2;

/** Why a sentence is asked for with this rating; others: of the same factor, by other executives. */
export function why_of(rating: number, others: readonly number[]): 'low' | 'apart' | null {
  if (rating <= kLow) return 'low';
  return others.some((other) => Math.abs(other - rating) >= kApart) ? 'apart' : null;
}
