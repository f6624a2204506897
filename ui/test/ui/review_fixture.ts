// One review in the middle of its meeting, and a stand-in server that keeps what is written to it.
import type { Attendee, Factor, Kpi, Review } from '../../src/api/types';
import { kDomains } from '../../src/domain/domains';
import { account, me } from './fixtures';

const kFactors: [string, string, string][] = [
  ['business_understanding', 'Compréhension du modèle d’affaires', 'Understanding of your business model'],
  ['deliverable_quality', 'Qualité des produits livrables', 'Quality of deliverables'],
  ['timeliness', 'Respect des échéances', 'Meeting deadlines'],
  ['expense_control', 'Contrôle des dépenses', 'Cost control'],
  ['communications', 'Communications', 'Communications'],
  ['responsiveness', 'Réactivité', 'Responsiveness'],
  ['foresight', 'Prévoyance', 'Foresight'],
  ['knowledge_transfer', 'Transfert de connaissances', 'Knowledge transfer'],
  ['professionalism', 'Professionnalisme', 'Professionalism'],
  ['teamwork', 'Travail d’équipe', 'Teamwork'],
  ['autonomy', 'Autonomie', 'Autonomy'],
  ['productivity', 'Productivité', 'Productivity'],
  ['compliance', 'Conformité', 'Compliance'],
];
export const factors: Factor[] = kFactors.map(([code, fr, en], i) => ({
  code,
  number: i + 1,
  fr: { name: fr, definition: `Ce que « ${fr} » veut dire.` },
  en: { name: en, definition: `What “${en}” means.` },
}));

const kInstant = '2026-11-26T15:42:00.000Z';
const kWhen = '26 novembre 2026 à 10 h 42';

const person = (id: string, name: string, title: string, given: Partial<Attendee>): Attendee => ({
  id,
  side: 'client',
  name,
  title,
  email: null,
  is_executive: true,
  function: null,
  contact_id: null,
  user_id: null,
  name_confirmed: true,
  name_confirmed_by: me.name,
  name_confirmed_at: kInstant,
  title_confirmed: true,
  title_confirmed_by: me.name,
  title_confirmed_at: kInstant,
  attendance: 'present',
  ...given,
});

const kpi: Kpi = {
  id: 'k1',
  factor: 'autonomy',
  statement: 'Appel vidéo d’au plus 30 minutes',
  noun: { one: 'appel vidéo', other: 'appels vidéo' },
  counts_when: null,
  direction: 'at_least',
  target: '6',
  low: null,
  high: null,
  zero_at: null,
  unit: 'count',
  currency: null,
  scale_max: null,
  period: 'two_weeks',
  combine: 'sum',
  weight: 50,
  weight_given: null,
  source: 'Calendrier partagé',
  supplier_counter: 'Olivier Marchand',
  client_counter: 'Maude Tessier',
  supplier_counter_id: null,
  client_counter_id: null,
  accepted_by: 'p1',
  accepted_at: kInstant,
  accepted_at_text: kWhen,
  orphan: false,
  carried_from: null,
  changed: false,
  sentence:
    'Autonomie, « Appel vidéo d’au plus 30 minutes » : au moins 6 appels vidéo toutes les deux semaines.',
};

const next = {
  starts_at: '2027-02-25T10:00',
  time_zone: 'America/Toronto',
  starts_at_text: 'jeudi 25 février 2027 à 10 h 00',
};

export const review: Review = {
  id: 'r1',
  account_id: 'a1',
  account_name: 'Groupe Laurentia',
  number: 1,
  is_first: true,
  state: 'in_session',
  version: 7,
  locale: 'fr-CA',
  starts_at: '2026-11-26T10:00',
  time_zone: 'America/Toronto',
  starts_at_text: 'jeudi 26 novembre 2026 à 10 h 00',
  held_on: '2026-11-26',
  held_on_text: '26 novembre 2026',
  place: null,
  length_minutes: 120,
  facilitator_id: 'u1',
  facilitator_name: me.name,
  may_write: true,
  may_run: true,
  shared_at: null,
  shared_at_text: null,
  opened_at: kInstant,
  opened_at_text: kWhen,
  ended_at: null,
  ended_at_text: null,
  closed_at: null,
  closed_at_text: null,
  cancelled_at: null,
  cancelled_at_text: null,
  updated_at: kInstant,
  updated_at_text: '10 h 42',
  attendees: [
    person('p1', 'Hélène Arsenault', 'Présidente', {}),
    person('p2', 'Benoît Charron', 'Vice-président', { attendance: null, name_confirmed: false }),
    person('p3', me.name, 'Directrice de compte', { side: 'supplier', user_id: 'u1', function: 'delivery' }),
  ],
  open_question: {
    answers: [{ attendee_id: 'p1', what_matters: 'Nos saisons.', importance: 'Essentielle.' }],
  },
  value: {
    expected: [
      {
        statement: 'Ouvrir sans arrêt.',
        measure: 'Heures d’arrêt',
        amount: '250000',
        currency: 'CAD',
        said_by: 'p1',
      },
    ],
    received: [],
  },
  satisfiers: {
    choices: [
      { factor: 'autonomy', weight: 60 },
      { factor: 'foresight', weight: 40 },
    ],
    draft: true,
    agreed_at: null,
    agreed_at_text: null,
    transcribed_by: null,
    confirmed_by: null,
  },
  sheets: [{ attendee_id: 'p1', marks: [{ factor: 'autonomy', weight: 40 }], shown: true }],
  kpis: [
    kpi,
    { ...kpi, id: 'k2', statement: 'Courriel du jour' },
    { ...kpi, id: 'k3', factor: 'teamwork', orphan: true, statement: 'Orphelin' },
  ],
  better: { answers: [{ attendee_id: 'p1', could: 'Prévenir plus tôt.', should: '' }] },
  actions: [
    {
      id: 'x1',
      statement: 'Envoyer le plan',
      owner: { attendee_id: null, name: 'Lise Poirier', side: 'supplier' },
      due_on: '2026-12-11',
      due_on_text: '11 décembre 2026',
      factor: 'autonomy',
      earlier: null,
      judgement: null,
    },
  ],
  obstacles: [
    {
      id: 'o1',
      statement: 'Accès à la paie',
      lifted_by: null,
      due_on: null,
      due_on_text: null,
      earlier: null,
      judgement: null,
    },
  ],
  impacts: [
    {
      id: 'i1',
      title: 'Fusion',
      side: 'client',
      sphere: 'client',
      starts_on: '2026-12-01',
      ends_on: '2027-01-15',
      window_text: 'du 1er décembre 2026 au 15 janvier 2027',
      likelihood: 'high',
      effect: null,
      action_plan: 'Geler les changements.',
      contingency_plan: null,
      owner: { attendee_id: 'p1', name: 'Hélène Arsenault', side: 'client' },
      earlier: null,
      outcome: null,
    },
  ],
  ideas: [
    {
      id: 'd1',
      side: 'client',
      statement: 'Tableau partagé',
      objective_id: 'b1',
      status: 'proposed',
      next_step: null,
      earlier: null,
      answered: true,
    },
  ],
  objectives: account.objectives,
  next: { ...next, place: null },
  next_offers: [
    { ...next, reason: 'same_weekday' },
    {
      ...next,
      starts_at: '2027-02-24T10:00',
      starts_at_text: 'mercredi 24 février 2027',
      reason: 'ninety_days',
    },
  ],
  last_quarter: null,
  ratings: [],
  evaluation: null,
  domains: kDomains.map((code, i) => ({
    code,
    completed_at: i === 0 ? kInstant : null,
    completed_at_text: i === 0 ? kWhen : null,
    missing:
      code === 'satisfiers'
        ? [
            {
              code: 'satisfiers_not_agreed',
              message: 'Les cinq facteurs restent à convenir.',
              pointer: '/satisfiers',
            },
          ]
        : [],
  })),
  missing_to_close: [
    { code: 'obstacle_due_missing', message: 'Il reste à dire pour quand un obstacle sera levé.' },
  ],
  advice: [],
};

const { advice: _, ...recorded } = review;

/** As a record: without advice, and of a domain its code and time alone. */
export const closed = {
  ...recorded,
  domains: review.domains.map(({ code, completed_at }) => ({ code, completed_at })),
  state: 'closed',
  closed_at: kInstant,
  closed_at_text: kWhen,
  missing_to_close: [],
  sha256: 'a'.repeat(64),
  corrections: [
    { id: 'c1', text: 'Un titre à corriger.', by: me.name, side: 'supplier', at: kInstant, at_text: kWhen },
  ],
  acknowledgements: [
    { by: 'Hélène Arsenault', side: 'client', at: kInstant, at_text: kWhen, sha256: 'a'.repeat(64) },
  ],
} as unknown as Review;

export interface Sent {
  method: string;
  path: string;
  body: unknown;
}

/** Answers reads, and writes of the joint sheet and of steps; keeps what was sent. */
export function review_stand_in(
  start: Review,
  sent: Sent[],
  rest: Record<string, unknown> = {},
): typeof fetch {
  let now = structuredClone(start);
  const reads: Record<string, unknown> = {
    '/reviews/r1/preparation': {
      notes: 'Rester calme.',
      topics: [{ topic: 'Retard', approach: 'Le dire d’abord', cleared_with: null }],
      warnings: [{ code: 'facilitator_is_sales', message: 'La personne qui anime est de la vente.' }],
    },
    '/reviews/r1/sheets/p1': { attendee_id: 'p1', marks: [], shown: false },
    ...rest,
    '/factors': { items: factors, next: null },
  };
  return async (input, init) => {
    const path = new URL(String(input), location.origin).pathname.replace('/api/v1', '');
    const method = init?.method ?? 'GET';
    const answer = (data: unknown, status = 200) =>
      new Response(JSON.stringify(data), { status, headers: { ETag: `"${now.version}"` } });
    if (method === 'GET') {
      if (path === '/reviews/r1') return answer(now);
      const found = reads[path];
      return found === undefined
        ? answer({ status: 404, title: 'Introuvable', issues: [] }, 404)
        : answer(found);
    }
    const body = (init?.body ? JSON.parse(String(init.body)) : {}) as Partial<Review['satisfiers']>;
    sent.push({ method, path, body });
    const draft = body.draft === true;
    const satisfiers = path.endsWith('/satisfiers')
      ? { ...now.satisfiers, ...body, draft, agreed_at_text: draft ? null : kWhen }
      : now.satisfiers;
    now = { ...now, version: now.version + 1, satisfiers };
    return answer(now);
  };
}
