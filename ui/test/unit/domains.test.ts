// The seven domains in order (R1), their parts, and where each missing item is put right.
import { describe, expect, it } from 'vitest';
import type { Issue, Kpi, Review } from '../../src/api/types';
import {
  current_domain,
  is_domain,
  is_shut,
  joint_domain,
  kDomains,
  next_of,
  number_of,
  part_at,
  parts_of,
  place_of,
  places_to_close,
  previous_of,
  slug_of,
} from '../../src/domain/domains';

const choices = [
  { factor: 'foresight', weight: 60 },
  { factor: 'autonomy', weight: 40 },
];

function review(given: Partial<Review> = {}): Review {
  const domains = kDomains.map((code) => ({
    code,
    completed_at: null,
    completed_at_text: null,
    missing: [],
  }));
  return {
    is_first: true,
    satisfiers: { choices },
    kpis: [{ id: 'k1', factor: 'autonomy' } as Kpi],
    actions: [],
    obstacles: [],
    impacts: [],
    ideas: [],
    domains,
    missing_to_close: [],
    ...given,
  } as unknown as Review;
}

const slugs = (code: (typeof kDomains)[number], of: Review) => parts_of(code, of).map(slug_of);
const issue = (given: Partial<Issue>): Issue => ({ code: 'x', message: 'm', ...given });

describe('order', () => {
  it('is the one of the method', () => {
    expect(kDomains.map(number_of)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(next_of('attendees')).toBe('satisfiers');
    expect(next_of('next')).toBeNull();
    expect(previous_of('attendees')).toBeNull();
    expect(is_domain('impacts')).toBe(true);
    expect(is_domain('impact')).toBe(false);
  });

  it('comes to the first domain that is not completed', () => {
    const some = review();
    const [first, second] = some.domains;
    if (first && second) first.completed_at = second.completed_at = '2026-11-26T15:00:00.000Z';
    expect(current_domain(some)).toBe('scorecard');
    for (const domain of some.domains) domain.completed_at = '2026-11-26T15:00:00.000Z';
    expect(current_domain(some)).toBe('next');
  });
});

describe('parts', () => {
  it('ask the open question first in a first review (R5), and decide in domain 3 afterwards (R13)', () => {
    expect(slugs('satisfiers', review())).toEqual(['open_question', 'expected', 'sheets', 'joint']);
    expect(slugs('scorecard', review())).toEqual(['kpis-foresight', 'kpis-autonomy']);
    const later = review({ is_first: false });
    expect(slugs('satisfiers', later)).toEqual(['recall']);
    expect(slugs('scorecard', later)).toEqual([
      'received',
      'ratings',
      'results',
      'score',
      'expected',
      'sheets',
      'joint',
      'kpis-foresight',
      'kpis-autonomy',
    ]);
  });

  it('judge what earlier reviews noted, where there is any of it (R15-R17)', () => {
    const earlier = { review_id: 'r0', number: 1, held_on: '', held_on_text: '', times_carried: 0 };
    const things = [{ id: 'x', earlier }];
    const lists = { actions: things, obstacles: things, impacts: things, ideas: things };
    const judging = { ...review({ is_first: false }), ...lists } as unknown as Review;
    expect(slugs('improvement', judging)).toEqual([
      'earlier_actions',
      'earlier_obstacles',
      'better',
      'actions',
      'obstacles',
    ]);
    expect(slugs('impacts', judging)).toEqual(['earlier_impacts', 'impacts']);
    expect(slugs('innovation', judging)).toEqual(['objectives', 'earlier_ideas', 'ideas']);
    expect(slugs('improvement', review({ is_first: false }))).toEqual(['better', 'actions', 'obstacles']);
    const place = (given: Partial<Issue>) => place_of(issue(given), judging)?.part.kind;
    expect(place({ action_id: 'x' })).toBe('earlier_actions');
    expect(place({ code: 'obstacle_to_judge' })).toBe('earlier_obstacles');
    expect(place({ impact_id: 'x' })).toBe('earlier_impacts');
    expect(place({ idea_id: 'x' })).toBe('earlier_ideas');
    expect(place({ code: 'result_missing', kpi_id: 'j1' })).toBe('results');
    expect(place({ code: 'rating_to_ask', attendee_id: 'p1' })).toBe('ratings');
    expect(place({ code: 'why_to_ask', attendee_id: 'p1', factor: 'autonomy' })).toBe('ratings');
    expect(place({ code: 'value_expected_unchanged', pointer: '/value/expected' })).toBe('expected');
  });

  it('are found by their address, the first otherwise', () => {
    const parts = parts_of('scorecard', review());
    expect(part_at('kpis-autonomy', parts).factor).toBe('autonomy');
    expect(part_at('kpis-timeliness', parts).factor).toBe('foresight');
    expect(part_at(null, parts).factor).toBe('foresight');
  });
});

describe('places', () => {
  it.each<[Partial<Issue>, string]>([
    [{ pointer: '/satisfiers/choices' }, 'satisfiers joint'],
    [{ pointer: '/value/expected' }, 'satisfiers expected'],
    [{ pointer: '/open_question/answers' }, 'satisfiers open_question'],
    [{ kpi_id: 'k1', factor: 'autonomy' }, 'scorecard kpis-autonomy'],
    [{ factor: 'foresight' }, 'scorecard kpis-foresight'],
    [{ action_id: 'a1' }, 'improvement actions'],
    [{ code: 'obstacle_due_missing' }, 'improvement obstacles'],
    [{ impact_id: 'i1' }, 'impacts impacts'],
    [{ code: 'open_question_to_ask', attendee_id: 'p1' }, 'satisfiers open_question'],
    [{ code: 'better_to_ask', attendee_id: 'p1' }, 'improvement better'],
    [{ idea_id: 'd1' }, 'innovation ideas'],
    [{ pointer: '/next' }, 'next date'],
    [{ attendee_id: 'p1' }, 'attendees attendees'],
  ])('%o', (given, expected) => {
    const place = place_of(issue(given), review());
    expect(place === null ? null : `${place.domain} ${slug_of(place.part)}`).toBe(expected);
  });

  it('are in domain 3 for values and factors from the second review on', () => {
    const place = place_of(issue({ pointer: '/satisfiers' }), review({ is_first: false }));
    expect(place?.domain).toBe('scorecard');
  });

  it('are unknown for what names nothing, unless its domain is known', () => {
    expect(place_of(issue({}), review())).toBeNull();
    expect(place_of(issue({}), review(), 'attendees')?.domain).toBe('attendees');
  });

  it('follow the open domains in their order before closing', () => {
    const open = review({
      missing_to_close: [
        issue({ code: 'domain_is_not_completed' }),
        issue({ code: 'domain_is_not_completed' }),
        issue({ code: 'action_owner_missing', action_id: 'a1' }),
      ],
    });
    for (const domain of open.domains.slice(0, 5)) domain.completed_at = '2026-11-26T15:00:00.000Z';
    expect(places_to_close(open).map(({ place }) => place?.domain)).toEqual([
      'innovation',
      'next',
      'improvement',
    ]);
  });
});

describe('where the joint sheet may change', () => {
  const two_done = (state: Review['state'], given: Partial<Review> = {}) =>
    review({
      state,
      domains: kDomains.map((code) => ({
        code,
        completed_at: code === 'satisfiers' ? '2026-11-26T15:00:00.000Z' : null,
        completed_at_text: null,
        missing: [],
      })),
      ...given,
    });

  it('is domain 2 at first and domain 3 from then on (R13)', () => {
    expect(joint_domain({ is_first: true })).toBe('satisfiers');
    expect(joint_domain({ is_first: false })).toBe('scorecard');
  });

  it('is shut in the room once completed, and open again after the meeting (R1)', () => {
    expect(is_shut(two_done('in_session'), 'satisfiers')).toBe(true);
    expect(is_shut(two_done('in_session'), 'scorecard')).toBe(false);
    expect(is_shut(two_done('planned'), 'satisfiers')).toBe(false);
    expect(is_shut(two_done('ended'), 'satisfiers')).toBe(false);
  });
});
