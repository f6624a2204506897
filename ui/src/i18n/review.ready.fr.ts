// Words of the checklist before the meeting: what is ready, and why it matters.

export const fr = {
  ready: 'Être prêt',
  ready_lead: 'Rien ici n’empêche d’ouvrir; chaque ligne dit pourquoi elle compte.',
  checks: {
    client: 'Des membres de la direction du client sont invités',
    client_why: 'La rencontre porte sur ce que veulent ceux qui décident.',
    supplier: 'Vente et réalisation sont là toutes les deux',
    supplier_why: 'Qui promet et qui livre entendent la même chose, en même temps.',
    names: 'Noms et titres sont confirmés',
    names_why: 'Un nom bien écrit est la première marque d’attention.',
    facilitator: 'La personne qui anime fait partie des participants',
    facilitator_why: 'Celle qui est la plus proche du client, rarement la vente.',
    place: 'Le lieu est connu',
    place_why: 'Chacun arrive à l’heure là où on sait aller.',
    objectives: 'Les objectifs du client sont notés',
    objectives_why: 'L’étape 6 part d’eux; mieux vaut les avoir lus avant.',
    topics: 'Les sujets délicats ont leur approche',
    topics_why: 'Ce qui gêne se dit mieux quand la façon de le dire est convenue.',
  },
};
