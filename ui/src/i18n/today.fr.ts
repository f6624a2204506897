// Words of « Aujourd'hui »: what needs this person, a sentence and one thing to do for each.
import type { TodayKind } from '../api/today';
import { fr as accounts } from './accounts.fr';
import { plural_fr } from './plural';

const { when } = accounts;

const actions: Record<TodayKind, string> = {
  review_today: 'Ouvrir la rencontre',
  review_to_prepare: 'Préparer la rencontre',
  review_to_close: 'Finir le compte rendu',
  review_to_plan: 'Planifier la rencontre',
  checkpoint_due: 'Écrire la page',
  words_to_hear: 'Lire ses mots',
  action_due: 'Voir la promesse',
  counts_owed: 'Compter',
  differences: 'Regarder les écarts',
};

export const fr = {
  resume: (client: string) => `La rencontre avec ${client} est en cours.`,
  today: (client: string) => `Vous rencontrez ${client} aujourd’hui.`,
  prepare: (client: string, days: number) =>
    days < 0
      ? `La rencontre avec ${client} était prévue ${when(days)}.`
      : `Vous rencontrez ${client} ${when(days)}.`,
  close: (client: string) => `La rencontre avec ${client} est terminée; il reste à clore la réévaluation.`,
  plan_first: (client: string) => `${client} n’a pas encore de réévaluation.`,
  plan: (client: string, days: number) =>
    days < 0
      ? `La réévaluation de ${client} devait se tenir ${when(days)}; elle n’est pas préparée.`
      : `La réévaluation de ${client} est convenue ${when(days)}; il reste à la préparer.`,
  checkpoint: (client: string, day: number) => `Jour ${day} : écrire à ${client}`,
  hear: (client: string) => `${client} : ses mots vous attendent.`,
  promised: (client: string, what: string) => `Promis à ${client} : ${what}`,
  owed: (client: string, n: number) =>
    plural_fr(n, { one: `${client} : un relevé à noter`, other: `${client} : ${n} relevés à noter` }),
  differ: (client: string, n: number) =>
    plural_fr(n, {
      one: `${client} : vos deux comptes diffèrent une fois`,
      other: `${client} : vos deux comptes diffèrent ${n} fois`,
    }),
  actions,
  said: (date: string) => `Compte rendu clos le ${date}`,
  overdue: (date: string) => `Attendue depuis le ${date}`,
  due: (date: string, days: number) => (days === 0 ? 'Aujourd’hui' : `${date}, ${when(days)}`),
  after: 'Ensuite',
  all: (n: number) => `Afficher les ${n} lignes`,
  plan_first_action: 'Planifier la première',
  left_out: (n: number) =>
    plural_fr(n, { one: 'Une autre chose vient ensuite.', other: `${n} autres choses viennent ensuite.` }),
  calm: 'Rien d’urgent.',
  calm_next: (client: string, days: number) =>
    `Rien d’urgent. Prochaine rencontre ${when(days)}, avec ${client}.`,
  answered: (name: string, account: string) => `${name}, chez ${account}, a répondu.`,
  answered_on: (day: number, at: string) => `jour ${day}, ${at}`,
  read_answer: 'Lire la réponse',
};
