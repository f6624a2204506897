// A small stand-in for the API: enough for the screens to be looked at by axe and by keys.
import type {
  Account,
  AccountSummary,
  Contact,
  Factor,
  KpiExample,
  Organization,
  ReviewSummary,
  SupplierMe,
  User,
} from '../../src/api/types';

export const me: SupplierMe = {
  kind: 'supplier',
  id: 'u1',
  name: 'Jeanne Tremblay-Roy',
  email: 'jeanne@nordet.example',
  role: 'owner',
  locale: 'fr-CA',
  organization: { id: 'o1', name: 'Nordet Conseil' },
};

const review: ReviewSummary = {
  id: 'r1',
  number: 4,
  state: 'planned',
  starts_at: '2026-12-03T10:00',
  time_zone: 'America/Toronto',
  starts_at_text: '3 décembre 2026 à 10 h',
  held_on: '2026-12-03',
  facilitator_name: 'Olivier Marchand',
  shared_at: null,
};

const summary: AccountSummary = {
  id: 'a1',
  name: 'Groupe Laurentia',
  industry: 'Agroalimentaire',
  locale: 'fr-CA',
  time_zone: 'America/Toronto',
  archived: false,
  current_review: review,
  last_review: { ...review, id: 'r0', number: 3, state: 'closed' },
};

export const account: Account = {
  ...summary,
  region: 'QC',
  closed_on: ['2099-12-25'],
  team: [
    { user_id: 'u1', name: me.name, function: 'sponsor' },
    { user_id: 'u2', name: 'Olivier Marchand', function: 'delivery' },
  ],
  objectives: [
    { id: 'b1', statement: 'Réduire le délai de réponse.' },
    { id: 'b2', statement: 'Ouvrir deux centres.' },
  ],
  may_write: true,
  version: 3,
  created_at: '2026-09-01T12:00:00.000Z',
  created_at_text: '1er septembre 2026',
};

const contact: Contact = {
  id: 'c1',
  account_id: 'a1',
  name: 'Hélène Arsenault',
  title: 'Présidente',
  email: null,
  phone: null,
  is_executive: true,
  locale: 'fr-CA',
  counterpart_user_id: 'u1',
  counterpart_name: me.name,
  last_contact_on: '2026-11-12',
  last_contact_on_text: '12 novembre 2026',
  archived: false,
};

const user = (id: string, name: string, role: User['role']): User => ({
  id,
  name,
  role,
  email: `${id}@nordet.example`,
  locale: 'fr-CA',
  disabled: false,
  has_password: true,
  created_at: '2026-09-01T12:00:00.000Z',
  created_at_text: '1er septembre 2026',
});

const organization: Organization = {
  id: 'o1',
  name: 'Nordet Conseil',
  green_from: 85,
  amber_from: 70,
  page_size: 'letter',
  time_zone: 'America/Toronto',
  factor_wording: [],
};

const factor: Factor = {
  code: 'autonomy',
  number: 11,
  fr: { name: 'Autonomie', definition: 'Le travail avance bien.' },
  en: { name: 'Autonomy', definition: 'The work goes well.' },
};

const words = (statement: string) => ({
  statement,
  noun: { one: 'appel', other: 'appels' },
  counts_when: 'Prévu au calendrier. Un appel plus long ne compte pas.',
  how_supplier_counts: 'La personne qui anime note la durée.',
  how_client_counts: 'Une personne note la même durée.',
  sentence: `Autonomie, « ${statement} » : au moins 90 % des appels chaque mois.`,
});
export const example: KpiExample = {
  id: 'e1',
  factor: 'autonomy',
  built_in: true,
  hidden: false,
  direction: 'at_least',
  target: '90',
  low: null,
  high: null,
  zero_at: '60',
  unit: 'percent',
  currency: null,
  scale_max: null,
  period: 'month',
  combine: 'ratio',
  fr: words('Appel vidéo d’au plus 30 minutes'),
  en: words('Video call of at most 30 minutes'),
};
export const own_example: KpiExample = {
  ...example,
  id: 'e2',
  built_in: false,
  direction: 'at_most',
  target: '2',
  zero_at: null,
  unit: 'count',
  combine: 'last',
  fr: words('Appel de nuit'),
  en: null,
};

const list = (items: unknown[]) => ({ items, next: null });

export const answers: Record<string, unknown> = {
  '/accounts': list([
    summary,
    { ...summary, id: 'a2', name: 'Boréal', current_review: null, last_review: null },
  ]),
  '/accounts/a1': account,
  '/accounts/a1/contacts': list([contact]),
  '/accounts/a1/reviews': list([summary.current_review, summary.last_review]),
  '/contacts/c1': contact,
  '/contacts/c1/bridge': {
    builder_user_id: 'u2',
    builder_name: 'Olivier Marchand',
    steps: [{ on: '2026-10-02', on_text: '2 octobre 2026', what: 'Déjeuner.' }],
  },
  '/link-requests': list([]),
  '/users': list([user('u1', me.name, 'owner'), user('u2', 'Olivier Marchand', 'member')]),
  '/organization': organization,
  '/factors': list([factor]),
  '/kpi-library': list([example, own_example]),
  '/kpi-library/e2': own_example,
  '/kpi-library/e1/hidden': example,
};

export interface Sent {
  method: string;
  path: string;
  body: unknown;
}

/** Answers GET from the table and PATCH with the body laid over it; keeps what was sent. */
export function stand_in(sent: Sent[]): typeof fetch {
  return (input, init) => {
    const url = new URL(String(input), location.origin);
    const path = url.pathname.replace('/api/v1', '');
    const method = init?.method ?? 'GET';
    const body: unknown = init?.body ? JSON.parse(String(init.body)) : undefined;
    if (method !== 'GET') sent.push({ method, path, body });
    const found = answers[path];
    if (found === undefined) return Promise.resolve(new Response('{}', { status: 404 }));
    const answer = method === 'GET' ? found : { ...(found as object), ...(body as object) };
    return Promise.resolve(new Response(JSON.stringify(answer), { status: 200, headers: { ETag: '"3"' } }));
  };
}
