// Words of the scorecard: the sentence with slots, and the live check.
import type { Check, Combine, Direction, Period, Unit } from '../domain/kpi';
import { plural_fr } from './plural';

const directions: Record<Direction, string> = {
  at_least: 'au moins',
  at_most: 'au plus',
  between: 'entre',
  yes_no: 'oui ou non',
};
const periods: Record<Period, string> = {
  workday: 'jour ouvrable',
  week: 'semaine',
  two_weeks: 'deux semaines',
  month: 'mois',
  quarter: 'trimestre',
};
const combines: Record<Combine, string> = {
  sum: 'le total',
  mean: 'la moyenne',
  last: 'la dernière mesure',
  ratio: 'la part de l’ensemble',
};
const units: Record<Unit, string> = {
  count: 'un nombre de…',
  percent: 'un pourcentage',
  minutes: 'des minutes',
  hours: 'des heures',
  days: 'des jours',
  money: 'un montant',
  rating: 'une appréciation',
};
const checks: Record<Check, string> = {
  what: 'Ce que nous comptons est dit.',
  how_many: 'Il est dit combien, et par quoi.',
  worthless: 'La valeur qui ne vaut plus rien est dite.',
  client_counts: 'Quelqu’un compte chez le client.',
  supplier_counts: 'Quelqu’un compte chez nous.',
  source: 'La source est connue.',
};

export const fr = {
  directions,
  periods,
  units,
  combines,
  checks,
  title: (factor: string) => `${factor} : à quoi le verrez-vous?`,
  title_none: 'À quoi le verrez-vous?',
  lead: 'Un indicateur clé que les deux côtés peuvent compter pendant quatre-vingt-dix jours.',
  no_factors: 'Les indicateurs clés se rattachent aux cinq facteurs : convenez-en d’abord.',
  to_joint: 'Aller à la feuille commune',
  none: 'Un seul bon indicateur suffit : un fait que vous et nous pouvons compter, chacun de notre côté.',
  weight: (n: string) => `${n} du résultat`,
  add: 'Écrire un indicateur clé',
  add_another: 'Écrire un autre indicateur clé',
  note: 'Noter l’indicateur',
  edit_of: (what: string) => `Modifier : ${what}`,
  new_title: 'Nouvel indicateur clé',
  edit_title: 'Cet indicateur clé',
  done: 'Refermer',
  discard: 'Abandonner',

  statement: 'Ce que nous comptons',
  statement_hint: 'Par exemple : appel vidéo d’au plus 30 minutes.',
  direction: 'Sens',
  target: 'Combien',
  low: 'De',
  high: 'À',
  unit: 'Compté en',
  noun_one: 'Au singulier',
  noun_other: 'Au pluriel',
  currency: 'Devise',
  scale_max: 'Sur',
  period: 'Par',
  combine: 'Valeur retenue',
  zero_at: 'Valeur qui ne vaut plus rien',
  zero_at_hint: 'À cette valeur, les deux côtés diraient que l’indicateur n’est pas tenu du tout.',
  counts_when: 'Ce qui compte, ce qui ne compte pas',
  source: 'Source',
  client_counter: 'Qui compte chez le client',
  supplier_counter: 'Qui compte chez nous',
  number_wrong: 'Écrivez un nombre.',

  question: 'Pouvons-nous tous deux le compter pendant quatre-vingt-dix jours?',
  answer_yes: 'Oui, nous pouvons le compter.',
  vague: (words: string) => `On ne peut pas compter : ${words}. Dites plutôt combien, en combien de temps.`,

  facts: (who: string, source: string) =>
    [who === '' ? '' : `Qui compte : ${who}`, source === '' ? '' : `Source : ${source}`]
      .filter((text) => text !== '')
      .join(' · '),
  read_aloud: 'À lire à voix haute',
  accepted_by: 'Accepté par',
  accepted: (name: string) => `Accepté par ${name}`,
  not_accepted: 'Reste à accepter par une personne du client',
  not_accepted_yet: 'Personne encore',
  cleared: 'Changer ce qui est compté demande une nouvelle acceptation.',

  share_weights: 'Donner des poids',
  equal_weights: 'Poids égaux',
  weights: 'Poids dans ce facteur',
  weight_of: (what: string) => `Poids : ${what}`,
  sum: (n: number) => `Somme : ${n} %`,
  sum_left: (n: number) => `Il reste ${n} % à répartir`,
  sum_over: (n: number) => `${n} % de trop`,
  save_weights: 'Enregistrer les poids',
  count: (n: number) => plural_fr(n, { one: `${n} indicateur`, other: `${n} indicateurs` }),

  try_out: 'Essayer',
  try_out_of: (what: string) => `Essayer : ${what}`,
  close_trial: 'Refermer l’essai',
  close_trial_of: (what: string) => `Refermer l’essai : ${what}`,

  standings: {
    carried: 'Repris tel quel',
    changed: 'Modifié depuis la dernière fois',
    is_new: 'Nouveau',
    dropped: 'Retirés depuis la dernière fois',
  },

  orphans: 'Sans facteur',
  orphans_lead: 'Leur facteur n’est plus sur la feuille : rattachez-les ou retirez-les.',
  move_of: (what: string) => `Rattacher : ${what}`,
  choose_factor: 'Choisir un facteur',
};
