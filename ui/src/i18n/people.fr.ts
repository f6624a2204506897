export const fr = {
  sign_in: 'Se connecter',
  sign_in_title: 'Se connecter',
  sign_in_lead: 'Bonjour. Entrez le courriel et le mot de passe de votre compte.',
  email: 'Courriel',
  password: 'Mot de passe',
  forgot: 'Mot de passe oublié? L’administrateur de votre organisation peut vous donner un nouveau lien.',

  set_up_title: 'Première installation',
  set_up_lead:
    'Le serveur vient de démarrer et personne ne l’a encore adopté. Quelques lignes suffisent, puis vous pourrez créer votre premier client.',
  set_up_code: 'Code d’installation',
  set_up_code_hint: 'Le serveur l’affiche au démarrage, sur la ligne « set-up code ».',
  organization_name: 'Nom de votre organisation',
  your_name: 'Votre nom',
  new_password_hint: 'Au moins 8 caractères. Une phrase entière est plus sûre et plus facile à retenir.',
  shown_language: 'Votre langue',
  set_up_submit: 'Commencer',
  set_up_done_already: 'L’installation est déjà faite. Connectez-vous.',

  link_title: 'Choisir votre mot de passe',
  link_lead:
    'Ce lien ne sert qu’une fois. Choisissez le mot de passe avec lequel vous vous connecterez ensuite.',
  link_submit: 'Enregistrer et entrer',
  link_incomplete:
    'Ce lien est incomplet. Copiez-le en entier, ou demandez-en un nouveau à votre administrateur.',
};
