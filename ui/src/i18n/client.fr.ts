// Words of what a person of the client finds: the way in, the home, the minutes.
import type { ClientRole, ReviewState } from '../api/types';
import { plural_fr } from './plural';

const jours = (n: number) => plural_fr(n, { one: `${n} jour`, other: `${n} jours` });

/** days: from today; negative is the past. */
const when = (days: number) => {
  if (days === 0) return 'aujourd’hui';
  if (days === 1) return 'demain';
  if (days === -1) return 'hier';
  return days > 0 ? `dans ${jours(days)}` : `il y a ${jours(-days)}`;
};

const states: Record<ReviewState, string> = {
  planned: 'en préparation',
  in_session: 'rencontre en cours',
  ended: 'projet de compte rendu',
  closed: 'compte rendu clos',
  cancelled: 'annulée',
};

const my_role: Record<ClientRole, string> = {
  executive: 'Vous lisez les rencontres partagées et notez les relevés de votre côté.',
  counter: 'Vous notez les relevés de votre côté.',
};

export const fr = {
  when,
  states,
  my_role,

  // The way in
  welcome_title: (organization: string) => `${organization} vous invite`,
  welcome_lead: (account: string) => `C’est l’espace que vous partagez à propos de ${account}.`,
  welcome_you: 'Cette invitation est pour',
  come_in: 'Entrer',
  come_in_note: 'Le lien sert une seule fois. Cet appareil vous reconnaîtra ensuite : aucun mot de passe.',
  good_until: (when: string) => `Bon jusqu’au ${when}.`,
  replaces: (name: string) =>
    `Cet appareil est maintenant celui de ${name}. Entrer mettra fin à cette session.`,
  link_incomplete_title: 'Ce lien est incomplet',
  link_incomplete: 'Ouvrez-le de nouveau depuis le message reçu, ou demandez-en un autre.',
  link_over_title: 'Ce lien ne sert plus',
  link_over:
    'Il a déjà servi, ou sa date est passée. Si cet appareil vous connaît déjà, l’accueil s’ouvre sans lien. Sinon, demandez-en un nouveau : c’est vite fait.',
  to_home: 'Aller à l’accueil',
  ask_new: 'Demander un nouveau lien',

  ask_title: 'Demander un lien',
  ask_lead:
    'Écrivez le courriel que votre fournisseur connaît. Votre équipe de compte reçoit la demande et vous envoie elle-même un nouveau lien.',
  ask_email: 'Votre courriel',
  ask_send: 'Demander un lien',
  ask_sent_title: 'C’est demandé',
  ask_sent:
    'Si cette adresse est connue, votre équipe de compte voit votre demande et vous enverra un nouveau lien. En cas d’urgence, appelez-la.',
  ask_staff: 'Vous avez un mot de passe?',
  sign_in: 'Se connecter',
  are_you_client: 'Vous êtes client?',
  ask_link: 'Demandez un lien.',

  ended_title: 'Cet appareil a été oublié',
  ended_why:
    'Ce que vous avez écrit est toujours là : gardez cette page ouverte. Demandez un nouveau lien, ouvrez-le sur cet appareil, puis revenez ici.',
  ended_back: 'J’ai ouvert mon lien',
  ended_not_yet: 'Cet appareil n’est pas encore reconnu. Ouvrez d’abord le lien, dans ce même navigateur.',

  // The frame
  home: 'Accueil',
  count: 'Compter',
  minutes: 'Comptes rendus',
  language: 'Langue',
  devices: 'Mes appareils',
  leave: 'Quitter',
  left: 'Vous avez quitté. Pour revenir sur cet appareil, demandez un lien.',

  // The home
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
    owed: (n: number) =>
      plural_fr(n, { one: 'Un relevé à noter cette semaine', other: `${n} relevés à noter cette semaine` }),
    owed_action: 'Compter',
    calm: 'Rien ne vous attend',
    calm_next: (days: number) => `Rien ne vous attend. Prochaine rencontre ${when(days)}.`,
  },

  quarter: 'Ce trimestre',
  day_of: (day: number, of: number) => `Jour ${day} sur ${of}`,
  from_to: (from: string, to: string) => `du ${from} au ${to}`,
  you: 'Vous',
  not_counted: 'pas encore noté',
  no_case: 'aucun cas',
  kpi_line: (statement: string, mine: string, theirs: string) => `${statement} : ${mine}, ${theirs}`,
  target: (text: string) => `Cible : ${text}`,
  agree: 'D’accord',
  differ: 'Vos deux relevés diffèrent',
  one_side: 'Un seul côté a noté',
  nobody_counted: 'Personne n’a encore noté',
  period: (text: string) => `Période : ${text}`,
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
  all_minutes: 'Tous les comptes rendus',

  // The list of minutes
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
