import type { SupplierMe } from '../api/types';

const roles: Record<SupplierMe['role'], string> = {
  owner: 'Propriétaire',
  leader: 'Direction',
  member: 'Membre',
};

const role_hints: Record<SupplierMe['role'], string> = {
  owner: 'Voit et modifie tout, invite les gens, tient les réglages.',
  leader: 'Lit tous les clients; modifie ceux de ses équipes.',
  member: 'Voit et modifie les clients de ses équipes.',
};

export const fr = {
  roles,
  role_hints,

  sign_in: 'Se connecter',
  sign_in_title: 'Se connecter',
  sign_in_lead: 'Bonjour. Entrez le courriel et le mot de passe de votre compte.',
  email: 'Courriel',
  password: 'Mot de passe',
  forgot: 'Mot de passe oublié? L’administrateur de votre organisation peut vous donner un nouveau lien.',

  set_up_title: 'Première installation',
  set_up_lead:
    'Le serveur vient de démarrer et attend son organisation. Quelques lignes suffisent, puis vous pourrez créer votre premier client.',
  set_up_code: 'Code d’installation',
  set_up_code_hint: 'Le serveur l’affiche au démarrage, sur la ligne « set-up code ».',
  organization_name: 'Nom de votre organisation',
  your_name: 'Votre nom',
  new_password_hint: 'Au moins 8 caractères. Une phrase entière est plus sûre et plus facile à retenir.',
  shown_language: 'Votre langue',
  set_up_submit: 'Commencer',

  link_title: 'Choisir votre mot de passe',
  link_lead:
    'Ce lien ne sert qu’une fois. Choisissez le mot de passe avec lequel vous vous connecterez ensuite.',
  link_submit: 'Enregistrer et entrer',
  link_incomplete:
    'Ce lien est incomplet. Copiez-le en entier, ou demandez-en un nouveau à votre administrateur.',

  team: {
    title: 'Équipe',
    lead: (organization: string) => `Les gens de ${organization} qui ont accès.`,
    read_only: 'Seul un propriétaire invite les gens et change leurs accès.',
    invite: 'Inviter une personne',
    invite_submit: 'Créer l’invitation',
    invite_done: 'Fermer',
    name: 'Nom',
    role: 'Accès',
    role_of: (name: string) => `Accès de ${name}`,
    locale: 'Langue',
    link_title: (name: string) => `Envoyez ce lien à ${name}`,
    link_text: (until: string) =>
      `Il ne sert qu’une fois, jusqu’au ${until}. Il n’est montré qu’ici : copiez-le maintenant.`,
    link_label: 'Lien',
    copy: 'Copier le lien',
    copied: 'Lien copié.',
    copy_failed: 'Le navigateur a refusé de copier. Sélectionnez le lien et copiez-le vous-même.',
    new_link: 'Nouveau lien de mot de passe',
    disable: 'Désactiver l’accès',
    enable: 'Rétablir l’accès',
    disabled: 'accès désactivé',
    disabled_now: (name: string) => `${name} n’a plus accès.`,
    waiting: 'n’a pas encore choisi de mot de passe',
    role_changed: (name: string, role: string) => `${name} : accès « ${role} ».`,
    yourself: 'vous',
    more_for: (name: string) => `Gérer l’accès de ${name}`,
    more: 'Gérer',
    none_else: 'Vous êtes seul pour le moment. Invitez la personne qui réalise le travail chez votre client.',
  },

  settings: {
    title: 'Réglages',
    me: 'Vous',
    name: 'Votre nom',
    language: 'Votre langue',
    display_hint: 'Sur cet appareil seulement.',
    saved: 'C’est enregistré.',
    password: 'Mot de passe',
    password_lead: 'Vos autres appareils devront se reconnecter.',
    current: 'Mot de passe actuel',
    next: 'Nouveau mot de passe',
    change_password: 'Changer le mot de passe',
    password_changed: 'Le mot de passe est changé. Les autres sessions sont terminées.',
    organization: 'Organisation',
    organization_name: 'Nom de l’organisation',
    bands: 'Couleurs des résultats',
    bands_lead: 'Un résultat est comparé tel quel, avant d’être arrondi.',
    green_from: 'Vert à partir de, en %',
    amber_from: 'Ambre à partir de, en %',
    amber_hint: 'Sous ce seuil, le résultat est rouge.',
    whole: 'Écrivez un nombre entier de 0 à 100.',
    page_size: 'Format du papier',
    page_sizes: { letter: 'Lettre (8,5 × 11 po)', a4: 'A4' },
    time_zone: 'Fuseau horaire de l’organisation',
    wording: 'Libellé des treize facteurs',
    wording_lead:
      'Les mots que vos clients liront sur la feuille. Gardez le sens de chaque facteur : les résultats se comparent d’un trimestre à l’autre.',
    wording_name: 'Nom',
    wording_definition: 'Définition',
    french: 'Français',
    english: 'Anglais',
    own_words: 'à vos mots',
    reset: 'Revenir au texte d’origine',
    was_reset: 'Le texte d’origine est revenu.',
    wording_saved: (name: string) => `${name} : c’est enregistré.`,
    owner_only: 'Les réglages de l’organisation appartiennent à ses propriétaires.',
    licences: 'Licences des polices et des composants',
  },
};
