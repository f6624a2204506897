// A second review in the middle of its meeting: a quarter counted by both sides, promises to judge.
import type { Earlier, Evaluation, JudgedKpi, JudgedPeriod, Trial } from '../../src/api/evaluation';
import type { Review } from '../../src/api/types';
import { kDomains } from '../../src/domain/domains';
import { review as first, type Sent } from './review_fixture';

const earlier: Earlier = {
  review_id: 'r0',
  number: 1,
  held_on: '2026-08-27',
  held_on_text: '27 août 2026',
  times_carried: 0,
};

/** A week in which these were counted; null: not counted. */
function week(n: number, client: string | null, supplier: string | null): JudgedPeriod {
  const both = client !== null && supplier !== null;
  const proposal = both
    ? client === supplier
      ? 'both_equal'
      : 'different'
    : client !== null
      ? 'client_only'
      : supplier !== null
        ? 'supplier_only'
        : 'not_counted';
  const proposed = proposal === 'different' ? null : (client ?? supplier);
  return {
    from: `2026-09-0${n}`,
    to: `2026-09-0${n}`,
    text: `semaine ${n}`,
    target: '2',
    low: null,
    high: null,
    target_text: 'au moins 2 avis',
    supplier,
    supplier_state: supplier === null ? 'not_counted' : 'counted',
    supplier_text: supplier,
    client,
    client_state: client === null ? 'not_counted' : 'counted',
    client_text: client,
    proposal,
    proposed,
    proposed_text: proposed,
    agreed: null,
    agreed_text: null,
    attained: null,
  };
}

const kpi = (id: string, statement: string, periods: JudgedPeriod[]): JudgedKpi => ({
  id,
  statement,
  sentence: `« ${statement} » : au moins 2 avis chaque semaine.`,
  unit: 'count',
  currency: null,
  direction: 'at_least',
  combine: 'sum',
  period: 'week',
  weight: 100,
  measured: false,
  percent: null,
  exact: null,
  met: 0,
  of: 0,
  result: null,
  outdated: false,
  periods,
});

const agreed_of = (one: JudgedKpi, exact: string, percent: string): JudgedKpi => ({
  ...one,
  measured: true,
  exact,
  percent,
  met: 1,
  of: 2,
  result: {
    not_measured: false,
    reason: 'La note de quai fait foi.',
    agreed_by: null,
    agreed_at: '2026-11-26T15:42:00.000Z',
    agreed_at_text: '26 novembre 2026 à 10 h 42',
  },
  periods: one.periods.map((period) => ({
    ...period,
    agreed: period.proposed ?? '1',
    agreed_text: period.proposed ?? '1',
    attained: '1',
  })),
});

export const equal = kpi('j1', 'Avis donné la veille', [week(1, '2', '2'), week(2, '1', '1')]);
export const differing = kpi('j2', 'Réunion imprévue', [week(1, '2', '2'), week(2, '3', '1')]);
export const one_sided = kpi('j3', 'Appel tenu', [week(1, null, '2'), week(2, null, null)]);

const nothing_yet = { percent: null, exact: null, won: null, lost: null, felt: null, gap: null };

export const counted: Evaluation = {
  quarter: { from: '2026-08-28', to: '2026-11-26', text: 'du 28 août au 26 novembre 2026' },
  score: { percent: null, exact: null, coverage: 0, band: null },
  felt: null,
  gap: null,
  lost_most: null,
  complete: false,
  factors: [
    { factor: 'autonomy', weight: 60, ...nothing_yet, kpis: [equal, differing] },
    { factor: 'foresight', weight: 40, ...nothing_yet, kpis: [one_sided] },
  ],
};

export const scored: Evaluation = {
  ...counted,
  score: { percent: '88.0', exact: '22/25', coverage: 100, band: 'green' },
  felt: { percent: '55.0', exact: '11/20' },
  gap: '33.0',
  lost_most: 'autonomy',
  complete: true,
  factors: [
    {
      factor: 'autonomy',
      weight: 60,
      percent: '80.0',
      exact: '4/5',
      won: '48.0',
      lost: '12.0',
      felt: { mark: 75, low: 75, high: 100, red: false },
      gap: '5.0',
      kpis: [
        { ...agreed_of(equal, '1', '100.0'), weight: 60 },
        { ...agreed_of(differing, '1/2', '50.0'), weight: 40 },
      ],
    },
    {
      factor: 'foresight',
      weight: 40,
      percent: '100.0',
      exact: '1',
      won: '40.0',
      lost: '0.0',
      felt: { mark: 25, low: 25, high: 100, red: true },
      gap: '75.0',
      kpis: [agreed_of(one_sided, '1', '100.0')],
    },
  ],
};

const [action] = first.actions;
const [obstacle] = first.obstacles;
const [impact] = first.impacts;
const [idea] = first.ideas;
const [kept, other] = first.kpis;
if (!action || !obstacle || !impact || !idea || !kept || !other) throw new Error('the first review has them');

export const second: Review = {
  ...first,
  number: 2,
  is_first: false,
  last_quarter: {
    review_id: 'r0',
    number: 1,
    held_on: '2026-08-27',
    held_on_text: '27 août 2026',
    choices: [
      { factor: 'autonomy', weight: 50 },
      { factor: 'timeliness', weight: 50 },
    ],
    value_expected: [
      {
        statement: 'Deux camions de moins.',
        measure: 'Kilomètres',
        amount: '12500',
        currency: 'CAD',
        said_by_name: 'Hélène Arsenault',
      },
    ],
  },
  ratings: [
    {
      attendee_id: 'p1',
      ratings: [
        { factor: 'autonomy', rating: 2, why: 'Trop d’appels.' },
        { factor: 'timeliness', rating: 4, why: null },
      ],
    },
  ],
  evaluation: counted,
  kpis: [
    { ...kept, carried_from: 'j1' },
    { ...other, carried_from: 'j2', changed: true, accepted_by: null },
  ],
  actions: [
    { ...action, id: 'e1', statement: 'Tenir un quai libre', earlier: { ...earlier, times_carried: 2 } },
    {
      ...action,
      id: 'e2',
      statement: 'Un seul numéro',
      earlier,
      judgement: { verdict: 'achieved', effect: 'On ne cherche plus.' },
    },
    action,
  ],
  obstacles: [{ ...obstacle, id: 'e3', statement: 'Laissez-passer', earlier }, obstacle],
  impacts: [{ ...impact, id: 'e4', title: 'Travaux au port', earlier }, impact],
  ideas: [{ ...idea, id: 'e5', statement: 'Créneaux partagés', earlier, answered: false }, idea],
  domains: kDomains.map((code, i) => ({
    code,
    completed_at: i < 2 ? '2026-11-26T15:42:00.000Z' : null,
    completed_at_text: i < 2 ? '26 novembre 2026 à 10 h 42' : null,
    missing: [],
  })),
  missing_to_close: [],
  advice: [{ code: 'value_expected_unchanged', message: 'La valeur attendue est inchangée.' }],
};

const trial_week = (n: number, value: string | null): Trial['periods'][number] => ({
  from: `2026-12-0${n}`,
  to: `2026-12-0${n}`,
  text: `semaine ${n}`,
  target: '6',
  low: null,
  high: null,
  target_text: 'au moins 6',
  value,
  attained: value === null ? null : Number(value) >= 6 ? '1' : '0',
});

/** What the stand-in answers to an imagined quarter of two weeks. */
export function trial_of(values: (string | null)[] = [null, null]): Trial {
  const scored_ones = values.filter((value) => value !== null);
  const met = scored_ones.filter((value) => Number(value) >= 6).length;
  return {
    quarter: { from: '2026-12-01', to: '2027-02-25', text: 'du 1er décembre 2026 au 25 février 2027' },
    periods: values.map((value, i) => trial_week(i + 1, value)),
    percent: scored_ones.length === 0 ? null : ((100 * met) / scored_ones.length).toFixed(1),
    exact: scored_ones.length === 0 ? null : `${met}/${scored_ones.length}`,
    met,
    of: scored_ones.length,
  };
}

/** Answers what a second review reads and writes, and leaves the rest to the stand-in given. */
export function second_stand_in(start: Review, sent: Sent[], rest: typeof fetch): typeof fetch {
  let now = structuredClone(start);
  const given = new Map(now.ratings.map((one) => [one.attendee_id, one]));
  const change = (members: Partial<Review>) => {
    now = { ...now, ...members, version: now.version + 1 };
  };
  const agree = (id: string) => {
    if (now.evaluation === null) return;
    const factors = now.evaluation.factors.map((one) => ({
      ...one,
      kpis: one.kpis.map((judged) => (judged.id === id ? agreed_of(judged, '1', '100.0') : judged)),
    }));
    change({ evaluation: { ...now.evaluation, factors } });
  };
  const judge = (list: 'actions' | 'obstacles' | 'impacts' | 'ideas', id: string, members: object) => {
    const things = now[list].map((one) => (one.id === id ? { ...one, ...members } : one));
    change({ [list]: things } as Partial<Review>);
    return now[list].find((one) => one.id === id);
  };
  return async (input, init) => {
    const path = new URL(String(input), location.origin).pathname.replace('/api/v1', '');
    const method = init?.method ?? 'GET';
    const body = init?.body ? JSON.parse(String(init.body)) : undefined;
    const answer = (data: unknown) =>
      new Response(JSON.stringify(data), { status: 200, headers: { ETag: `"${now.version}"` } });
    if (method === 'GET' && path === '/reviews/r1') return answer(now);
    const [, , what, id = ''] = path.split('/').slice(1);
    const ratings = /^\/reviews\/r1\/ratings\/(.+)$/.exec(path)?.[1];
    if (ratings !== undefined) {
      const known = given.get(ratings) ?? { attendee_id: ratings, ratings: [] };
      if (method === 'GET') return answer(known);
      sent.push({ method, path, body });
      given.set(ratings, { ...known, ratings: body.ratings });
      change({ ratings: [...given.values()] });
      return answer(given.get(ratings));
    }
    const [, list, thing, deed] = /^\/(\w+)\/(\w+)\/(result|judgement|outcome)$/.exec(path) ?? [];
    if (list === undefined || thing === undefined) {
      if (path.endsWith('/trial')) {
        sent.push({ method, path, body });
        return answer(trial_of(body.values));
      }
      if (method === 'PATCH' && (what === 'ideas' || what === 'actions')) {
        sent.push({ method, path, body });
        return answer(judge(what, id, { ...body, ...(what === 'ideas' ? { answered: true } : {}) }));
      }
      return rest(input, init);
    }
    sent.push({ method, path, body });
    if (deed === 'result') {
      agree(thing);
      return answer(now);
    }
    if (deed === 'outcome') return answer(judge('impacts', thing, { outcome: body }));
    return answer(judge(list as 'actions' | 'obstacles', thing, { judgement: body }));
  };
}
