// Words of the list of accounts.
export const fr = {
  new: 'Nouveau client',
  portfolio: 'Voir le portefeuille',
  search: 'Chercher un client',
  archived: 'Clients archivés',
  first_title: 'Aucun client pour le moment',
  first_text:
    'Créez la fiche d’un client important : quelques lignes suffisent pour planifier sa première réévaluation.',
  none_title: (q: string) => `Aucun client ne correspond à « ${q} »`,
  none_text: 'Essayez un mot plus court; les accents et les majuscules ne comptent pas.',
  none_archived: 'Aucun client archivé',
  clear: 'Effacer la recherche',
  client: 'Client',
  current: 'Réévaluation en vue',
  last: 'Dernière réévaluation',
  no_current: 'à planifier',
  never: 'aucune',
  is_archived: 'archivé',
};
