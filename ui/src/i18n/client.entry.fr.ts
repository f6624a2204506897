// Words of the way in of a client's people.
export const fr = {
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
};
