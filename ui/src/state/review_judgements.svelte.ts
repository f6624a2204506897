// What a review says of what earlier ones noted: verdicts and outcomes, each kept until the server has it (R15, R16).
import type { Answer } from '../api/client';
import {
  type ActionVerdict,
  judge_action,
  judge_obstacle,
  type ObstacleVerdict,
  put_outcome,
} from '../api/evaluation';
import type { Id, Review } from '../api/types';
import { earlier as earlier_words } from '../i18n/review.earlier';
import type { ReviewStore } from './review.svelte';
import type { Draft, DraftSource } from './review_draft.svelte';

type JudgedList = 'actions' | 'obstacles' | 'impacts';
type Thing<L extends JudgedList> = Review[L][number];

interface JudgementForm<L extends JudgedList, F> {
  /** What it sets of the thing. */
  members: readonly string[];
  shape(thing: Thing<L>): F;
  send(form: F, etag: string | null): Promise<Answer<Thing<L>>>;
  is_partial(form: F): boolean;
  lines(form: F): string[];
}

/** The draft of the verdict on one thing. Only for a thing that is in the review. */
function judgement_draft<L extends JudgedList, F>(
  store: ReviewStore,
  list: L,
  id: Id,
  form: JudgementForm<L, F>,
): Draft<F> {
  const find = () => (store.review[list] as Thing<L>[]).find((thing) => thing.id === id);
  const first = find();
  if (first === undefined) throw new Error(`${list} has no ${id}`);
  const source: DraftSource<F> = {
    read: () => form.shape(find() ?? first),
    // What lacks its verdict waits here.
    write: async (value, _, overrides) =>
      form.is_partial(value)
        ? false
        : store.put_thing(
            list,
            overrides ? [] : form.members.map((member) => `/${list}/${id}/${member}`),
            (etag) => form.send(value, etag),
          ),
    is_partial: form.is_partial,
    lines: form.lines,
  };
  return store.draft(`${list}/${id}/judgement`, source);
}

const or_null = (text: string): string | null => (text.trim() === '' ? null : text.trim());

export interface ActionJudgementForm {
  verdict: ActionVerdict | null;
  effect: string;
}
export const action_judgement = (store: ReviewStore, id: Id): Draft<ActionJudgementForm> =>
  judgement_draft<'actions', ActionJudgementForm>(store, 'actions', id, {
    members: ['verdict', 'effect'],
    shape: ({ judgement }) => ({ verdict: judgement?.verdict ?? null, effect: judgement?.effect ?? '' }),
    send: ({ verdict, effect }, etag) => {
      if (verdict === null) throw new Error('a judgement has a verdict');
      return judge_action(id, { verdict, effect: or_null(effect) }, etag);
    },
    is_partial: ({ verdict, effect }) => verdict === null && effect.trim() !== '',
    lines: ({ verdict, effect }) => [verdict === null ? '' : earlier_words.action_verdicts[verdict], effect],
  });

export interface ObstacleJudgementForm {
  verdict: ObstacleVerdict | null;
}
export const obstacle_judgement = (store: ReviewStore, id: Id): Draft<ObstacleJudgementForm> =>
  judgement_draft<'obstacles', ObstacleJudgementForm>(store, 'obstacles', id, {
    members: ['verdict'],
    shape: ({ judgement }) => ({ verdict: judgement?.verdict ?? null }),
    send: ({ verdict }, etag) => {
      if (verdict === null) throw new Error('a judgement has a verdict');
      return judge_obstacle(id, { verdict }, etag);
    },
    is_partial: () => false,
    lines: ({ verdict }) => [verdict === null ? '' : earlier_words.obstacle_verdicts[verdict]],
  });

export interface OutcomeForm {
  happened: boolean | null;
  plan_used: boolean | null;
  note: string;
}
export const impact_outcome = (store: ReviewStore, id: Id): Draft<OutcomeForm> =>
  judgement_draft<'impacts', OutcomeForm>(store, 'impacts', id, {
    members: ['happened', 'plan_used', 'note'],
    shape: ({ outcome }) => ({
      happened: outcome?.happened ?? null,
      plan_used: outcome?.plan_used ?? null,
      note: outcome?.note ?? '',
    }),
    send: ({ happened, plan_used, note }, etag) => {
      if (happened === null) throw new Error('an outcome says whether it happened');
      return put_outcome(id, { happened, plan_used, note: or_null(note) }, etag);
    },
    is_partial: ({ happened, plan_used, note }) =>
      happened === null && (plan_used !== null || note.trim() !== ''),
    lines: ({ happened, plan_used, note }) => [
      happened === null ? '' : earlier_words.happened[happened ? 'yes' : 'no'],
      plan_used === null ? '' : earlier_words.plan_used[plan_used ? 'yes' : 'no'],
      note,
    ],
  });
