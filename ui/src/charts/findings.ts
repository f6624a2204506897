// What each picture says, in one sentence of the reader's language: its title. Pure but for that language.
import { charts as words } from '../i18n/charts';
import { listed, one_decimal, percent } from '../i18n/format';
import {
  type Bands,
  type DrawnFactor,
  type HeatRow,
  kBands,
  type NameOf,
  type Scored,
  type TimelineItem,
  type TrendPoint,
} from './shapes';
import { days_between, is_felt_red, kEvenWeight, kLeastCoverage, reaches, tenths } from './values';

/** So many names fit a title; more are counted. */
const kNamed = 3;

/** The factors that cost the most points; several where they tie. */
export function costliest({ factors }: Scored): { factors: string[]; lost: string } | null {
  let most = 0;
  let found: { factors: string[]; lost: string } | null = null;
  for (const { factor, lost } of factors) {
    if (lost === null) continue;
    const value = tenths(lost);
    if (value > most) {
      most = value;
      found = { factors: [factor], lost };
    } else if (value === most && found !== null) {
      found.factors.push(factor);
    }
  }
  return found;
}

/** Points lost of a score, in tenths printed to one decimal. */
export const lost_of = (score: string): string => ((1000 - tenths(score)) / 10).toFixed(1);

export function scorecard_finding(scored: Scored, name_of: NameOf): string {
  const { score } = scored;
  if (score.percent === null) return words.scorecard.nothing;
  if (score.coverage < kLeastCoverage) return words.scorecard.too_little(percent(score.coverage));
  const most = costliest(scored);
  const [only] = most?.factors ?? [];
  if (most === null || only === undefined) return words.scorecard.lost_nothing;
  if (most.factors.length > kNamed)
    return words.scorecard.lost_alike(most.factors.length, one_decimal(most.lost));
  if (most.factors.length > 1)
    return words.scorecard.lost_most_tied(listed(most.factors.map(name_of)), one_decimal(most.lost));
  const losing = scored.factors.filter(({ lost }) => lost !== null && tenths(lost) > 0);
  if (losing.length === 1) return words.scorecard.lost_all(name_of(only), one_decimal(most.lost));
  return words.scorecard.lost_most(
    name_of(only),
    one_decimal(most.lost),
    one_decimal(lost_of(score.percent)),
  );
}

export type Place = 'correct_first' | 'keep' | 'watch' | 'settled';
/** Which quarter of the picture a measured factor lies in; null: it is not measured. */
export function place_of(one: DrawnFactor, target: number): Place | null {
  if (one.percent === null) return null;
  const is_heavy = one.weight >= kEvenWeight;
  if (reaches(target, one)) return is_heavy ? 'keep' : 'settled';
  return is_heavy ? 'correct_first' : 'watch';
}

/** Measured green and felt red: the first thing that must be seen (R12). */
export const is_green_but_red = (one: DrawnFactor, target: number): boolean =>
  is_felt_red(one.felt) && reaches(target, one);

const heaviest_first = <T extends { weight: number }>(factors: readonly T[]): T[] =>
  factors.toSorted((a, b) => b.weight - a.weight);

export function quadrant_finding(
  factors: readonly DrawnFactor[],
  name_of: NameOf,
  target = kBands.green_from,
): string {
  const names = (some: readonly DrawnFactor[]) =>
    some.length > kNamed
      ? words.quadrant.factors(some.length)
      : listed(heaviest_first(some).map(({ factor }) => name_of(factor)));
  if (factors.every((one) => one.percent === null && one.felt === null)) return words.quadrant.nothing;
  const hidden = factors.filter((one) => is_green_but_red(one, target));
  if (hidden.length > 0) return words.quadrant.green_but_red(names(hidden));
  const first = factors.filter((one) => place_of(one, target) === 'correct_first');
  if (first.length > 0) return words.quadrant.correct(names(first));
  return factors.some((one) => place_of(one, target) === 'keep')
    ? words.quadrant.all_well
    : words.quadrant.none_heavy;
}

const is_drawn = (point: TrendPoint): point is TrendPoint & { percent: string } =>
  point.percent !== null && point.coverage >= kLeastCoverage;

/** How many quarters the score has moved one way, up to the last one, without a gap or new factors between. */
function run_of(trend: readonly TrendPoint[]): { steps: number; sign: number; from: string } | null {
  let steps = 0;
  let sign = 0;
  let from = '';
  for (let i = trend.length - 1; i > 0; i--) {
    const [now, before] = [trend[i], trend[i - 1]];
    if (now === undefined || before === undefined || !is_drawn(now) || !is_drawn(before)) break;
    const way = Math.sign(tenths(now.percent) - tenths(before.percent));
    if (now.has_new_factors === true || (steps > 0 && way !== sign)) break;
    sign = way;
    steps++;
    from = before.percent;
  }
  return steps === 0 ? null : { steps, sign, from };
}

export function trend_finding(trend: readonly TrendPoint[]): string {
  const last = trend.at(-1);
  if (last === undefined) return words.trend.nothing;
  const drawn = trend.filter(is_drawn);
  const latest = drawn.at(-1);
  if (latest === undefined) return words.trend.no_score;
  const score = one_decimal(latest.percent);
  if (!is_drawn(last)) return words.trend.gap_now(score);
  if (trend.length === 1) return words.trend.first(score);
  if (last.has_new_factors === true) return words.trend.new_factors(score);
  if (drawn.length === 1) return words.trend.first(score);
  const run = run_of(trend);
  if (run === null) return words.trend.gap_before(score);
  if (run.sign === 0) return words.trend.level(score);
  if (run.steps > 1)
    return (run.sign > 0 ? words.trend.up_for : words.trend.down_for)(
      run.steps,
      one_decimal(run.from),
      score,
    );
  const by = one_decimal(Math.abs(tenths(latest.percent) - tenths(run.from)) / 10);
  return (run.sign > 0 ? words.trend.up : words.trend.down)(by, score);
}

export interface Ninety {
  /** Day 0, and the day of the next review. */
  from: string;
  to: string;
  today: string;
}

/** What should have been done by today and is not; only what somebody promised can be late. */
export const is_late = ({ kind, on, is_done }: TimelineItem, today: string): boolean =>
  kind === 'action' && is_done !== true && on < today;

export function timeline_finding({ from, to, today }: Ninety, items: readonly TimelineItem[]): string {
  const of = days_between(from, to);
  const day = days_between(from, today);
  const lead =
    day < 0 ? words.timeline.begins(of) : day > of ? words.timeline.over(of) : words.timeline.day(day, of);
  const late = items.filter((item) => is_late(item, today)).length;
  if (late > 0) return words.timeline.late(lead, late);
  const next = items
    .filter(({ on, is_done }) => is_done !== true && on >= today)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))[0];
  return next === undefined ? words.timeline.quiet(lead) : words.timeline.next(lead, next.text, next.on_text);
}

export function heat_finding(rows: readonly HeatRow[], bands: Bands = kBands): string {
  const last = rows.flatMap(({ account_name, trend }) => {
    const point = trend.at(-1);
    return point === undefined || !is_drawn(point) ? [] : [{ account_name, percent: point.percent }];
  });
  if (last.length === 0) return words.heat.nothing;
  const red = last.filter(({ percent: score }) => tenths(score) < bands.amber_from * 10);
  if (red.length === 0) return words.heat.no_red;
  return red.length > kNamed
    ? words.heat.red_many(red.length)
    : words.heat.red(listed(red.map(({ account_name }) => account_name)));
}

export function sparkline_reading(values: readonly (string | null)[]): string {
  const known = values.filter((value) => value !== null);
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return words.sparkline.nothing;
  if (known.length === 1) return words.sparkline.one(one_decimal(first));
  return words.sparkline.course(known.length, one_decimal(first), one_decimal(last));
}
