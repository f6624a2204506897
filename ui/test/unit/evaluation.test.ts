// What is judged of a quarter (R10, R11): what changed, what one tap agrees, what is sent, the calculation by hand.
import { expect, it } from 'vitest';
import type { ClientReview } from '../../src/api/types';
import { dropped_kpis, factor_changes } from '../../src/domain/changes';
import { may_rate } from '../../src/domain/domains';
import {
  asks_reason,
  equal_and_open,
  formula_of,
  green_but_red,
  is_too_little,
  left_to_agree,
  measured_share,
  result_form,
  result_gaps,
  result_input,
  why_of,
} from '../../src/domain/evaluation';
import { fraction_of, product_of, sum_of } from '../../src/domain/fraction';
import { with_judged_members } from '../../src/domain/older_record';
import { counted, differing, equal, one_sided, scored, second } from '../ui/second_review_fixture';

it('sums, multiplies and reduces fractions without losing a digit', () => {
  expect(sum_of(['1/2', '1/3', '1/6'])).toBe('1');
  expect(sum_of([])).toBe('0');
  expect(product_of('60', '4/5')).toBe('48');
  expect(product_of('1/3', '0')).toBe('0');
  expect(sum_of(['9007199254740993', '1/7'])).toBe('63050394783186952/7');
  expect(fraction_of('2.50')).toBe('5/2');
  expect(fraction_of('12')).toBe('12');
});

it('tells added, removed and weighed anew factors apart, and nothing else (R7)', () => {
  const last = [
    { factor: 'autonomy', weight: 50 },
    { factor: 'timeliness', weight: 30 },
    { factor: 'foresight', weight: 20 },
  ];
  const now = [
    { factor: 'autonomy', weight: 60 },
    { factor: 'compliance', weight: 20 },
    { factor: 'foresight', weight: 20 },
  ];
  expect(factor_changes(last, now)).toEqual([
    { factor: 'autonomy', before: 50, now: 60 },
    { factor: 'compliance', before: null, now: 20 },
    { factor: 'timeliness', before: 30, now: null },
  ]);
  expect(factor_changes(last, last)).toEqual([]);
});

it('agrees in one tap only what both sides counted alike in every period (R10)', () => {
  expect(equal_and_open(counted)).toEqual([equal]);
  expect(left_to_agree(counted)).toBe(3);
  expect(equal_and_open(scored)).toEqual([]);
  expect(left_to_agree(scored)).toBe(0);
  const outdated = structuredClone(scored);
  for (const { kpis } of outdated.factors) for (const kpi of kpis) kpi.outdated = true;
  expect(left_to_agree(outdated)).toBe(3);
});

it('asks a reason where the sides differ or another value is agreed, never where nobody counted', () => {
  expect(asks_reason(equal, result_form(equal))).toBe(false);
  expect(asks_reason(equal, { ...result_form(equal), values: ['2', '1.0'] })).toBe(false);
  expect(asks_reason(equal, { ...result_form(equal), values: ['2', '2'] })).toBe(true);
  expect(asks_reason(differing, result_form(differing))).toBe(true);
  expect(asks_reason(one_sided, { ...result_form(one_sided), values: ['2', '5'] })).toBe(false);
  expect(asks_reason(one_sided, { ...result_form(one_sided), values: ['3', ''] })).toBe(true);
});

it('names what keeps a result from being agreed, and sends the rest as it stands', () => {
  const form = result_form(differing);
  expect(form.values).toEqual(['2', '']);
  expect(result_gaps(differing, form)).toEqual(['reason']);
  expect(result_gaps(differing, { ...form, values: ['2', 'deux'], reason: 'x' })).toEqual(['number']);
  const settled = { ...form, values: ['2', '5/3'], reason: ' La note de quai fait foi. ' };
  expect(result_gaps(differing, settled)).toEqual([]);
  expect(result_input(settled)).toEqual({
    agreed: { per_period: ['2', '5/3'] },
    reason: 'La note de quai fait foi.',
  });
  const unmeasured = { ...form, is_not_measured: true };
  expect(result_gaps(differing, unmeasured)).toEqual(['agreed_by']);
  expect(result_input({ ...unmeasured, agreed_by: 'p1' })).toEqual({
    agreed: 'not_measured',
    agreed_by: 'p1',
  });
  expect(result_input(result_form(one_sided))).toEqual({ agreed: { per_period: ['2', null] } });
});

it('lays the calculation out so that it gives the score (R11)', () => {
  const { lines, sum, weights, left_out } = formula_of(scored);
  expect(lines.map(({ product }) => product)).toEqual(['48', '40']);
  expect([sum, weights, left_out]).toEqual(['88', 100, []]);
  const [autonomy, foresight] = scored.factors;
  if (!autonomy || !foresight) throw new Error('two factors');
  const partly = { ...scored, factors: [autonomy, { ...foresight, exact: null, percent: null }] };
  const formula = formula_of(partly);
  expect([formula.sum, formula.weights]).toEqual(['48', 60]);
  expect(formula.left_out.map(({ factor }) => factor)).toEqual(['foresight']);
  expect(measured_share(autonomy)).toBe(100);
});

it('says when too little is measured, and what is measured well but felt badly', () => {
  expect(is_too_little(scored)).toBe(false);
  expect(is_too_little({ ...scored, score: { ...scored.score, coverage: 49, band: null } })).toBe(true);
  expect(is_too_little(counted)).toBe(false);
  expect(green_but_red(scored, 85).map(({ factor }) => factor)).toEqual(['foresight']);
  const felt = { mark: 0, low: 0, high: 0, red: true };
  const badly = { ...scored, factors: scored.factors.map((one) => ({ ...one, felt })) };
  expect(green_but_red(badly, 85).map(({ factor }) => factor)).toEqual(['foresight']);
  expect(green_but_red(badly, 80).map(({ factor }) => factor)).toEqual(['autonomy', 'foresight']);
});

it('asks why for 1 and 2, and where executives are two or more apart (R12)', () => {
  expect(why_of(2, [])).toBe('low');
  expect(why_of(4, [3, 5])).toBeNull();
  expect(why_of(5, [4, 3])).toBe('apart');
});

it('names the KPIs of last time from which none of now started', () => {
  expect(dropped_kpis(counted, second.kpis).map(({ id }) => id)).toEqual(['j3']);
});

it('lets an executive rate until domain 3 is completed in session', () => {
  const shared = { ...second, may_mark: true } as unknown as ClientReview;
  expect(may_rate(shared)).toBe(true);
  expect(may_rate({ ...shared, may_mark: false })).toBe(false);
  expect(may_rate({ ...shared, last_quarter: null })).toBe(false);
  const completed = shared.domains.map((one) => ({ ...one, completed_at: '2026-11-26T15:42:00.000Z' }));
  expect(may_rate({ ...shared, domains: completed })).toBe(false);
});

it('reads a record that was sealed before anything was judged', () => {
  const { earlier: _, judgement: __, ...action } = second.actions[2] ?? { earlier: null, judgement: null };
  const old = with_judged_members({ actions: [action] } as unknown as Partial<typeof second>);
  expect(old.actions[0]).toMatchObject({ earlier: null, judgement: null });
  expect([old.ratings, old.evaluation, old.last_quarter]).toEqual([[], null, null]);
});
