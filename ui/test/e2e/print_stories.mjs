// The invented clients of print_world.mjs. The words under `kept` are found nowhere else: what the team keeps to itself.

const kpis = (words) => [
  ['timeliness', words[0], 'at_least', { target: 95, unit: 'percent', zero_at: 80 }],
  ['timeliness', words[1], 'at_most', { target: 2, unit: 'count' }],
  ['foresight', words[2], 'at_least', { target: 2, unit: 'count' }],
  ['compliance', words[3], 'at_most', { target: 1, unit: 'count' }],
  ['autonomy', words[4], 'at_most', { target: 1, unit: 'count' }],
  ['communications', words[5], 'yes_no', {}],
];

const fr = {
  locale: 'fr-CA',
  organization: 'Conseil Boréal',
  account: { name: 'Groupe Laurentia', industry: 'Transport' },
  place: 'Salle du fleuve',
  next_place: 'Au port',
  objectives: ['Ouvrir deux entrepôts d’ici 2028', 'Livrer le jour même dans la région'],
  executives: [
    { name: 'Béatrice Caron', title: 'Présidente', locale: 'fr-CA' },
    { name: 'Denis Nadeau', title: 'Directeur de l’exploitation', locale: 'fr-CA' },
    { name: 'Margaret Doyle', title: 'Chief Financial Officer', locale: 'en-CA' },
  ],
  team: [
    { name: 'Camille Roy', title: 'Responsable de compte', role: 'other' },
    { name: 'Nadia Fortin', title: 'Directrice de la réalisation', role: 'delivery' },
  ],
  kept: ['chuchotement-de-couloir', 'le retard du quai neuf', 'le dire avant eux', 'dîner au port'],
  bridge: 'Premier café, puis dîner au port',
  notes:
    'Commencer par les bonnes nouvelles (chuchotement-de-couloir).\nLaisser Béatrice parler la première.',
  topics: [
    { topic: 'Le retard du quai neuf', approach: 'Le dire avant eux', cleared_with: 'Denis Nadeau' },
    { topic: 'Le laissez-passer du quai 4', approach: 'Offrir d’en parler au port', cleared_with: null },
  ],
  open: [
    {
      what_matters: 'Des livraisons à l’heure, et qu’on me le dise avant quand ça ne le sera pas.',
      importance: 'Essentielle : sans vous, l’entrepôt s’arrête.',
    },
    { what_matters: 'Ne plus courir après l’information.', importance: 'Grande' },
  ],
  expected: {
    statement: 'Deux camions de moins sur la route grâce à des tournées tenues.',
    measure: 'Kilomètres parcourus par semaine',
  },
  source: 'Registre des quais',
  kpis: kpis([
    'Livraison remise à l’heure convenue',
    'Retard de plus d’une heure',
    'Avis de retard donné la veille',
    'Écart relevé à l’audit des quais',
    'Réunion d’urgence non planifiée',
    'Courriel de suivi au quai 4',
  ]),
  better: { could: 'Nous prévenir avant midi.', should: 'Une seule personne à appeler.' },
  actions: [
    'Un avis de retard automatique avant midi',
    'Un numéro unique, jour et nuit',
    'Un essai au quai 4',
  ],
  obstacle: 'L’accès au quai 4 demande un laissez-passer',
  impact: {
    title: 'Travaux au port',
    effect: 'Détours d’une heure le matin',
    action_plan: 'Départs avancés d’une heure',
    contingency_plan: 'Un second transporteur pour le quai 4',
  },
  idea: {
    statement: 'Partager les créneaux de quai en temps réel',
    next_step: 'Essai de deux semaines au quai 4',
  },
  correction: 'Le quai visé est le quai 4, et non le quai 5.',
};

const en = {
  locale: 'en-CA',
  organization: 'Boreal Advisory',
  account: { name: 'Laurentia Group', industry: 'Transport' },
  place: 'River room',
  next_place: 'At the port',
  objectives: ['Open two warehouses by 2028', 'Deliver the same day across the region'],
  executives: [
    { name: 'Beatrice Carson', title: 'President', locale: 'en-CA' },
    { name: 'Dennis Nadler', title: 'Director of Operations', locale: 'en-CA' },
    { name: 'Marguerite Doyon', title: 'Chef des finances', locale: 'fr-CA' },
  ],
  team: [
    { name: 'Camille Roy', title: 'Account Manager', role: 'other' },
    { name: 'Nadia Fortin', title: 'Director of Delivery', role: 'delivery' },
  ],
  kept: ['corridor-whisper', 'the delay at the new dock', 'say it before they do', 'lunch at the port'],
  bridge: 'First coffee, then lunch at the port',
  notes: 'Start with the good news (corridor-whisper).\nLet Beatrice speak first.',
  topics: [
    { topic: 'The delay at the new dock', approach: 'Say it before they do', cleared_with: 'Dennis Nadler' },
    { topic: 'The pass for dock 4', approach: 'Offer to raise it with the port', cleared_with: null },
  ],
  open: [
    {
      what_matters: 'Deliveries on time, and being told beforehand when they will not be.',
      importance: 'Essential: without you the warehouse stops.',
    },
    { what_matters: 'No longer having to chase information.', importance: 'Great' },
  ],
  expected: {
    statement: 'Two trucks fewer on the road, because rounds are kept.',
    measure: 'Kilometres driven per week',
  },
  source: 'Dock register',
  kpis: kpis([
    'Delivery handed over at the agreed time',
    'Delay of more than one hour',
    'Notice of delay given the day before',
    'Finding in the dock audit',
    'Unplanned emergency meeting',
    'Follow-up mail to dock 4',
  ]),
  better: { could: 'Tell us before noon.', should: 'One single person to call.' },
  actions: ['An automatic notice of delay before noon', 'One number, day and night', 'A trial at dock 4'],
  obstacle: 'Access to dock 4 requires a pass',
  impact: {
    title: 'Works at the port',
    effect: 'Detours of an hour in the morning',
    action_plan: 'Departures an hour earlier',
    contingency_plan: 'A second carrier for dock 4',
  },
  idea: { statement: 'Share dock slots in real time', next_step: 'A two-week trial at dock 4' },
  correction: 'The dock meant is dock 4, not dock 5.',
};

export const kStories = { fr, en };
