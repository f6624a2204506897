// Words of what earlier reviews noted and this one judges.
import type { ActionVerdict, ObstacleVerdict } from '../api/evaluation';
import { plural_fr } from './plural';

const action_verdicts: Record<ActionVerdict, string> = {
  achieved: 'Réalisée',
  partly: 'En partie',
  not_achieved: 'Non réalisée',
  dropped: 'Abandonnée',
  carried: 'Reportée',
};
const obstacle_verdicts: Record<ObstacleVerdict, string> = {
  lifted: 'Levé',
  partly: 'Levé en partie',
  still_there: 'Toujours là',
};

export const fr = {
  action_verdicts,
  obstacle_verdicts,
  actions_title: 'Ce que nous avions promis',
  actions_lead: 'Action par action, le verdict. Quand elle servait le client, c’est le client qui le donne.',
  obstacles_title: 'Ce qui nous retenait',
  obstacles_lead: 'Levé, en partie, ou toujours là?',
  impacts_title: 'Ce que nous avions vu venir',
  impacts_lead: 'Est-ce arrivé, le plan a-t-il servi, et qu’en est-il advenu?',
  ideas_title: 'Les idées encore ouvertes',
  ideas_lead: 'Un état pour chacune : elle avance, elle est réalisée, ou elle est écartée.',
  noted: (number: number, day: string) => `De la réévaluation nº ${number}, le ${day}`,
  carried: (n: number) => plural_fr(n, { one: 'Un report', other: `${n} reports` }),
  verdict_of: (what: string) => `Verdict : ${what}`,
  effect: 'L’effet, en mots',
  new_date: 'Nouvelle échéance',
  new_owner: 'Responsable',
  owner_due: (owner: string, due: string) => [owner, due].filter((text) => text !== '').join(', '),
  due: (day: string) => `pour le ${day}`,
  serves: (factor: string) => `Servait : ${factor}`,
  left: (n: number) =>
    plural_fr(n, { one: 'Il reste un verdict à donner', other: `Il reste ${n} verdicts à donner` }),
  all_judged: 'Tout est jugé',
  lifted_by: (name: string) => `Devait le lever : ${name}`,
  status_of: (what: string) => `État : ${what}`,
  status_was: (status: string) => `Jusqu’ici : ${status}`,
  happened: {
    of: (what: string) => `Est-ce arrivé? ${what}`,
    yes: 'C’est arrivé',
    no: 'Ce n’est pas arrivé',
  },
  plan_used: {
    of: (what: string) => `Le plan a-t-il servi? ${what}`,
    yes: 'Le plan a servi',
    no: 'Le plan n’a pas servi',
  },
  outcome: { note: 'Ce qui en est advenu' },
};
