// Words of the roadmap of an account (R23), as both sides read it.
import type { Band } from '../api/roadmap';
import { plural_fr } from './plural';

const bands: Record<Band | 'none', string> = {
  green: 'cible atteinte',
  amber: 'à surveiller',
  red: 'à corriger',
  none: 'pas assez mesuré',
};

export const fr = {
  bands,
  title: 'Parcours',
  title_of: (client: string) => `${client} : le parcours`,
  none: 'Une fois close, la première réévaluation paraît ici : les facteurs choisis, ce qui est attendu, puis, trimestre après trimestre, ce qui est tenu.',
  lead: (n: number) =>
    plural_fr(n, {
      one: 'Une réévaluation jusqu’ici.',
      other: `${n} réévaluations jusqu’ici, la plus récente d’abord.`,
    }),
  to_minutes: 'Compte rendu',
  to_minutes_of: (n: number) => `Compte rendu de la réévaluation nº ${n}`,
  not_closed: 'pas encore close',

  score: 'Résultat',
  coverage: (percent: string) => `${percent} du poids est mesuré`,
  felt: (percent: string) => `Ressenti : ${percent}`,
  felt_none: 'Ressenti : personne n’a donné d’appréciation',
  gap: (n: number, text: string) =>
    `écart de ${plural_fr(n, { one: `${text} point`, other: `${text} points` })}`,
  first_review: 'Première réévaluation : rien à juger encore.',

  judged: 'Ce que le trimestre a donné',
  factor: 'Facteur',
  weight: 'Poids',
  measured: 'Mesuré',
  felt_column: 'Ressenti',
  lost: 'Points perdus',
  not_measured: 'non mesuré',
  not_rated: '–',
  between: (low: string, high: string) => `de ${low} à ${high}`,

  chosen: 'Choisi pour les 90 jours suivants',
  chosen_none: 'Les facteurs ne sont pas encore choisis.',
  new_factor: 'nouveau',
  heavier: (points: number) => `+${points}`,
  lighter: (points: number) => `−${points}`,
  heavier_words: (points: number) => `poids en hausse de ${points} points`,
  lighter_words: (points: number) => `poids en baisse de ${points} points`,

  promises: 'Promesses',
  kept: (kept: number, judged: number) =>
    judged === 0
      ? 'Aucune promesse à juger.'
      : plural_fr(judged, {
          one: kept === 1 ? 'La promesse est tenue.' : 'La promesse n’est pas tenue.',
          other: `${kept} tenues sur ${judged}.`,
        }),
  partly: (n: number) => `${n} en partie`,
  dropped: (n: number) => plural_fr(n, { one: `${n} abandonnée`, other: `${n} abandonnées` }),
  carried: (n: number) => plural_fr(n, { one: `${n} reportée`, other: `${n} reportées` }),
  made: (n: number) => plural_fr(n, { one: `${n} nouvelle promesse`, other: `${n} nouvelles promesses` }),

  received: 'Valeur reçue',
  received_none: 'Aucun mot noté sur la valeur reçue.',
  expected: 'Valeur attendue',
  expected_none: 'Aucun mot noté sur la valeur attendue.',
  said: (name: string) => `– ${name}`,
  measure: (text: string) => `Mesure : ${text}`,
};
