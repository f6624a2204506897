// Words on paper: the factor sheets and the brief.
import { plural_fr } from './plural';

export const fr = {
  sheets: {
    title: 'Les feuilles à encercler',
    short: 'Feuilles',
    lead: (n: number) =>
      plural_fr(n, {
        one: 'Une feuille par membre de la direction, dans sa langue, puis la feuille commune : 1 page.',
        other: `Une feuille par membre de la direction, dans sa langue, puis la feuille commune : ${n} pages.`,
      }),
    none: 'Personne du client n’est encore invité : seule la feuille commune s’imprime.',
  },

  sheet: {
    product: (n: number) => `Réévaluation trimestrielle de la valeur · nº ${n}`,
    own: 'Qu’est-ce qui est important pour vous?',
    own_how:
      'Encerclez les cinq facteurs qui comptent le plus pour vous, puis répartissez 100 % entre ces cinq, en nombres entiers.',
    own_note: 'Cette feuille est à vous. Elle ne paraît que si vous la montrez, et rien n’y est additionné.',
    joint: 'Qu’est-ce qui est important pour vous, ensemble?',
    joint_how:
      'Encerclez ensemble exactement cinq facteurs, puis répartissez 100 % entre ces cinq, en nombres entiers.',
    joint_note: 'Une conversation, jamais un vote : parlez-en jusqu’à vous entendre sur une seule feuille.',
    joint_title: 'Feuille commune',
    weight: 'Poids',
    total: 'Total : 100 %',
    confirmed: 'Confirmée pour le client par',
    on: 'Date',
  },

  brief: {
    title: 'Aide-mémoire',
    internal: 'Interne',
    internal_why: 'Ne pas remettre au client',
    around: 'Autour de la table',
    executive: 'Direction',
    confirmed: 'Nom et titre confirmés',
    to_confirm: 'À confirmer',
    nobody: 'Personne encore.',
    counterpart: (name: string) => `Vis-à-vis : ${name}`,
    last_contact: (when: string) => `dernier contact le ${when}`,
    settled: 'Réglé',
    to_settle: 'À régler',
    all_settled: 'Tout est réglé.',
    warnings: 'À savoir avant d’entrer',
    topics: 'Sujets délicats',
    topic: 'Sujet',
    approach: 'Approche convenue',
    cleared_with: 'Convenue avec',
    objectives: 'Objectifs du client, dans ses mots',
    bridge: 'Bâtir la relation',
    built_by: (name: string) => `par ${name}`,
    notes: 'Notes',
    none: 'Rien de noté.',
  },
};
