// A first review of an invented client, made through the API from inside the page, so that its session is the page's.
// Words found nowhere else, to look for on paper: what the team keeps to itself must stay there.
export const kSecrets = {
  notes: 'chuchotement-de-couloir',
  topic: 'le retard du quai neuf',
  approach: 'le dire avant eux',
  bridge: 'dîner au port',
};
export const kClient = 'Groupe Laurentia';
export const kExecutives = [
  { name: 'Béatrice Caron', title: 'Présidente', locale: 'fr-CA' },
  { name: 'Denis Nadeau', title: 'Directeur de l’exploitation', locale: 'fr-CA' },
  { name: 'Margaret Doyle', title: 'Chief Financial Officer', locale: 'en-CA' },
];
const kPassword = 'une phrase facile à retenir';
const kChoices = { timeliness: 30, foresight: 25, compliance: 20, autonomy: 15, communications: 10 };

/** Sends one request from the page; throws what the server refused. */
export async function call(page, method, path, body) {
  const { status, text } = await page.evaluate(
    async ([method, path, body]) => {
      const headers = { 'Content-Type': 'application/json', 'If-Match': '*' };
      const init = body === null ? { method, headers } : { method, headers, body: JSON.stringify(body) };
      const response = await fetch(`/api/v1${path}`, init);
      return { status: response.status, text: await response.text() };
    },
    [method, path, body ?? null],
  );
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`);
  return text === '' ? null : JSON.parse(text);
}

/** Set up, one account, a review prepared; answers { account_id, review_id, people } of it. */
export async function prepare_review(page, server, date) {
  await page.goto(server.url);
  const send = (method, path, body) => call(page, method, path, body);
  await send('POST', '/setup', {
    setup_code: server.setup_code,
    organization: 'Conseil Boréal',
    name: 'Camille Roy',
    email: 'camille@boreal.test',
    password: kPassword,
    locale: 'fr-CA',
  });
  const me = await send('GET', '/me');
  const account = await send('POST', '/accounts', {
    name: kClient,
    industry: 'Transport',
    locale: 'fr-CA',
    time_zone: 'America/Toronto',
    region: 'QC',
    objectives: [
      { statement: 'Ouvrir deux entrepôts d’ici 2028' },
      { statement: 'Livrer le jour même dans la région' },
    ],
  });
  const review = await send('POST', `/accounts/${account.id}/reviews`, {
    starts_at: `${date}T10:00`,
    time_zone: 'America/Toronto',
    place: 'Salle du fleuve',
  });
  const at = `/reviews/${review.id}`;
  const people = {};
  for (const { name, title, locale } of kExecutives) {
    const contact = await send('POST', `/accounts/${account.id}/contacts`, {
      name,
      title,
      locale,
      is_executive: true,
      counterpart_user_id: me.id,
      last_contact_on: date,
    });
    const person = { side: 'client', name, title, is_executive: true, contact_id: contact.id };
    people[name] = (
      await send('POST', `${at}/attendees`, { ...person, name_confirmed: true, title_confirmed: true })
    ).id;
    await send('PUT', `/contacts/${contact.id}/bridge`, {
      builder_user_id: me.id,
      steps: [{ on: date, what: `Premier café, puis ${kSecrets.bridge}` }],
    });
  }
  for (const [name, title, role] of [
    ['Camille Roy', 'Responsable de compte', 'other'],
    ['Nadia Fortin', 'Directrice de la réalisation', 'delivery'],
  ]) {
    const person = { side: 'supplier', name, title, function: role };
    people[name] = (await send('POST', `${at}/attendees`, person)).id;
  }
  await send('PUT', `${at}/preparation`, {
    notes: `Commencer par les bonnes nouvelles (${kSecrets.notes}).\nLaisser Béatrice parler la première.`,
    topics: [
      { topic: kSecrets.topic, approach: kSecrets.approach, cleared_with: 'Denis Nadeau' },
      { topic: 'Le laissez-passer du quai 4', approach: 'Offrir d’en parler au port', cleared_with: null },
    ],
  });
  return { account_id: account.id, review_id: review.id, people };
}

const kKpis = [
  [
    'timeliness',
    'Livraison remise à l’heure convenue',
    'at_least',
    { target: 95, unit: 'percent', zero_at: 80 },
  ],
  ['timeliness', 'Retard de plus d’une heure', 'at_most', { target: 2, unit: 'count' }],
  ['foresight', 'Avis de retard donné la veille', 'at_least', { target: 2, unit: 'count' }],
  ['compliance', 'Écart relevé à l’audit des quais', 'at_most', { target: 1, unit: 'count' }],
  ['autonomy', 'Réunion d’urgence non planifiée', 'at_most', { target: 1, unit: 'count' }],
  ['communications', 'Courriel de suivi au quai 4', 'yes_no', {}],
];

/** Holds the meeting and closes it. */
export async function close_review(page, { review_id, people }, next_date, due_date) {
  const at = `/reviews/${review_id}`;
  const send = (method, under, body) => call(page, method, `${at}${under}`, body);
  const beatrice = people['Béatrice Caron'];
  const denis = people['Denis Nadeau'];
  await send('POST', '/open', {});
  for (const [name, id] of Object.entries(people)) {
    const attendance = name === 'Margaret Doyle' ? 'excused' : 'present';
    await send('PATCH', `/attendees/${id}`, { attendance, name_confirmed: true, title_confirmed: true });
  }
  await send('PUT', '/open-question', {
    answers: [
      {
        attendee_id: beatrice,
        what_matters: 'Des livraisons à l’heure, et qu’on me le dise avant quand ça ne le sera pas.',
        importance: 'Essentielle : sans vous, l’entrepôt s’arrête.',
      },
      { attendee_id: denis, what_matters: 'Ne plus courir après l’information.', importance: 'Grande' },
    ],
  });
  await send('PUT', '/value', {
    expected: [
      {
        statement: 'Deux camions de moins sur la route grâce à des tournées tenues.',
        measure: 'Kilomètres parcourus par semaine',
        amount: 12500,
        currency: 'CAD',
        said_by: beatrice,
      },
    ],
  });
  const choices = Object.entries(kChoices).map(([factor, weight]) => ({ factor, weight }));
  await send('PUT', '/satisfiers', { choices, confirmed_by: beatrice });
  for (const [factor, statement, direction, more] of kKpis) {
    await send('POST', '/kpis', {
      factor,
      statement,
      direction,
      period: 'week',
      source: 'Registre des quais',
      supplier_counter: 'Nadia Fortin',
      client_counter: 'Denis Nadeau',
      accepted_by: beatrice,
      ...more,
    });
  }
  await send('PUT', '/better', {
    answers: [
      { attendee_id: beatrice, could: 'Nous prévenir avant midi.', should: '' },
      { attendee_id: denis, could: '', should: 'Une seule personne à appeler.' },
    ],
  });
  const actions = [
    'Un avis de retard automatique avant midi',
    'Un numéro unique, jour et nuit',
    'Un essai au quai 4',
  ];
  for (const statement of actions) {
    await send('POST', '/actions', {
      statement,
      owner: { attendee_id: people['Nadia Fortin'] },
      due_on: due_date,
    });
  }
  await send('POST', '/obstacles', {
    statement: 'L’accès au quai 4 demande un laissez-passer',
    lifted_by: 'Denis Nadeau',
    due_on: due_date,
  });
  await send('POST', '/impacts', {
    title: 'Travaux au port',
    side: 'client',
    sphere: 'client',
    starts_on: due_date,
    ends_on: next_date,
    likelihood: 'high',
    effect: 'Détours d’une heure le matin',
    action_plan: 'Départs avancés d’une heure',
    contingency_plan: 'Un second transporteur pour le quai 4',
    owner: { attendee_id: denis },
  });
  const { objectives } = await send('GET', '');
  await send('POST', '/ideas', {
    side: 'client',
    statement: 'Partager les créneaux de quai en temps réel',
    objective_id: objectives[1].id,
    next_step: 'Essai de deux semaines au quai 4',
  });
  await send('PUT', '/next', {
    starts_at: `${next_date}T10:00`,
    time_zone: 'America/Toronto',
    place: 'Au port',
  });
  const { domains } = await send('GET', '');
  for (const { code } of domains) await send('POST', `/domains/${code}/complete`, {});
  await send('POST', '/end', {});
  const { sha256 } = await send('POST', '/close', {});
  await send('POST', '/corrections', { text: 'Le quai visé est le quai 4, et non le quai 5.' });
  await send('POST', '/acknowledge', { sha256 });
  await send('POST', '/acknowledge', { sha256, attendee_id: beatrice });
}
