// The portfolio's address, why a client needs a leader, and what a roadmap finds.
import { describe, expect, it } from 'vitest';
import { filters_of, filters_on, findings, has_course, search_of } from '../../src/domain/portfolio';
import { moved } from '../../src/domain/roadmap';
import { reason_text } from '../../src/screens/portfolio/reason_text';
import { account_row, calm_row, figures, late_row, new_row, roadmap } from '../ui/overview_fixture';

describe('the address of a portfolio', () => {
  it('comes back as it was written, in one order', () => {
    for (const search of [
      '',
      'q=a+b&band=red&factor=autonomy&overdue=1&felt_red=1&absent=1&sort=gap',
      'sort=name',
    ])
      expect(search_of(filters_of(search))).toBe(search);
    expect(search_of(filters_of('?sort=gap&band=red'))).toBe('band=red&sort=gap');
  });

  it('leaves out what is not known, and the order that stands anyway', () => {
    expect(filters_of('?band=blue&sort=colour&overdue=yes&q=+&limit=5')).toEqual({});
    expect(filters_of('?sort=needs_leader')).toEqual({});
    expect(search_of({ q: '', sort: 'needs_leader', factor: '' })).toBe('');
  });

  it('counts what leaves accounts out', () => {
    expect(filters_on(filters_of('?q=a&sort=gap'))).toBe(0);
    expect(filters_on(filters_of('?band=red&factor=autonomy&absent=1'))).toBe(3);
  });
});

describe('why a client needs a leader', () => {
  const said = (item: typeof account_row) => item.needs_leader.map((reason) => reason_text(reason, item));

  it('is said with what is behind it', () => {
    expect(said(account_row)).toEqual([
      'un facteur bien mesuré, mais mal ressenti',
      'un dirigeant absent deux fois de suite',
      'résultat de 66,0\u00a0%',
      '15,4 points de moins qu’au trimestre précédent',
      '2 actions en retard',
    ]);
    expect(said(late_row)).toEqual(['rencontre en retard de 12\u00a0jours']);
    expect(said({ ...calm_row, needs_leader: ['felt_red'] })).toEqual(['un facteur mal ressenti']);
  });
});

it('the figures name the factor chosen most, the weakest, and the one that moves most either way', () => {
  const found = findings(figures.factors);
  expect(found.most_chosen?.factor).toBe('timeliness');
  expect(found.weakest?.factor).toBe('timeliness');
  expect(found.drifting?.factor).toBe('autonomy');
  const alike = figures.factors.map((one) => ({
    ...one,
    chosen: 2,
    mean_percent: '58.0',
    weight_drift: '-5.0',
  }));
  expect(alike.length).toBeGreaterThan(1);
  expect(findings(alike)).toEqual({ most_chosen: null, weakest: null, drifting: null });
  expect(findings([])).toEqual({ most_chosen: null, weakest: null, drifting: null });
});

it('a course needs two quarters of one client', () => {
  expect(has_course([account_row, new_row])).toBe(true);
  expect(has_course([new_row, { ...calm_row, trend: calm_row.trend.slice(0, 1) }])).toBe(false);
});

describe('a roadmap', () => {
  it('tells a new factor from one whose weight moved', () => {
    const [first, second] = roadmap.items;
    if (first === undefined || second === undefined) throw new Error('the roadmap has no two reviews');
    expect(moved(second, first).map(({ is_new, drift }) => [is_new, drift])).toEqual([
      [false, 5],
      [false, -5],
      [false, 0],
      [false, 0],
      [true, 0],
    ]);
    expect(moved(first, null).some(({ is_new }) => is_new)).toBe(false);
  });
});
