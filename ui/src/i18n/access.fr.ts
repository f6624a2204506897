// Words about the client’s access on the supplier’s other screens.

export const fr = {
  title: 'Accès du client',
  section_lead: 'Les gens du client lisent ce que vous partagez et notent leurs relevés.',
  open: 'Gérer les accès',
  see: 'Voir comme le client',
  copy: 'Copier le lien',
  copied: 'Lien copié.',

  request: (name: string, account: string) => `${name}, chez ${account}, demande un nouveau lien.`,
  request_at: (when: string) => `Demandé le ${when}`,
  make_link: (name: string) => `Copier le lien : ${name}`,
};
