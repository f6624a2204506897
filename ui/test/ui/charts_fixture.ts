// Quarters for the pictures: a lively one, and the awkward ones.
import type {
  DrawnFactor,
  HeatRow,
  JudgedPeriod,
  Scored,
  TimelineItem,
  TrendPoint,
} from '../../src/charts/shapes';

export const kNames: Record<string, string> = {
  timeliness: 'Respect des échéances',
  foresight: 'Prévoyance',
  compliance: 'Conformité',
  communications: 'Communications',
  autonomy: 'Autonomie',
  long: 'Rigueur et continuité dans l’accompagnement des équipes régionales et internationales de votre organisation',
};
export const name_of = (factor: string) => kNames[factor] ?? factor;

type Row = [factor: string, weight: number, percent: string | null, felt: [number, number, number] | null];
export type Quarter = Scored & { factors: (Scored['factors'][number] & DrawnFactor)[] };

function quarter(coverage: number, rows: Row[]): Quarter {
  const measured = rows.filter(([, , percent]) => percent !== null);
  const weights = measured.reduce((sum, [, weight]) => sum + weight, 0);
  const won_of = (weight: number, percent: string) => (weight * Number(percent)) / weights;
  const score = measured.reduce((sum, [, weight, percent]) => sum + won_of(weight, percent ?? '0'), 0);
  return {
    score: { percent: weights === 0 ? null : score.toFixed(1), coverage },
    factors: rows.map(([factor, weight, percent, felt]) => ({
      factor,
      weight,
      percent,
      won: percent === null ? null : won_of(weight, percent).toFixed(1),
      lost: percent === null ? null : ((weight * (100 - Number(percent))) / weights).toFixed(1),
      felt: felt === null ? null : { mark: felt[0], low: felt[1], high: felt[2] },
    })),
  };
}

export const quarters: Record<string, Quarter> = {
  lively: quarter(100, [
    ['timeliness', 30, '58.0', [50, 25, 75]],
    ['foresight', 25, '64.0', [75, 50, 75]],
    ['compliance', 20, '92.5', [25, 0, 75]],
    ['communications', 15, '77.3', [75, 75, 75]],
    ['autonomy', 10, '88.0', [100, 75, 100]],
  ]),
  equal: quarter(
    100,
    ['timeliness', 'foresight', 'compliance', 'communications', 'long'].map(
      (factor): Row => [factor, 20, '80.0', [75, 50, 100]],
    ),
  ),
  'one of 96 %': quarter(100, [
    ['long', 96, '91.2', [0, 0, 100]],
    ['foresight', 1, '0.0', [50, 50, 50]],
    ['compliance', 1, '100.0', [100, 100, 100]],
    ['communications', 1, '50.0', null],
    ['autonomy', 1, '100.0', [100, 75, 100]],
  ]),
  'nothing measured': quarter(0, [
    ['timeliness', 60, null, null],
    ['long', 40, null, null],
  ]),
  'partly measured': quarter(65, [
    ['timeliness', 40, '100.0', [75, 75, 75]],
    ['foresight', 25, null, [50, 25, 100]],
    ['compliance', 25, '100.0', [100, 75, 100]],
    ['autonomy', 10, null, null],
  ]),
};

type Point = [percent: string | null, felt: string | null, coverage: number, has_new_factors?: true];
/** A quarter apart, from January 2024 on. */
function trend(points: Point[]): TrendPoint[] {
  return points.map(([percent, felt, coverage, has_new_factors], i) => ({
    held_on: new Date(Date.UTC(2024, 0, 18 + 91 * i)).toISOString().slice(0, 10),
    percent,
    felt,
    coverage,
    has_new_factors: has_new_factors === true,
  }));
}

export const trends: Record<string, TrendPoint[]> = {
  lively: trend([
    ['71.0', '60.0', 80],
    ['78.4', '62.5', 95],
    ['84.0', '70.0', 100],
    ['74.0', '50.0', 90],
    ['66.0', '45.0', 100],
  ]),
  'twelve quarters': trend([
    ['61.0', '60.0', 80],
    ['68.4', '62.5', 95],
    [null, '75.0', 42],
    ['74.0', '70.0', 100],
    ['82.1', '85.0', 100, true],
    ['84.0', '80.0', 90],
    ['86.0', null, 100],
    ['88.2', '75.0', 100],
    ['86.0', '75.0', 100, true],
    [null, '25.0', 30],
    [null, '70.0', 31],
    ['83.3', '82.5', 100],
  ]),
  'a single one': trend([['81.2', '75.0', 100]]),
  'all equal': trend(Array.from({ length: 9 }, (): Point => ['80.0', '80.0', 100])),
  'a gap at the end': trend([
    ['80.0', '80.0', 100],
    ['70.0', '80.0', 100],
    [null, '5.0', 20],
  ]),
  none: [],
};

export const ninety = { from: '2026-09-01', to: '2026-12-01', today: '2026-10-13' };
const item = (id: string, given: Partial<TimelineItem>): TimelineItem => ({
  id,
  kind: 'action',
  side: 'supplier',
  on: '2026-11-25',
  on_text: '25 nov.',
  text: 'Réviser la grille des délais avec vos équipes régionales et leurs directions',
  ...given,
});
export const timelines: Record<string, TimelineItem[]> = {
  lively: [
    item('t1', { on: '2026-09-20', on_text: '20 sept.', text: 'Nommer une remplaçante', is_done: true }),
    item('t2', { kind: 'checkpoint', on: '2026-10-01', on_text: '1er oct.', text: 'Jour 30', is_done: true }),
    item('t3', { side: 'client', on: '2026-10-05', on_text: '5 oct.', text: 'Ouvrir les accès' }),
    item('t4', {
      kind: 'impact',
      side: 'client',
      on: '2026-10-20',
      until: '2026-11-05',
      on_text: '20 oct. – 5 nov.',
      text: 'Migration du système comptable',
    }),
    item('t5', {}),
  ],
  crowded: Array.from({ length: 14 }, (_, i) =>
    item(`c${i}`, {
      side: i % 2 === 0 ? 'client' : 'supplier',
      on: `2026-11-${String(15 + Math.floor(i / 2)).padStart(2, '0')}`,
      on_text: `${15 + Math.floor(i / 2)} nov.`,
    }),
  ),
  none: [],
};

export const rows: HeatRow[] = [
  ['Groupe Laurentia', ['78.0', '81.0', '86.0', '95.0', '74.0', '66.0']],
  ['Boréal Énergie', ['71.0', '69.0', null, '59.0']],
  ['Assurances Méridien et compagnie du Bas-Saint-Laurent', ['77.0']],
  ['Coop Saint-Laurent', []],
].map(([account_name, scores], i) => ({
  account_id: `a${i}`,
  account_name: account_name as string,
  trend: trend(
    (scores as (string | null)[]).map((score): Point => [score, '50.0', score === null ? 30 : 100]),
  ),
}));

const period = (i: number, given: Partial<JudgedPeriod>): JudgedPeriod => ({
  from: `2026-09-0${i}`,
  to: `2026-09-0${i}`,
  text: `${i} sept.`,
  target_text: 'au moins 1',
  supplier_state: 'counted',
  supplier_text: '2',
  client_state: 'counted',
  client_text: '1',
  proposal: 'different',
  agreed_text: null,
  attained: null,
  ...given,
});
export const judged_kpi = {
  statement: 'Appel vidéo d’au plus 30 minutes',
  periods: [
    period(1, { agreed_text: '2', attained: '1' }),
    period(2, { agreed_text: '0', attained: '0', client_state: 'no_case', client_text: null }),
    period(3, {}),
    period(4, { proposal: 'not_counted', supplier_state: 'not_counted', supplier_text: null }),
  ],
};
