// Words of the home of a client's people.
import { plural_fr } from './plural';

const jours = (n: number) => plural_fr(n, { one: `${n} jour`, other: `${n} jours` });

/** days: from today; negative is the past. */
const when = (days: number) => {
  if (days === 0) return 'aujourd’hui';
  if (days === 1) return 'demain';
  if (days === -1) return 'hier';
  return days > 0 ? `dans ${jours(days)}` : `il y a ${jours(-days)}`;
};

export const fr = {
  when,

  both: (account: string, organization: string) => `${account} et ${organization}`,
  lead: (organization: string) =>
    `Ici, tout part de vous : ce qui compte pour vous, ce que ${organization} a promis, et ce que chacun a compté depuis la dernière rencontre.`,
  first_title: 'Votre première rencontre',
  first_text: (organization: string) =>
    `Tous les quatre-vingt-dix jours, vos dirigeants et ${organization} se rencontrent pour parler de vous. À la première rencontre, vous choisirez cinq facteurs parmi treize, et comment les compter ensemble. Vous les retrouverez ici.`,
  no_date: 'La date n’est pas encore fixée; votre équipe de compte vous la donnera.',

  todo: {
    label: 'À faire',
    read_draft: (when: string) => `Rencontre du ${when} : un projet à lire`,
    read_draft_action: 'Lire le projet',
    acknowledge: (when: string) => `Le compte rendu du ${when} attend votre lecture`,
    acknowledge_action: 'Lire le compte rendu',
    checkpoint: (day: number) => `Jour ${day} : votre équipe de compte vous écrit`,
    checkpoint_action: 'Lire et répondre',
    owed: (n: number) =>
      plural_fr(n, { one: 'Un relevé à noter cette semaine', other: `${n} relevés à noter cette semaine` }),
    owed_action: 'Compter',
    calm: 'Rien ne vous attend',
    calm_next: (days: number) => `Rien ne vous attend. Prochaine rencontre ${when(days)}.`,
  },

  quarter: 'Ce trimestre',
  day_of: (day: number, of: number) => `Jour ${day} sur ${of}`,
  from_to: (from: string, to: string) => `du ${from} au ${to}`,
  target: (text: string) => `Cible : ${text}`,
  no_kpis: 'Les indicateurs clés paraîtront ici après la première rencontre.',

  factors: 'Ce qui compte pour vous',
  factors_lead: 'Vos cinq facteurs et le poids que vous leur avez donné.',
  no_factors: 'Vous les choisirez ensemble, à la première rencontre : cinq facteurs parmi treize.',
  promises: 'Ce qui est promis',
  promises_lead: 'Par date, ce qui vient de la dernière rencontre.',
  no_promises: 'Rien n’est promis pour le moment. Les actions convenues en rencontre paraîtront ici.',
  lifts: (name: string) => `obstacle à lever par ${name}`,
  due: (date: string, days: number) =>
    days < 0 ? `prévu le ${date}, ${when(days)}` : `${date}, ${when(days)}`,
  no_due: 'sans date',
  nobody: 'à préciser',
  value: 'La valeur que vous attendez',
  no_value: 'Vos mots sur la valeur attendue paraîtront ici après la rencontre.',
  said: (name: string) => `– ${name}`,
  next: 'Prochaine rencontre',
  place_open: 'lieu à confirmer',
  last: 'Dernier compte rendu',
  last_of: (n: number, when: string) => `Réévaluation nº ${n}, ${when}`,
  read: 'Vous l’avez lu',
  to_read: 'À lire',
  no_last: 'Il paraîtra ici après la première rencontre, une fois clos par les deux côtés.',
  roadmap: 'Voir tout le parcours',
  all_minutes: 'Tous les comptes rendus',
};
