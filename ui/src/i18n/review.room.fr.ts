// Words of the room: the seven domains, their parts, the frame around them.
import type { DomainCode } from '../api/types';
import type { PartKind } from '../domain/domains';
import { plural_fr } from './plural';

const domains: Record<DomainCode, string> = {
  attendees: 'Participants',
  satisfiers: 'Facteurs de satisfaction du client',
  scorecard: 'Tableau de bord du service',
  improvement: 'Amélioration du service',
  impacts: 'Impacts',
  innovation: 'Innovation stratégique',
  next: 'Préparer la prochaine réévaluation',
};

const to_domain: Record<DomainCode, string> = {
  attendees: 'Passer aux participants',
  satisfiers: 'Passer aux facteurs de satisfaction',
  scorecard: 'Passer au tableau de bord',
  improvement: 'Passer à l’amélioration du service',
  impacts: 'Passer aux impacts',
  innovation: 'Passer à l’innovation stratégique',
  next: 'Passer à la prochaine réévaluation',
};

const parts: Record<PartKind, string> = {
  attendees: 'Participants',
  recall: 'Les cinq facteurs',
  open_question: 'La question ouverte',
  received: 'La valeur reçue',
  ratings: 'Les appréciations',
  results: 'Les relevés',
  score: 'Le résultat',
  expected: 'La valeur attendue',
  sheets: 'Les feuilles individuelles',
  joint: 'La feuille commune',
  kpis: 'Les indicateurs clés',
  earlier_actions: 'Les actions antérieures',
  earlier_obstacles: 'Les obstacles antérieurs',
  better: 'Les deux questions',
  actions: 'Les actions',
  obstacles: 'Les obstacles',
  earlier_impacts: 'Les impacts prévus',
  impacts: 'Les impacts',
  objectives: 'Les objectifs',
  earlier_ideas: 'Les idées ouvertes',
  ideas: 'Les idées',
  date: 'La date',
  read_back: 'La relecture',
};

const to_part: Record<PartKind, string> = {
  attendees: 'Poursuivre vers les participants',
  recall: 'Poursuivre vers les cinq facteurs',
  open_question: 'Poursuivre vers la question ouverte',
  received: 'Poursuivre vers la valeur reçue',
  ratings: 'Poursuivre vers les appréciations',
  results: 'Poursuivre vers les relevés',
  score: 'Poursuivre vers le résultat',
  expected: 'Poursuivre vers la valeur attendue',
  sheets: 'Poursuivre vers les feuilles individuelles',
  joint: 'Poursuivre vers la feuille commune',
  kpis: 'Poursuivre vers les indicateurs clés',
  earlier_actions: 'Poursuivre vers les actions antérieures',
  earlier_obstacles: 'Poursuivre vers les obstacles antérieurs',
  better: 'Poursuivre vers les deux questions',
  actions: 'Poursuivre vers les actions',
  obstacles: 'Poursuivre vers les obstacles',
  earlier_impacts: 'Poursuivre vers les impacts prévus',
  impacts: 'Poursuivre vers les impacts',
  objectives: 'Poursuivre vers les objectifs',
  earlier_ideas: 'Poursuivre vers les idées ouvertes',
  ideas: 'Poursuivre vers les idées',
  date: 'Poursuivre vers la date',
  read_back: 'Poursuivre vers la relecture',
};

export const fr = {
  domains,
  to_domain,
  parts,
  to_part,
  meeting: 'La rencontre',
  steps: 'Étapes',
  parts_of: (domain: string) => `Parties : ${domain}`,
  step_done: 'terminée',
  to_factor: (factor: string) => `Poursuivre vers ${factor}`,
  leave: 'Quitter la salle',
  to_prepare: 'Revenir à la préparation',
  to_minutes: 'Voir le compte rendu',

  not_open: 'La rencontre n’est pas encore ouverte : ce que vous notez est gardé, rien n’est encore terminé.',
  open: 'Ouvrir la rencontre',
  ended: 'La rencontre est terminée. Tout peut encore être mis au point jusqu’à la clôture.',
  closed: 'Cette réévaluation est close.',
  read_only: 'Vous pouvez lire cette rencontre; seule l’équipe de compte y écrit.',
  completed_at: (time: string) => `Terminé le ${time}.`,
  reopen: 'Rouvrir ce domaine',
  reopened: (domain: string) => `Le domaine « ${domain} » est rouvert; les suivants gardent leur contenu.`,

  end: 'Terminer la rencontre',
  end_title: 'Terminer la rencontre?',
  end_text: 'L’heure de fin est gardée. Chacun peut encore mettre au point le projet de compte rendu.',
  end_open: (n: number) =>
    plural_fr(n, {
      one: 'Un domaine reste à terminer; vous pourrez le faire ensuite.',
      other: `${n} domaines restent à terminer; vous pourrez le faire ensuite.`,
    }),
  go_on_with_it: 'Poursuivre la rencontre',

  missing: (n: number) => plural_fr(n, { one: 'Il manque une chose', other: `Il manque ${n} choses` }),
  missing_title: 'Avant de terminer ce domaine',
  earlier_first: (domain: string) => `À terminer d’abord : ${domain}`,
};
