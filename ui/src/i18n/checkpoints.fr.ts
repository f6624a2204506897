// Words of days 30 and 60 wherever they stand: how far a page is, and the way to it.
import { plural_fr } from './plural';

export const fr = {
  title: (day: number) => `Jour ${day}`,
  section: 'Jours 30 et 60',
  section_lead: 'Entre deux rencontres, cinq lignes aux dirigeants du client. Ils répondent ici.',
  none: 'Les pages des jours 30 et 60 se préparent ici, dès qu’un trimestre commence.',
  states: {
    upcoming: (day: string) => `Prévue le ${day}`,
    due: (day: string) => `Attendue depuis le ${day}`,
    draft: (day: string) => `En préparation, pour le ${day}`,
    shared: (when: string) => `Partagée le ${when}`,
  },
  answers: (n: number) =>
    n === 0 ? 'pas encore de réponse' : plural_fr(n, { one: '1 réponse', other: `${n} réponses` }),
  begin: 'Préparer',
  begin_of: (day: number) => `Préparer le jour ${day}`,
  go_on: 'Continuer',
  go_on_of: (day: number) => `Continuer le jour ${day}`,
  read: 'Lire',
  read_of: (day: number) => `Lire le jour ${day}`,
  earlier: 'Trimestres précédents',
  earlier_one: (day: number, when: string) => `Jour ${day}, ${when}`,
  client_home: 'Entre deux rencontres',
  client_read: (day: number) => `Lire le jour ${day}`,
  client_waiting: 'Votre équipe de compte vous écrit où en est le trimestre. Elle attend votre mot.',
  client_answered: 'Vous avez répondu.',
};
