// What a closed review says of the days that follow it, for the timeline. Pure but for the reader's language.
import { charts as words } from '../i18n/charts';
import type { TimelineItem } from './shapes';

type Side = 'client' | 'supplier';
/** The promises and foreseen events of a review, as it holds them. */
export interface Foreseen {
  actions: readonly {
    id: string;
    statement: string;
    owner: { side: Side } | null;
    due_on: string | null;
    due_on_text: string | null;
    judgement?: { verdict: string } | null;
  }[];
  impacts: readonly {
    id: string;
    title: string;
    side: Side | null;
    starts_on: string;
    ends_on: string;
    window_text: string;
  }[];
}
/** Days 30 and 60. */
export interface CheckpointDay {
  day: number;
  due_on: string;
  due_on_text: string;
  state: string;
}

/** What has no day is left out, and what was judged unless it was carried on. Ours is what nobody took. */
export function ninety_items(
  { actions, impacts }: Foreseen,
  checkpoints: readonly CheckpointDay[] = [],
): TimelineItem[] {
  return [
    ...actions.flatMap(({ id, statement, owner, due_on, due_on_text, judgement }): TimelineItem[] =>
      due_on === null || (judgement && judgement.verdict !== 'carried')
        ? []
        : [
            {
              id,
              kind: 'action',
              side: owner?.side ?? 'supplier',
              on: due_on,
              on_text: due_on_text ?? due_on,
              text: statement,
            },
          ],
    ),
    ...impacts.map(
      ({ id, title, side, starts_on, ends_on, window_text }): TimelineItem => ({
        id,
        kind: 'impact',
        side: side ?? 'supplier',
        on: starts_on,
        until: ends_on,
        on_text: window_text,
        text: title,
      }),
    ),
    ...checkpoints.map(
      ({ day, due_on, due_on_text, state }): TimelineItem => ({
        id: `day ${day}`,
        kind: 'checkpoint',
        side: 'supplier',
        on: due_on,
        on_text: due_on_text,
        text: words.timeline.checkpoint(day),
        is_done: state === 'shared',
      }),
    ),
  ];
}
