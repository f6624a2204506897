// Words of the frame of a client's people, and of what they read and write there.
import type { ReviewState } from '../api/types';

const states: Record<ReviewState, string> = {
  planned: 'en préparation',
  in_session: 'rencontre en cours',
  ended: 'projet de compte rendu',
  closed: 'compte rendu clos',
  cancelled: 'annulée',
};

export const fr = {
  states,

  home: 'Accueil',
  machines: 'Machines qui comptent',
  count: 'Compter',
  minutes: 'Comptes rendus',
  leave: 'Quitter',

  list_lead: 'Ce que votre fournisseur a partagé avec vous, et les comptes rendus clos.',
  list_none_title: 'Rien n’est encore partagé',
  list_none: 'Une rencontre paraît ici dès que votre équipe de compte en partage le projet avec vous.',

  // One of them
  draft_note: 'Projet partagé avec vous, à mettre au point ensemble. Rien n’est encore arrêté.',
  before_note: 'La rencontre n’a pas encore eu lieu; voici ce qui est préparé.',
  session_note: 'La rencontre est en cours.',
  acknowledge_lead: 'Votre lecture est notée pour ce texte exactement. Elle ne vous engage à rien d’autre.',
  acknowledged: 'Vous avez indiqué l’avoir lu.',
  mark_sheet: 'Remplir ma feuille',
  mark_sheet_lead: 'Avant la rencontre, marquez seul ce qui compte pour vous.',
  rate: 'Donner mes appréciations',
  rate_lead: 'Le trimestre se termine : dites comment vous l’avez vécu, de 1 à 5.',

  // One's own sheet
  sheet: 'Ma feuille',
  sheet_lead:
    'Encerclez ce qui compte pour vous. Autant de facteurs que vous voulez; un poids, si vous voulez.',
  sheet_private:
    'Personne ne la voit tant que vous ne la montrez pas. Rien n’est additionné; c’est votre préparation.',
  sheet_show: 'Montrer ma feuille',
  sheet_none: 'Cette feuille n’est plus à remplir',
  sheet_none_text:
    'La rencontre est close, ou vous n’êtes pas parmi les participants. Votre équipe de compte peut vous y ajouter.',
  sheet_back: 'Revenir à la rencontre',

  // The joint one
  joint: 'Notre feuille commune',
  joint_fill: 'Remplir la feuille commune',
  joint_lead: 'À remplir ensemble : cinq facteurs et leur poids, sur l’appareil de l’un de vous.',
  joint_shut: 'Cette étape est terminée',
  joint_shut_text: 'Qui anime la rencontre peut la rouvrir si vos cinq facteurs doivent changer.',

  // One's devices
  devices_title: 'Appareils',
  devices_lead: 'Où vous êtes connecté. Mettez fin à un appareil perdu ou qui n’est pas à vous.',
  this_one: 'cet appareil',
  unknown_device: 'Appareil inconnu',
  since: (started: string, used: string) => `Depuis le ${started}; dernière utilisation : ${used}`,
  end: 'Mettre fin',
  end_of: (device: string) => `Mettre fin : ${device}`,
  ended: (device: string) => `${device} n’est plus connecté.`,
};
