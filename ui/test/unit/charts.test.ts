// The pictures as pure functions: where marks and words stand, what the titles say in both languages.

import { afterEach, describe, expect, it } from 'vitest';
import {
  costliest,
  heat_finding,
  is_late,
  place_of,
  quadrant_finding,
  scorecard_finding,
  sparkline_reading,
  timeline_finding,
  trend_finding,
} from '../../src/charts/findings';
import { in_lanes, step_apart, text_width, type Word, wrap } from '../../src/charts/labels';
import { ninety_items } from '../../src/charts/ninety';
import { linear, percent_domain, shared_domain, steps, ticks } from '../../src/charts/scale';
import type { DrawnFactor, JudgedPeriod, TimelineItem, TrendPoint } from '../../src/charts/shapes';
import { judged_mark, judged_marks, judged_summary } from '../../src/charts/strip';
import {
  heat_step,
  in_quarters,
  is_felt_red,
  quarter_of,
  reaches,
  tenths,
  trend_of,
} from '../../src/charts/values';
import { one_decimal } from '../../src/i18n/format';
import { language } from '../../src/i18n/language.svelte';

afterEach(() => language.set('fr-CA'));

/** No-break spaces as plain ones, so that the sentences can be read here. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const in_both = (say: () => string): [string, string] => {
  language.set('fr-CA');
  const fr = plain(say());
  language.set('en-CA');
  return [fr, plain(say())];
};
const name_of = (factor: string) => factor.toUpperCase();

/** The same numbers at each run. */
function random(seed: number) {
  let value = seed;
  return (below: number) => {
    value = (value * 48_271) % 2_147_483_647;
    return value % below;
  };
}

describe('scales', () => {
  it('map a domain onto a range, either way round', () => {
    expect([0, 50, 100].map(linear([0, 100], [10, 20]))).toEqual([10, 15, 20]);
    expect([0, 100].map(linear([0, 100], [200, 0]))).toEqual([200, 0]);
    expect(linear([7, 7], [0, 10])(7)).toBe(5);
  });
  it('put each of n steps in the middle of its share', () => {
    expect(steps(2, [0, 100])).toEqual([25, 75]);
    expect(steps(1, [0, 100])).toEqual([50]);
    expect(steps(0, [0, 100])).toEqual([]);
  });
  it('tick the multiples of a step, both ends included', () => {
    expect(ticks([50, 100], 25)).toEqual([50, 75, 100]);
    expect(ticks([51, 74], 25)).toEqual([]);
  });
  it('begin a domain of percents below the least, and show never less than half', () => {
    expect(percent_domain([])).toEqual([50, 100]);
    expect(percent_domain([88, 91])).toEqual([50, 100]);
    expect(percent_domain([45])).toEqual([25, 100]);
    expect(percent_domain([0])).toEqual([0, 100]);
    // None lies on the base line.
    expect(percent_domain([25, 96.4])).toEqual([0, 100]);
    expect(percent_domain([50])).toEqual([25, 100]);
  });
  it('share one domain down a column, gaps left out', () => {
    expect(shared_domain([[70, null, 80], [60]])).toEqual([60, 80]);
    expect(shared_domain([[null], []])).toEqual([0, 100]);
  });
});

describe('words in a picture', () => {
  it('are wrapped within their room, and shortened where lines run out', () => {
    const long = 'Rigueur et continuité dans l’accompagnement des équipes régionales';
    for (const room of [90, 150, 400]) {
      const lines = wrap(long, 13, room);
      expect(lines.length).toBeLessThanOrEqual(2);
      for (const line of lines) expect(text_width(line, 13)).toBeLessThanOrEqual(room);
    }
    expect(wrap(long, 13, 90).at(-1)).toMatch(/…$/);
    expect(wrap('Autonomie', 13, 400)).toEqual(['Autonomie']);
    expect(wrap(long, 13, 400).join(' ')).toBe(long);
  });

  it('step apart: never nearer than asked while there is room, in their order, inside', () => {
    const next = random(7);
    for (let run = 0; run < 300; run++) {
      const wanted = Array.from({ length: 1 + next(6) }, () => next(200));
      const places = step_apart(wanted, 20, 0, 200);
      const sorted = places.toSorted((a, b) => a - b);
      for (const place of places) expect(place >= 0 && place <= 200).toBe(true);
      for (let i = 1; i < sorted.length; i++)
        expect((sorted[i] ?? 0) - (sorted[i - 1] ?? 0)).toBeGreaterThanOrEqual(20 - 1e-9);
      for (let i = 0; i < wanted.length; i++)
        for (let j = 0; j < wanted.length; j++)
          if ((wanted[i] ?? 0) < (wanted[j] ?? 0)) expect(places[i]).toBeLessThan(places[j] ?? 0);
    }
  });
  it('stay where they are wanted when nothing is near, and share a room that is too small', () => {
    expect(step_apart([10, 100], 20, 0, 200)).toEqual([10, 100]);
    expect(step_apart([50, 50, 50], 20, 0, 20)).toEqual([0, 10, 20]);
    expect(step_apart([], 20, 0, 20)).toEqual([]);
  });

  const touches = (a: { left: number; width: number; lane: number }, b: typeof a) =>
    a.lane === b.lane && a.left < b.left + b.width && b.left < a.left + a.width;
  const with_places = (words: Word[]) => {
    const places = in_lanes(words, 8, [0, 700]);
    return words.map((word, i) => ({ ...word, left: places[i]?.left ?? 0, lane: places[i]?.lane ?? 0 }));
  };
  it('take lanes in which none touches another, none leaves the picture, and no tie crosses a word', () => {
    const next = random(11);
    for (let run = 0; run < 300; run++) {
      const words = Array.from({ length: 1 + next(9) }, (_, i) => ({
        at: i * 70 + next(60),
        width: 40 + next(200),
      }));
      const placed = with_places(words);
      for (const [i, a] of placed.entries()) {
        expect(a.left >= 0 && a.left + a.width <= 700).toBe(true);
        for (const b of placed.slice(i + 1)) expect(touches(a, b)).toBe(false);
        // Words that hang back from the right edge have ties inside others: those are drawn behind the words.
        for (const b of placed)
          if (a.left === a.at && b.left === b.at && b.lane < a.lane)
            expect(a.at > b.left && a.at < b.left + b.width).toBe(false);
      }
    }
  });
  it('would touch in one lane', () => {
    expect(touches({ left: 0, width: 100, lane: 0 }, { left: 50, width: 100, lane: 0 })).toBe(true);
  });
});

describe('values', () => {
  it('are tenths, and written with one decimal and a true minus', () => {
    expect([tenths('87.5'), tenths('−12.5'), tenths('-0.0')]).toEqual([875, -125, 0]);
    expect(one_decimal('85.0')).toBe('85,0');
    expect(one_decimal('-12.5')).toBe('−12,5');
    language.set('en-CA');
    expect(one_decimal(4)).toBe('4.0');
  });
  it('R11 84.96 prints 85.0 and misses a target of 85', () => {
    expect(reaches(85, { percent: '85.0', exact: '2124/2500' })).toBe(false);
    expect(reaches(85, { percent: '85.0', exact: '17/20' })).toBe(true);
    expect(reaches(85, { percent: '85.0' })).toBe(true);
    expect(reaches(85, { percent: null })).toBe(false);
  });
  it('R12 a rating of 1 or 2 stands at 0 or 25 and is felt red', () => {
    expect([0, 25, 50].map((low) => is_felt_red({ low }))).toEqual([true, true, false]);
    expect(is_felt_red(null)).toBe(false);
  });
  it('have five steps in tune with the bands', () => {
    const bands = { amber_from: 70, green_from: 85 };
    const at = (percent: string) => heat_step(percent, bands);
    expect(['59.9', '60.0', '69.9', '70.0', '84.9', '85.0', '92.4', '92.5'].map(at)).toEqual([
      'far_below',
      'below',
      'below',
      'between',
      'between',
      'above',
      'above',
      'far_above',
    ]);
  });
  it('stand in their quarters, and two of one quarter side by side', () => {
    const held = (...days: string[]) => days.map((held_on) => ({ held_on }));
    const { quarters, cells } = in_quarters([held('2026-01-01', '2026-03-31'), held('2026-03-10'), []], 8);
    expect(quarters).toEqual([quarter_of('2025-12-31'), quarter_of('2026-03-31')]);
    expect(cells.map((row) => row.map((cell) => cell?.held_on ?? null))).toEqual([
      ['2026-01-01', '2026-03-31'],
      [null, '2026-03-10'],
      [null, null],
    ]);
    expect(in_quarters([[]], 8)).toEqual({ quarters: [], cells: [[]] });
    expect(in_quarters([held('2025-01-01', '2025-04-01', '2025-07-01')], 2).quarters).toHaveLength(2);
  });
  it('R11 a roadmap gives no point under half covered, and marks where factors changed', () => {
    const review = (held_on: string, percent: string, coverage: number, factors: string) => ({
      held_on,
      score: { percent, coverage },
      felt_percent: '50.0',
      judged_factors: [...factors].map((factor) => ({ factor })),
    });
    const trend = trend_of([
      { held_on: '2025-01-01', score: null, felt_percent: null, judged_factors: [] },
      review('2025-04-01', '80.0', 50, 'ab'),
      review('2025-07-01', '81.0', 49, 'ba'),
      review('2025-10-01', '82.0', 100, 'ac'),
    ]);
    expect(trend.map(({ percent, has_new_factors }) => [percent, has_new_factors])).toEqual([
      ['80.0', false],
      [null, false],
      ['82.0', true],
    ]);
  });
});

const scored = (score: string | null, lost: (string | null)[], coverage = 100) => ({
  score: { percent: score, coverage },
  factors: lost.map((value, i) => ({
    factor: 'abcde'[i] ?? '',
    weight: 20,
    percent: value === null ? null : '50.0',
    won: value,
    lost: value,
  })),
});
describe('the scorecard says', () => {
  const said = (...given: Parameters<typeof scored>) =>
    in_both(() => scorecard_finding(scored(...given), name_of));
  it('which factor costs the most', () => {
    expect(said('78.4', ['12.6', '9.0', '0.0'])).toEqual([
      'A coûte le plus : 12,6 des 21,6 points perdus',
      'A costs the most: 12.6 of 21.6 points lost',
    ]);
  });
  it('that one costs everything', () => {
    expect(said('87.4', ['12.6', '0.0'])).toEqual([
      'A coûte tous les points perdus : 12,6',
      'A costs every point lost: 12.6',
    ]);
  });
  it('all that tie, and how many where they are more than three', () => {
    expect(said('80.0', ['4.0', '4.0', '1.0'])).toEqual([
      'A et B coûtent le plus : 4,0 points chacun',
      'A and B cost the most: 4.0 points each',
    ]);
    expect(said('80.0', ['4.0', '4.0', '4.0', '4.0', '4.0'])).toEqual([
      '5 facteurs coûtent autant : 4,0 points chacun',
      '5 factors cost the same: 4.0 points each',
    ]);
  });
  it('nothing where nothing is lost, measured, or enough', () => {
    expect(said('100.0', ['0.0', '0.0'])).toEqual(['Aucun point perdu', 'No point lost']);
    expect(said(null, [null, null], 0)).toEqual(['Rien n’est encore mesuré', 'Nothing is measured yet']);
    expect(said('90.0', ['10.0', null], 49)).toEqual([
      'Trop peu est mesuré pour un résultat : 49 % du poids',
      'Too little is measured for a score: 49% of the weight',
    ]);
  });
  it('compares what is printed, as tenths', () => {
    expect(costliest(scored('0.0', ['9.9', '10.0']))).toEqual({ factors: ['b'], lost: '10.0' });
  });
});

describe('importance by result says', () => {
  const factor = (code: string, weight: number, percent: string | null, low: number | null): DrawnFactor => ({
    factor: code,
    weight,
    percent,
    felt: low === null ? null : { mark: 75, low, high: 100 },
  });
  const said = (...factors: DrawnFactor[]) => in_both(() => quadrant_finding(factors, name_of));
  it('R12 what is measured green and felt red before all else, the heaviest first', () => {
    expect(
      said(factor('a', 10, '90.0', 25), factor('b', 30, '90.0', 0), factor('c', 60, '10.0', 75)),
    ).toEqual(['Bien mesuré, mais mal ressenti : B et A', 'Measured well but felt badly: B and A']);
  });
  it('then what must be put right first', () => {
    expect(said(factor('a', 20, '84.9', 75), factor('b', 80, '90.0', 50))).toEqual([
      'À corriger d’abord : A',
      'To put right first: A',
    ]);
  });
  it('how many where more than three tie', () => {
    expect(said(...[...'abcde'].map((code) => factor(code, 20, '80.0', 75)))).toEqual([
      'À corriger d’abord : 5 facteurs',
      'To put right first: 5 factors',
    ]);
  });
  it('that all is well, that nothing heavy is measured, or nothing at all', () => {
    expect(said(factor('a', 20, '85.0', 75))[0]).toBe('Ce qui pèse lourd atteint sa cible');
    expect(said(factor('a', 50, null, 75))[0]).toBe('Rien de ce qui pèse lourd n’est mesuré');
    expect(said(factor('a', 50, null, null))).toEqual([
      'Rien n’est encore mesuré ni ressenti',
      'Nothing is measured or felt yet',
    ]);
  });
  it('places are cut at the target and at an even share of five', () => {
    const at = (weight: number, percent: string | null) => place_of(factor('a', weight, percent, null), 85);
    expect([at(20, '84.9'), at(20, '85.0'), at(19, '84.9'), at(19, '85.0'), at(50, null)]).toEqual([
      'correct_first',
      'keep',
      'watch',
      'settled',
      null,
    ]);
  });
});

describe('the trend says', () => {
  const point = (percent: string | null, given: Partial<TrendPoint> = {}): TrendPoint => ({
    held_on: '2026-01-01',
    percent,
    felt: null,
    coverage: percent === null ? 30 : 100,
    ...given,
  });
  const said = (...trend: TrendPoint[]) => in_both(() => trend_finding(trend));
  it('nothing of no quarter, and a first score of a single one', () => {
    expect(said()).toEqual(['Aucun trimestre n’est encore jugé', 'No quarter is judged yet']);
    expect(said(point('81.2'))).toEqual(['Un premier résultat : 81,2', 'A first score: 81.2']);
    expect(said(point(null), point('81.2'))[0]).toBe('Un premier résultat : 81,2');
  });
  it('that it rises, falls or holds', () => {
    expect(said(point('70.0'), point('78.0'))).toEqual([
      'Le résultat monte de 8,0, à 78,0',
      'The score rises by 8.0, to 78.0',
    ]);
    expect(said(point('70.0'), point('66.9'))[0]).toBe('Le résultat baisse de 3,1, à 66,9');
    expect(said(point('70.0'), point('70.0'))).toEqual([
      'Le résultat se maintient à 70,0',
      'The score holds at 70.0',
    ]);
  });
  it('for how long it has moved one way, up to a turn, a gap or new factors', () => {
    expect(said(point('60.0'), point('84.0'), point('70.0'), point('66.0'))).toEqual([
      'Le résultat baisse depuis 2 trimestres : de 84,0 à 66,0',
      'The score has fallen for 2 quarters: from 84.0 to 66.0',
    ]);
    expect(said(point('60.0'), point(null), point('70.0'), point('71.0'))[0]).toBe(
      'Le résultat monte de 1,0, à 71,0',
    );
    expect(said(point('60.0'), point('70.0', { has_new_factors: true }), point('71.0'))[0]).toBe(
      'Le résultat monte de 1,0, à 71,0',
    );
  });
  it('what cannot be compared', () => {
    expect(said(point('60.0'), point('70.0', { has_new_factors: true }))).toEqual([
      'De nouveaux facteurs ce trimestre : 70,0 ouvre une nouvelle ligne',
      'New factors this quarter: 70.0 begins a new line',
    ]);
    expect(said(point('60.0'), point(null))[0]).toBe(
      'Trop peu mesuré au dernier trimestre; le résultat d’avant était de 60,0',
    );
    expect(said(point('60.0'), point(null), point('70.0'))[0]).toBe(
      'Le résultat est de 70,0; trop peu était mesuré au trimestre d’avant',
    );
    expect(said(point(null), point(null))[0]).toBe('Trop peu est mesuré pour suivre le résultat');
  });
  it('R11 nothing of a score that is given although too little is covered', () => {
    expect(said(point('60.0', { coverage: 49 }))[0]).toBe('Trop peu est mesuré pour suivre le résultat');
    expect(said(point('60.0', { coverage: 50 }))[0]).toBe('Un premier résultat : 60,0');
  });
});

describe('the ninety days say', () => {
  const item = (kind: TimelineItem['kind'], on: string, is_done = false): TimelineItem => ({
    id: on,
    kind,
    side: 'supplier',
    on,
    on_text: on,
    text: 'Plan',
    is_done,
  });
  const said = (today: string, ...items: TimelineItem[]) =>
    in_both(() => timeline_finding({ from: '2026-09-01', to: '2026-12-01', today }, items));
  it('the day, and what comes next', () => {
    expect(said('2026-10-13', item('action', '2026-11-02'), item('impact', '2026-10-13'))).toEqual([
      'Jour 42 de 91 : « Plan », 2026-10-13',
      'Day 42 of 91: “Plan”, 2026-10-13',
    ]);
    expect(said('2026-10-13')[0]).toBe('Jour 42 de 91 : rien d’autre à échéance');
  });
  it('what is late before what comes, promises alone', () => {
    expect(said('2026-10-13', item('action', '2026-10-12'), item('action', '2026-11-02'))).toEqual([
      'Jour 42 de 91 : 1 engagement en retard',
      'Day 42 of 91: 1 promise is late',
    ]);
    expect(is_late(item('action', '2026-10-12', true), '2026-10-13')).toBe(false);
    expect(is_late(item('impact', '2026-10-12'), '2026-10-13')).toBe(false);
    expect(is_late(item('action', '2026-10-13'), '2026-10-13')).toBe(false);
  });
  it('that they are over, or not begun', () => {
    expect(said('2026-12-02')[1]).toBe('The 91 days are over: nothing else is due');
    expect(said('2026-08-31')[0]).toBe('Les 91 jours commencent bientôt : rien d’autre à échéance');
  });
});

describe('a review as ninety days', () => {
  const action = {
    id: 'a1',
    statement: 'Nommer une remplaçante',
    owner: { side: 'client' as const },
    due_on: '2026-10-05',
    due_on_text: '5 oct.',
    judgement: null,
  };
  const impact = {
    id: 'i1',
    title: 'Migration',
    side: 'client' as const,
    starts_on: '2026-10-20',
    ends_on: '2026-11-05',
    window_text: '20 oct. – 5 nov.',
  };
  const sides_of = (given: object) =>
    ninety_items({ actions: [{ ...action, ...given }], impacts: [] }).map(({ side }) => side);

  it('holds promises, foreseen events and checkpoints, each on its side', () => {
    const checkpoint = { day: 30, due_on: '2026-10-01', due_on_text: '1er oct.', state: 'shared' };
    const items = ninety_items({ actions: [action], impacts: [impact] }, [checkpoint]);
    expect(items.map(({ kind, side, on, until }) => [kind, side, on, until])).toEqual([
      ['action', 'client', '2026-10-05', undefined],
      ['impact', 'client', '2026-10-20', '2026-11-05'],
      ['checkpoint', 'supplier', '2026-10-01', undefined],
    ]);
    expect(items[2]).toMatchObject({ text: 'Point d’étape du jour 30', is_done: true });
  });
  it('leaves out what has no day or is judged, but for what was carried on; what nobody took is ours', () => {
    expect(sides_of({ due_on: null })).toEqual([]);
    expect(sides_of({ judgement: { verdict: 'dropped' } })).toEqual([]);
    expect(sides_of({ judgement: { verdict: 'achieved' } })).toEqual([]);
    expect(sides_of({ judgement: { verdict: 'carried' } })).toEqual(['client']);
    expect(sides_of({ owner: null })).toEqual(['supplier']);
  });
});

describe('the portfolio says', () => {
  const row = (account_name: string, ...percents: (string | null)[]) => ({
    account_id: account_name,
    account_name,
    trend: percents.map((percent) => ({
      held_on: '2026-01-01',
      percent,
      felt: null,
      coverage: percent === null ? 20 : 100,
    })),
  });
  it('who is below the threshold by the last score, by name up to three', () => {
    expect(in_both(() => heat_finding([row('A', '80.0', '69.9'), row('B', '60.0', '70.0')]))).toEqual([
      'Sous le seuil au dernier trimestre : A',
      'Below the threshold last quarter: A',
    ]);
    expect(in_both(() => heat_finding([...'ABCD'].map((name) => row(name, '10.0'))))[0]).toBe(
      '4 clients sous le seuil au dernier trimestre',
    );
  });
  it('that nobody is, or that there is nothing to compare', () => {
    expect(in_both(() => heat_finding([row('A', '70.0'), row('B', null), row('C')]))[0]).toBe(
      'Aucun client sous le seuil au dernier trimestre',
    );
    expect(in_both(() => heat_finding([row('A', null)]))).toEqual([
      'Aucun résultat à comparer pour l’instant',
      'No score to compare yet',
    ]);
  });
  it('the course of one client', () => {
    expect(in_both(() => sparkline_reading(['78.0', null, '66.0']))).toEqual([
      '2 trimestres : de 78,0 à 66,0',
      '2 quarters: from 78.0 to 66.0',
    ]);
    expect(in_both(() => sparkline_reading([null]))[0]).toBe('aucun résultat');
    expect(in_both(() => sparkline_reading(['78.0']))[1]).toBe('one score: 78.0');
  });
});

describe('the strip of a judged KPI', () => {
  const period = (given: Partial<JudgedPeriod>): JudgedPeriod => ({
    from: '2026-09-01',
    to: '2026-09-07',
    text: '1–7 sept.',
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
  it('marks what is agreed; before it, what differs or waits', () => {
    const agreed = { agreed_text: '1' };
    expect(
      [
        period({ ...agreed, attained: '1' }),
        period({ ...agreed, attained: '1/2' }),
        period({ ...agreed, attained: '0' }),
        period({ agreed_text: 'aucun cas', attained: null, proposal: 'both_equal' }),
        period({}),
        period({ proposal: 'both_equal' }),
        period({ proposal: 'not_counted' }),
      ].map(judged_mark),
    ).toEqual(['met', 'partly', 'not_met', 'not_counted', 'different', 'to_agree', 'not_counted']);
  });
  it('says both counts, what is agreed and whether it is attained', () => {
    const [mark] = judged_marks([period({ agreed_text: '2', attained: '1', client_state: 'not_counted' })]);
    expect(plain(mark?.reading ?? '')).toBe(
      '1–7 sept. · Client : pas compté · Fournisseur : 2 · convenu : 2 · cible atteinte',
    );
  });
  it('sums up the periods that count, and none', () => {
    const met = period({ agreed_text: '1', attained: '1' });
    expect(
      in_both(() => judged_summary([met, period({ agreed_text: '0', attained: '0' }), period({})])),
    ).toEqual(['1 sur 2 périodes atteintes', '1 of 2 periods met']);
    expect(in_both(() => judged_summary([period({})]))[0]).toBe('Aucune période convenue');
  });
});
