// Words of the forms of an account: its sheet, its relationship plan, its next review.

// Regions whose public holidays the server knows.
const regions = {
  QC: 'Québec',
  ON: 'Ontario',
  NB: 'Nouveau-Brunswick',
  NS: 'Nouvelle-Écosse',
  PE: 'Île-du-Prince-Édouard',
  NL: 'Terre-Neuve-et-Labrador',
  MB: 'Manitoba',
  SK: 'Saskatchewan',
  AB: 'Alberta',
  BC: 'Colombie-Britannique',
  YT: 'Yukon',
  NT: 'Territoires du Nord-Ouest',
  NU: 'Nunavut',
  CA: 'Canada (compétence fédérale)',
  FR: 'France',
  US: 'États-Unis',
};

export const fr = {
  regions,

  form: {
    new_title: 'Nouveau client',
    edit_title: (client: string) => `Modifier ${client}`,
    name: 'Nom du client',
    name_hint: 'Comme le client l’écrit.',
    industry: 'Secteur d’activité',
    locale: 'Langue des documents',
    locale_hint: 'La feuille, le compte rendu et les courriels de ce client sont dans cette langue.',
    time_zone: 'Fuseau horaire',
    time_zone_hint: 'Celui du client : les jours et les trimestres se comptent là.',
    region: 'Province ou région',
    region_hint: 'Ses jours fériés sont notés d’avance; vous pourrez en ajouter.',
    no_region: 'Aucun jour férié d’avance',
    create: 'Créer le client',
  },

  bridge: {
    title: 'Plan de relation',
    lead: 'Avant une première rencontre : qui établit le lien, et ce qui a été fait.',
    builder: 'Qui établit le lien',
    nobody: 'Personne pour le moment',
    steps: 'Ce qui a été fait ou prévu',
    none: 'Rien de noté encore. Un appel, un déjeuner, une présentation : notez le premier pas.',
    on: 'Date',
    what: 'Quoi',
    add: 'Ajouter ce pas',
    removed: 'Le pas est retiré.',
  },

  plan: {
    title: 'Planifier la première réévaluation',
    next_title: 'Planifier la prochaine réévaluation',
    lead: (client: string) =>
      `Avec ${client}. Tout peut être changé tant que la rencontre n’est pas ouverte.`,
    date: 'Date',
    time: 'Heure',
    zone: 'Fuseau horaire',
    place: 'Lieu',
    place_hint: 'Une salle, une adresse ou un lien de visioconférence.',
    length: 'Durée en minutes',
    length_hint:
      'Deux heures la première fois, de 60 à 90 minutes ensuite. Aucune horloge ne clôt une étape.',
    facilitator: 'Qui anime',
    facilitator_hint: 'La personne la plus proche du client, de préférence pas de la vente.',
    submit: 'Planifier et préparer',
    date_missing: 'Choisissez la date de la rencontre.',
    time_missing: 'Indiquez l’heure du début.',
    length_wrong: 'Écrivez un nombre entier de minutes, par exemple 120.',
  },
};
