import { plural_en } from './plural';
import type { fr } from './review.score.fr';

export const en: typeof fr = {
  bands: { green: 'On target', amber: 'To watch', red: 'To put right' },
  title: 'The score of the quarter',
  none: 'Nothing is agreed yet: the score appears with the first KPI.',
  incomplete: (n) =>
    plural_en(n, {
      one: 'One KPI is still to be agreed; the score may still move.',
      other: `${n} KPIs are still to be agreed; the score may still move.`,
    }),
  to_results: 'Back to the counts',
  points: (n, text) => plural_en(n, { one: `${text} point`, other: `${text} points` }),
  coverage: (percent) => `${percent} of the weight is measured`,
  too_little: 'Too little measured: no band, no point in the trend.',
  too_little_title: 'Too little measured',
  measured: 'Measured',
  felt: 'Felt',
  gap: 'Gap',
  no_felt: 'No rating yet',
  felt_of: (low, high) => (low === high ? `${low} of 5` : `${low} to ${high} of 5`),
  green_red: 'Measured well but felt badly',
  green_red_lead: (factors) =>
    `${factors}: the counts are good, and yet somebody felt it badly. This is the first thing to hear.`,
  factor: 'Factor',
  weight: 'Weight',
  result: 'Result',
  won: 'Won',
  lost: 'Lost',
  by_factor: 'Points won and lost',
  formula: 'The calculation, to redo by hand',
  formula_lead: 'The weight of each measured factor, times its exact result.',
  exact: 'Exact result',
  product: 'Weight × result',
  sum: 'Sum',
  equals: (sum, weights, exact, percent) => `${sum} ÷ ${weights} = ${exact}, that is ${percent}`,
  coverage_formula: (terms, percent) => `Share measured: (${terms}) ÷ 100 = ${percent}`,
  by_kpi: 'And within each factor',
  kpi_mean: 'A KPI: the mean of its periods. A factor: the mean of its KPIs, by their weight.',
  mean_of: (n) => plural_en(n, { one: 'one period', other: `mean of ${n} periods` }),
  left_out: 'not measured, left out',
  round: 'Rounded to one decimal for reading; bands compare the exact value.',
};
