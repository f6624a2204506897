// Words of the screens of the client’s access: who has it, their links, their devices.
import type { ClientRole } from '../api/types';

const roles: Record<ClientRole, string> = { executive: 'Dirigeant', counter: 'Responsable du relevé' };
const role_hints: Record<ClientRole, string> = {
  executive:
    'Lit les réévaluations partagées, remplit sa feuille, note des relevés, accuse lecture, corrige.',
  counter: 'Voit les indicateurs clés et note les relevés de son côté. Rien d’autre.',
};

export const fr = {
  roles,
  role_hints,
  lead: (account: string) =>
    `Qui, chez ${account}, entre ici. Chacun reçoit son lien de votre main; il n’y a pas de mot de passe.`,
  read_only: 'Vous pouvez lire ces accès. Seule l’équipe de ce client les modifie.',
  none_title: 'Personne du client n’a encore accès',
  none_text:
    'Commencez par un dirigeant : il lira les comptes rendus et verra les relevés des deux côtés. Puis la personne qui compte chez lui.',
  no_contacts: 'Tous les contacts de ce client ont déjà accès. Ajoutez d’abord une personne à sa fiche.',
  add_contact: 'Ajouter une personne',
  give: 'Donner accès',
  give_title: 'Donner accès à un contact',
  contact: 'Contact',
  choose: 'Choisir…',
  choose_contact: 'Choisissez un contact.',
  role: 'Accès',
  role_of: (name: string) => `Accès de ${name}`,
  give_submit: 'Créer le lien',

  link_title: (name: string) => `Le lien de ${name}`,
  link_text: (until: string) =>
    `Il sert une seule fois, jusqu’au ${until}. Il n’est montré qu’ici : envoyez-le maintenant, de votre main.`,
  link_label: 'Lien',
  copy_failed: 'Le navigateur a refusé de copier. Sélectionnez le lien et copiez-le vous-même.',
  share: 'Partager…',
  share_text: (organization: string) => `Votre accès à l’espace que vous partagez avec ${organization}.`,
  qr: (name: string) => `Code à balayer avec le téléphone de ${name}`,
  qr_hint: 'Sur place : la personne balaie ce code avec l’appareil photo de son téléphone.',
  link_done: 'Fermer',

  waiting: (until: string) => `Lien envoyé, pas encore utilisé; bon jusqu’au ${until}`,
  asked: (when: string) => `A demandé un nouveau lien le ${when}`,
  used: (when: string) => `Dernière utilisation : ${when}`,
  never: 'N’est pas encore entré; le lien a expiré',
  manage: 'Gérer',
  manage_of: (name: string) => `Gérer l’accès de ${name}`,
  new_link: 'Nouveau lien',
  devices: 'Appareils',
  devices_of: (name: string) => `Appareils de ${name}`,
  devices_none: 'Aucun appareil pour le moment.',
  hide_devices: 'Fermer les appareils',
  remove: 'Retirer l’accès',
  remove_title: (name: string) => `Retirer l’accès de ${name}?`,
  remove_text:
    'Ses appareils sont déconnectés et ses liens cessent de servir, tout de suite. Ce que cette personne a noté reste. Le contact reste à la fiche du client.',
  remove_yes: 'Retirer l’accès',
  removed: (name: string) => `${name} n’a plus accès.`,
  role_changed: (name: string, role: string) => `${name} : ${role}.`,

  ribbon: (account: string) => `Voici ce que voient les dirigeants de ${account}. Rien n’est cliquable ici.`,
  ribbon_back: 'Revenir à la fiche',
  seen_title: (account: string) => `Vue de ${account}`,
};
