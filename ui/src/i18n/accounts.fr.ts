import type { ReviewState, TeamFunction } from '../api/types';
import { plural_fr } from './plural';

const states: Record<ReviewState, string> = {
  planned: 'Planifiée',
  in_session: 'En cours',
  ended: 'À clore',
  closed: 'Close',
  cancelled: 'Annulée',
};

const functions: Record<TeamFunction, string> = {
  sales: 'Vente',
  delivery: 'Réalisation',
  sponsor: 'Membre de la direction',
  other: 'Autre',
};

const jours = (n: number) => plural_fr(n, { one: `${n} jour`, other: `${n} jours` });

/** days: from today; negative is the past. */
const when = (days: number) => {
  if (days === 0) return 'aujourd’hui';
  if (days === 1) return 'demain';
  if (days === -1) return 'hier';
  return days > 0 ? `dans ${jours(days)}` : `il y a ${jours(-days)}`;
};

export const fr = {
  states,
  functions,
  when,
  review_number: (n: number) => `Réévaluation nº ${n}`,

  home: {
    create_title: 'Tout commence par un client',
    create_text:
      'Une réévaluation réunit, tous les quatre-vingt-dix jours, votre équipe et les dirigeants d’un client important : ce qu’il a reçu, ce qu’il attend, et comment vous le compterez ensemble.',
    create_action: 'Créer le premier client',
  },

  page: {
    current: 'La réévaluation en vue',
    led_by: (name: string) => `Animée par ${name}`,
    prepare: 'Préparer la rencontre',
    resume: 'Reprendre la rencontre',
    finish: 'Finir le compte rendu',
    first_title: 'Planifiez la première réévaluation',
    first_text:
      'Deux heures avec les dirigeants du client : ce qui compte pour lui, les cinq facteurs qu’il choisit, et comment vous les compterez ensemble.',
    first_action: 'Planifier la première réévaluation',
    next_title: 'Préparez la réévaluation suivante',
    next_text:
      'Elle reprend la date convenue, les participants, les facteurs et les engagements de la dernière.',
    next_action: 'Commencer la préparation',
    read_only: 'Vous pouvez lire cette fiche. Seule l’équipe de ce client la modifie.',
    archive: 'Archiver ce client',
    archived: (client: string) => `${client} est archivé.`,
    archived_text: 'Rien n’est effacé. Rétablissez la fiche pour continuer.',
    restore: 'Rétablir le client',
    past: 'Réévaluations passées',
    roadmap: 'Voir tout le parcours',
    past_none: 'La première paraîtra ici une fois close.',
    shared: 'partagée',
  },

  contacts: {
    title: 'Personnes chez le client',
    lead: 'Jusqu’à quatre participent à la rencontre, dont des dirigeants.',
    none_title: 'Qui voulez-vous autour de la table?',
    none_text:
      'Inscrivez les dirigeants du client, même ceux que vous ne connaissez pas encore : le plan de relation sert à cela.',
    add: 'Ajouter une personne',
    new_title: 'Nouvelle personne',
    name: 'Nom',
    job: 'Fonction',
    job_hint: 'Le titre tel que la personne l’emploie; il figure au compte rendu.',
    email: 'Courriel',
    phone: 'Téléphone',
    is_executive: 'Membre de la direction du client',
    executive: 'Direction du client',
    locale: 'Langue',
    counterpart: 'Vis-à-vis dans notre direction',
    counterpart_hint: 'La personne de chez nous qui entretient le lien.',
    no_counterpart: 'Personne pour le moment',
    last_contact: 'Dernier contact',
    with: (name: string) => `Vis-à-vis : ${name}`,
    last_contact_on: (date: string) => `dernier contact le ${date}`,
    never_contacted: 'aucun contact noté',
    no_counterpart_yet: 'Aucun vis-à-vis',
    archive: 'Retirer cette personne',
    archived: (name: string) => `${name} n’est plus dans la liste.`,
    saved: (name: string) => `${name} : c’est enregistré.`,
    supplier_only: 'Visible de votre organisation seulement.',
  },

  objectives: {
    title: 'Objectifs stratégiques du client',
    lead: 'Dans ses mots, du plus important au moins important.',
    none: 'Aucun objectif noté. L’innovation stratégique part de là : demandez-les au client.',
    statement: (n: number) => `Objectif ${n}`,
    add_label: 'Nouvel objectif',
    add: 'Ajouter l’objectif',
    removed: 'L’objectif est retiré.',
  },

  team: {
    title: 'Équipe de compte',
    lead: 'La vente et la réalisation, assises ensemble.',
    none: 'Personne encore. Ajoutez au moins la vente et la réalisation.',
    person: 'Personne à ajouter',
    choose: 'Choisir une personne',
    function: 'Rôle auprès du client',
    function_of: (name: string) => `Rôle de ${name}`,
    add: 'Ajouter à l’équipe',
    removed: (name: string) => `${name} n’est plus dans l’équipe.`,
    yourself: 'vous',
    disabled: 'accès désactivé',
    everyone: 'Toute votre équipe y est déjà.',
  },

  closed_days: {
    title: 'Jours fermés chez le client',
    lead: 'Ils ne comptent pas comme jours de travail dans les relevés.',
    none: 'Aucun jour noté.',
    add_label: 'Jour à ajouter',
    add: 'Ajouter ce jour',
    removed: 'Le jour est retiré.',
  },
};
