// Words of who is at the table: while preparing and in the first step.
import type { Attendee, TeamFunction } from '../api/types';

const attendance: Record<NonNullable<Attendee['attendance']>, string> = {
  present: 'Présent',
  excused: 'Excusé',
  absent: 'Absent',
};
const functions: Record<TeamFunction, string> = {
  sales: 'Vente',
  delivery: 'Réalisation',
  sponsor: 'Membre de la direction',
  other: 'Autre',
};

export const fr = {
  attendance,
  functions,
  title: 'Qui est autour de la table?',
  lead: 'Chacun dit son nom et son titre; ils figureront ainsi au compte rendu.',
  attendance_of: (name: string) => `Présence : ${name}`,
  all_present: 'Tout le monde est présent',
  all_exact: 'Tous les noms et titres sont exacts',
  exact: 'Tout est exact',
  exact_of: (name: string) => `Tout est exact : ${name}`,
  confirmed: 'Nom et titre confirmés',
  confirmed_short: 'C’est exact',
  correct: 'Corriger',
  correct_of: (name: string) => `Corriger : ${name}`,
  name: 'Nom',
  job_title: 'Titre',
  email: 'Courriel',
  is_executive: 'Fait partie de la direction',
  executive: 'Direction',
  function: 'Rôle dans la relation',
  save: 'Enregistrer et confirmer',
  add: 'Ajouter une personne',
  add_side: (side: string) => `Ajouter une personne : ${side}`,
  none: 'Personne encore. Au plus quatre de chaque côté, dont des membres de la direction.',
  before_opening: 'Les présences se notent dès que la rencontre est ouverte.',
  four: 'Quatre personnes : c’est complet.',
};
