// A record is never written anew: one sealed before later reviews judged anything lacks what they judge by.
import type { ReviewContent } from '../api/types';

type Judged = Pick<
  ReviewContent,
  'last_quarter' | 'ratings' | 'evaluation' | 'kpis' | 'actions' | 'obstacles' | 'impacts' | 'ideas'
>;

/** With the members that were added since, empty. */
export function with_judged_members<R extends Partial<Judged>>(review: R): R & Judged {
  const { kpis = [], actions = [], obstacles = [], impacts = [], ideas = [] } = review;
  return {
    ...review,
    last_quarter: review.last_quarter ?? null,
    ratings: review.ratings ?? [],
    evaluation: review.evaluation ?? null,
    kpis: kpis.map((kpi) => ({
      ...kpi,
      carried_from: kpi.carried_from ?? null,
      changed: kpi.changed ?? false,
    })),
    actions: actions.map((one) => ({
      ...one,
      earlier: one.earlier ?? null,
      judgement: one.judgement ?? null,
    })),
    obstacles: obstacles.map((one) => ({
      ...one,
      earlier: one.earlier ?? null,
      judgement: one.judgement ?? null,
    })),
    impacts: impacts.map((one) => ({ ...one, earlier: one.earlier ?? null, outcome: one.outcome ?? null })),
    ideas: ideas.map((one) => ({ ...one, earlier: one.earlier ?? null, answered: one.answered ?? true })),
  };
}
