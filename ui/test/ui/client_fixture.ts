// A client with a quarter behind it, seen by one of its executives.
import type {
  ClientHome,
  ClientMe,
  ClientPerson,
  ClientReview,
  Count,
  Counting,
  CountingKpi,
  DeviceSession,
  Invitation,
  LinkRequest,
} from '../../src/api/types';
import { closed } from './review_fixture';

export const executive: ClientMe = {
  kind: 'client',
  id: 'cp1',
  name: 'Hélène Arsenault',
  title: 'Présidente',
  email: 'helene@laurentia.example',
  role: 'executive',
  locale: 'fr-CA',
  time_zone: 'America/Toronto',
  organization: { id: 'o1', name: 'Nordet Conseil' },
  account: { id: 'a1', name: 'Groupe Laurentia' },
};

export const invitation: Invitation = {
  organization: 'Nordet Conseil',
  account: 'Groupe Laurentia',
  name: executive.name,
  title: executive.title,
  locale: 'fr-CA',
  expires_at_text: '12 décembre 2026 à 9 h 00',
};

const kSha = 'a'.repeat(64);

export const home: ClientHome = {
  account_id: 'a1',
  account_name: 'Groupe Laurentia',
  organization_name: 'Nordet Conseil',
  locale: 'fr-CA',
  next: {
    starts_at: '2027-02-25T10:00',
    time_zone: 'America/Toronto',
    starts_at_text: 'jeudi 25 février 2027 à 10 h 00',
    place: 'Salle du fleuve',
    days: 52,
    review_id: null,
  },
  last_review: {
    id: 'r1',
    number: 1,
    held_on: '2026-11-26',
    held_on_text: '26 novembre 2026',
    sha256: kSha,
    acknowledged_by_me: false,
  },
  shared_review: null,
  checkpoint: null,
  factors: [
    { factor: 'timeliness', weight: 30 },
    { factor: 'foresight', weight: 25 },
    { factor: 'compliance', weight: 20 },
    { factor: 'communications', weight: 15 },
    { factor: 'autonomy', weight: 10 },
  ],
  quarter: {
    from: '2026-11-27',
    to: '2027-02-25',
    from_text: '27 novembre 2026',
    to_text: '25 février 2027',
    day: 38,
    of: 91,
  },
  kpis: [],
  promises: [
    {
      id: 'x1',
      kind: 'action',
      statement: 'Envoyer le plan des fêtes',
      owner: 'Olivier Marchand',
      side: 'supplier',
      due_on: '2026-12-31',
      due_on_text: '31 décembre 2026',
      days: -4,
    },
    {
      id: 'x2',
      kind: 'obstacle',
      statement: 'Accès au système de paie',
      owner: 'Benoît Charron',
      side: 'client',
      due_on: '2027-01-15',
      due_on_text: '15 janvier 2027',
      days: 11,
    },
    {
      id: 'x3',
      kind: 'action',
      statement: 'Former deux personnes de relève',
      owner: null,
      side: null,
      due_on: null,
      due_on_text: null,
      days: null,
    },
  ],
  value_expected: [{ statement: 'Ouvrir deux centres sans un jour d’arrêt.', said_by: executive.name }],
};

export const first_visit: ClientHome = {
  ...home,
  last_review: null,
  factors: [],
  quarter: null,
  promises: [],
  value_expected: [],
};

const counted = (text: string): Count => ({ state: 'counted', value: text, text });
export const none: Count = { state: 'not_counted', value: null, text: null };

const counting_kpi = (
  id: string,
  statement: string,
  given: Partial<CountingKpi['periods'][number]>,
): CountingKpi => ({
  id,
  factor: 'autonomy',
  statement,
  sentence: statement,
  noun: null,
  counts_when: null,
  unit: 'count',
  currency: null,
  scale_max: null,
  direction: 'at_least',
  combine: 'sum',
  period: 'two_weeks',
  target: '6',
  low: null,
  high: null,
  source: null,
  supplier_counter: null,
  client_counter: null,
  takes_out_of: false,
  takes_nothing: true,
  periods: [
    {
      from: '2026-12-25',
      to: '2027-01-07',
      text: '25 déc. – 7 janv.',
      target: '6',
      low: null,
      high: null,
      target_text: 'au moins 6',
      supplier: none,
      client: none,
      proposal: 'not_counted',
      proposed: null,
      attained: null,
      ...given,
    },
  ],
  current: 0,
  owed: { supplier: [], client: given.client === undefined ? [0] : [] },
  differing: [],
});

export const counting: Counting = {
  account_id: 'a1',
  locale: 'fr-CA',
  review_id: 'r1',
  state: 'open',
  side: 'client',
  may_record: true,
  today: '2027-01-04',
  today_text: '4 janvier 2027',
  quarter: home.quarter,
  kpis: [
    counting_kpi('k1', 'Appel vidéo d’au plus 30 minutes', {
      supplier: counted('3'),
      client: counted('3'),
      proposal: 'both_equal',
    }),
    counting_kpi('k2', 'Réunions d’urgence non planifiées', {
      supplier: counted('1'),
      client: counted('2'),
      proposal: 'different',
    }),
    counting_kpi('k3', 'Courriel du jour', {}),
  ],
};

const { may_write: _w, may_run: _r, ...recorded } = closed;
export const closed_review = {
  ...recorded,
  my_attendee_id: 'p1',
  may_mark: false,
  may_correct: true,
  acknowledged_by_me: false,
  acknowledgements: [],
} as unknown as ClientReview;

export const shared: ClientReview = {
  ...closed_review,
  state: 'planned',
  shared_at: '2026-11-20T15:00:00.000Z',
  may_mark: true,
  may_correct: false,
  sha256: null,
  corrections: [],
  acknowledgements: [],
};

export const client_person: ClientPerson = {
  id: 'cp1',
  account_id: 'a1',
  contact_id: 'c9',
  name: 'Benoît Charron',
  title: 'Vice-président',
  email: null,
  role: 'executive',
  locale: 'fr-CA',
  invited_at: '2026-11-20T15:00:00.000Z',
  invited_at_text: '20 novembre 2026',
  link_expires_at: null,
  link_expires_at_text: null,
  link_asked_at: null,
  link_asked_at_text: null,
  sessions: 1,
  last_used_at: '2026-11-26T15:00:00.000Z',
  last_used_at_text: '26 novembre 2026 à 10 h 00',
};

export const device: DeviceSession = {
  id: 's1',
  device: 'Safari, iPhone',
  started_at: '2026-11-20T15:00:00.000Z',
  started_at_text: '20 novembre 2026',
  last_used_at: '2026-11-26T15:00:00.000Z',
  last_used_at_text: '26 novembre 2026',
  is_this_one: false,
};

export const link_request: LinkRequest = {
  id: 'cp1',
  account_id: 'a1',
  account_name: 'Groupe Laurentia',
  name: 'Benoît Charron',
  asked_at: '2026-11-27T15:00:00.000Z',
  asked_at_text: '27 novembre 2026',
};

export interface Sent {
  method: string;
  path: string;
  body: unknown;
}

/** Answers "METHOD /path" from the table: a body, or a status without one. Everything else is 404. */
export function table_stand_in(table: Record<string, unknown>, sent: Sent[]): typeof fetch {
  return (input, init) => {
    const path = new URL(String(input), location.origin).pathname.replace('/api/v1', '');
    const method = init?.method ?? 'GET';
    const body: unknown = init?.body ? JSON.parse(String(init.body)) : undefined;
    if (method !== 'GET') sent.push({ method, path, body });
    const found = table[`${method} ${path}`];
    const status = typeof found === 'number' ? found : found === undefined ? 404 : 200;
    const answer = typeof found === 'object' ? found : { status, title: 'Refusé', issues: [] };
    const text = status === 204 ? null : JSON.stringify(answer);
    return Promise.resolve(new Response(text, { status, headers: { ETag: '"0"' } }));
  };
}
