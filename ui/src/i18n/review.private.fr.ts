// Words of what the team keeps to itself.

export const fr = {
  private: 'Entre nous',
  private_mark: 'Visible de votre équipe seulement',
  private_lead: 'Ces notes ne paraissent ni au mur, ni au compte rendu, ni chez le client.',
  warnings: 'À savoir avant d’entrer',
  notes: 'Notes de préparation',
  topics: 'Sujets délicats',
  topics_lead: 'Le sujet, la façon convenue de l’aborder, et avec qui chez le client.',
  topic: (n: number) => `Sujet ${n}`,
  approach: 'Approche convenue',
  cleared_with: 'Convenue avec',
  add_topic: 'Ajouter un sujet',
  remove_topic: (n: number) => `Retirer le sujet ${n}`,
  topic_first: 'Nommez le sujet : il sera alors enregistré.',
};
