import type { Locale } from '../api/types';

const locale_names: Record<Locale, string> = {
  'fr-CA': 'Français (Canada)',
  'fr-FR': 'Français (France)',
  'en-CA': 'Anglais (Canada)',
  'en-US': 'Anglais (États-Unis)',
};

export const fr = {
  product: 'Réévaluation trimestrielle de la valeur',
  today: 'Aujourd’hui',
  clients: 'Clients',
  all_clients: 'Tous les clients',
  portfolio: 'Portefeuille',
  team: 'Équipe',
  settings: 'Réglages',
  guide: 'Guide',
  list_keys: 'Touches du clavier',
  main_menu: 'Menu principal',
  my_menu: (name: string) => `Moi – ${name}`,
  me: 'Moi',
  devices: 'Mes appareils',
  to_home: 'Aller à l’accueil',
  sign_out: 'Se déconnecter',
  skip: 'Aller au contenu',
  other_language: 'English',
  other_language_hint: 'Show this page in English',

  save: 'Enregistrer',
  cancel: 'Annuler',
  close: 'Fermer',
  add: 'Ajouter',
  edit: 'Modifier',
  remove: 'Retirer',
  remove_this: (what: string) => `Retirer : ${what}`,
  undo: 'Revenir en arrière',
  undone: 'C’est rétabli.',
  back: 'Retour',
  retry: 'Réessayer',
  more: 'Afficher la suite',
  move_up: (what: string) => `Monter : ${what}`,
  move_down: (what: string) => `Descendre : ${what}`,
  optional: 'facultatif',
  copy: 'Copier',
  copied: 'Copié',

  saving: 'Enregistrement…',
  saved_at: (time: string) => `Enregistré à ${time}`,
  not_saved: 'Pas encore enregistré',
  save_failed: 'Non enregistré',
  loading: 'Chargement…',
  progress: (done: number, of: number) => `${done} sur ${of}`,
  done: 'fait',
  to_do: 'à faire',

  not_found_title: 'Cette page n’existe pas',
  not_found: 'L’adresse est peut-être incomplète, ou bien vous n’avez plus accès à ce qu’elle montrait.',
  to_today: 'Aller à aujourd’hui',
  load_failed: 'Rien n’a pu être chargé.',
  stale: 'Ce que vous voyez date du dernier chargement réussi.',
  stale_as_of: (when: string) => `Vous voyez ce qui a été lu le ${when}; cela a pu changer depuis.`,
  network:
    'Le serveur ne répond pas. Vérifiez la connexion, puis réessayez. Rien de ce que vous avez écrit n’est perdu.',
  unexpected: (request_id: string) =>
    request_id === ''
      ? 'Le serveur a eu un ennui. Réessayez dans un instant.'
      : `Le serveur a eu un ennui. Réessayez dans un instant; si cela continue, donnez ce numéro à votre administrateur : ${request_id}`,
  changed_elsewhere: (by: string, at: string) =>
    `${by} a modifié la même chose à ${at}. Relisez, puis enregistrez de nouveau.`,
  changed_elsewhere_unnamed:
    'Quelqu’un a modifié la même chose entre-temps. Relisez, puis enregistrez de nouveau.',
  required: 'Remplissez ce champ.',
  session_ended: 'Votre session a pris fin',
  session_ended_why: 'Reconnectez-vous pour continuer. Ce que vous avez écrit est toujours là.',
  https_title: 'Une connexion protégée est nécessaire',
  https_required:
    'Le navigateur refuse de garder une session ici, car la connexion n’est pas chiffrée. Donnez un certificat au serveur (--tls-cert et --tls-key), ou placez-le derrière un mandataire HTTPS (--trusted-proxy), puis ouvrez l’adresse en https://.',

  theme: 'Affichage',
  themes: { system: 'Comme l’appareil', light: 'Clair', dark: 'Sombre', projector: 'Projecteur' },
  locale_names,

  learn: {
    more: 'En savoir plus',
    seven: 'Les sept domaines, dans l’ordre',
    prepare: 'Comment se préparer',
    chapters: 'Chapitres',
  },

  keys_title: 'Touches du clavier',
  keys: {
    help: 'Afficher ces touches',
    today: 'Aller à aujourd’hui',
    clients: 'Aller aux clients',
    portfolio: 'Aller au portefeuille',
    team: 'Aller à l’équipe',
    settings: 'Aller aux réglages',
    guide: 'Ouvrir le guide',
    turn: 'Dans la salle : partie précédente, partie suivante',
    enter_key: 'Entrée',
    enter: 'Dans la salle : le bouton principal',
    escape: 'Fermer ce qui est ouvert',
    undo: 'Revenir sur ce qui vient d’être retiré',
    single: 'Raccourcis d’une seule touche',
    single_hint:
      'Le point d’interrogation, et « g » suivi d’une lettre. À couper si une dictée vocale les déclenche. Sur cet appareil seulement.',
    switched_off: 'Les raccourcis d’une seule touche sont coupés dans vos réglages.',
  },
  keys_then: 'puis',
};
