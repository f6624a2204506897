// Words of the page where the account team hears the client (R27).
import type { WordsKind } from '../api/heard';
import { plural_fr } from './plural';

const kinds: Record<WordsKind, string> = {
  open_question: 'Ce qui compte pour lui',
  importance: 'L’importance de la relation',
  value_received: 'La valeur reçue',
  value_expected: 'La valeur attendue',
  could: 'Ce que nous pourrions faire mieux',
  should: 'Ce que nous devrions faire mieux',
  why: 'Pourquoi cette appréciation',
};

export const fr = {
  kinds,
  title: 'Les mots du client',
  lead: 'Ses mots, tels qu’il les a dits, sans les nôtres. Toute l’équipe de compte les entend, dans la salle ou non.',
  said: (name: string, title: string) => (title === '' ? `– ${name}` : `– ${name}, ${title}`),
  measure: (text: string) => `Mesure : ${text}`,
  rating: (factor: string, rating: number) => `${factor} : ${rating} sur 5`,
  none_title: 'Aucun mot noté',
  none: 'Cette réévaluation n’a gardé aucune parole du client. À la prochaine, notez-les telles quelles.',
  mark: 'Je les ai entendus',
  mark_lead: 'Lisez tout, puis dites que vous les avez entendus. C’est noté une fois.',
  marked: (when: string) => `Vous les avez entendus le ${when}`,
  marked_now: 'C’est noté.',
  not_team: 'Seule l’équipe de compte marque ces mots comme entendus.',
  members: 'Qui les a entendus',
  all: 'Toute l’équipe de compte les a entendus.',
  waiting: (n: number) =>
    plural_fr(n, {
      one: 'Une personne ne les a pas encore entendus.',
      other: `${n} personnes ne les ont pas encore entendus.`,
    }),
  no_members: 'L’équipe de compte est vide.',
  heard_at: (when: string) => `le ${when}`,
  not_yet: 'pas encore',
  to_minutes: 'Compte rendu',
};
