// Words of the score, its calculation and what was felt beside it.
import type { Band } from '../api/evaluation';
import { plural_fr } from './plural';

const bands: Record<Band, string> = {
  green: 'Cible atteinte',
  amber: 'À surveiller',
  red: 'À corriger',
};

export const fr = {
  bands,
  title: 'Le résultat du trimestre',
  none: 'Rien n’est encore convenu : le résultat paraît dès le premier indicateur.',
  incomplete: (n: number) =>
    plural_fr(n, {
      one: 'Un indicateur clé reste à convenir; le résultat peut encore bouger.',
      other: `${n} indicateurs clés restent à convenir; le résultat peut encore bouger.`,
    }),
  to_results: 'Revenir aux relevés',
  points: (n: number, text: string) => plural_fr(n, { one: `${text} point`, other: `${text} points` }),
  coverage: (percent: string) => `${percent} du poids est mesuré`,
  too_little: 'Trop peu mesuré : ni couleur, ni point dans la tendance.',
  too_little_title: 'Trop peu mesuré',
  measured: 'Mesuré',
  felt: 'Ressenti',
  gap: 'Écart',
  no_felt: 'Aucune appréciation encore',
  felt_of: (low: number, high: number) => (low === high ? `${low} sur 5` : `de ${low} à ${high} sur 5`),
  green_red: 'Bien mesuré, mais mal ressenti',
  green_red_lead: (factors: string) =>
    `${factors} : les relevés sont bons, et quelqu’un l’a pourtant mal ressenti. C’est la première chose à entendre.`,
  factor: 'Facteur',
  weight: 'Poids',
  result: 'Résultat',
  won: 'Gagnés',
  lost: 'Perdus',
  by_factor: 'Points gagnés et perdus',
  formula: 'Le calcul, à refaire à la main',
  formula_lead: 'Le poids de chaque facteur mesuré, fois son résultat exact.',
  exact: 'Résultat exact',
  product: 'Poids × résultat',
  sum: 'Somme',
  equals: (sum: string, weights: string, exact: string, percent: string) =>
    `${sum} ÷ ${weights} = ${exact}, soit ${percent}`,
  coverage_formula: (terms: string, percent: string) => `Part mesurée : (${terms}) ÷ 100 = ${percent}`,
  by_kpi: 'Et dans chaque facteur',
  kpi_mean:
    'Un indicateur : la moyenne de ses périodes. Un facteur : la moyenne de ses indicateurs, selon leur poids.',
  mean_of: (n: number) => plural_fr(n, { one: 'une période', other: `moyenne de ${n} périodes` }),
  left_out: 'non mesuré, laissé de côté',
  round: 'Arrondi à une décimale pour la lecture; les couleurs comparent la valeur exacte.',
};
