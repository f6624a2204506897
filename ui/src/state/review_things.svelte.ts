// Things of a review that have a route of their own: added, written at each pause, removed with a way back.
import type { Answer } from '../api/client';
import {
  type ActionInput,
  actions,
  attendees,
  type IdeaInput,
  type ImpactInput,
  ideas,
  impacts,
  kpis,
  type ObstacleInput,
  obstacles,
} from '../api/reviews';
import type { AttendeeInput, Id, KpiInput, Review } from '../api/types';
import { review as words } from '../i18n/review';
import { attempt } from '../ui/attempt';
import { toasts } from '../ui/toasts.svelte';
import type { ReviewStore, ThingList } from './review.svelte';
import type { Draft } from './review_draft.svelte';

interface Inputs {
  attendees: AttendeeInput;
  kpis: KpiInput;
  actions: ActionInput;
  obstacles: ObstacleInput;
  impacts: ImpactInput;
  ideas: IdeaInput;
}
type Thing<L extends ThingList> = Review[L][number];

interface Routes<L extends ThingList> {
  create(review_id: Id, input: Inputs[L], etag: string | null): Promise<Answer<Thing<L>>>;
  patch(review_id: Id, id: Id, input: Partial<Inputs[L]>, etag: string | null): Promise<Answer<Thing<L>>>;
  remove(review_id: Id, id: Id, etag: string | null): Promise<Answer<null>>;
}
const kRoutes: { [L in ThingList]: Routes<L> } = { attendees, kpis, actions, obstacles, impacts, ideas };
const routes = <L extends ThingList>(list: L): Routes<L> => kRoutes[list];

export const add_thing = <L extends ThingList>(store: ReviewStore, list: L, input: Inputs[L]) =>
  store.put_thing(list, [], (etag) => routes(list).create(store.id, input, etag));

export const change_thing = <L extends ThingList>(
  store: ReviewStore,
  list: L,
  id: Id,
  input: Partial<Inputs[L]>,
  overrides = false,
) => {
  const touches = overrides ? [] : Object.keys(input).map((member) => `/${list}/${id}/${member}`);
  return store.put_thing(list, touches, (etag) => routes(list).patch(store.id, id, input, etag));
};

/** Removes it; the toast offers to put back what was there. */
export async function remove_thing<L extends ThingList>(
  store: ReviewStore,
  list: L,
  id: Id,
  input: Inputs[L],
): Promise<boolean> {
  const removed = await attempt(() =>
    store.remove_thing(list, id, (etag) => routes(list).remove(store.id, id, etag)),
  );
  if (removed) {
    store.drop_draft(`${list}/${id}`);
    toasts.show(words.removed, async () => {
      await add_thing(store, list, input);
    });
  }
  return removed;
}

function changed_members<T extends object>(before: T, after: T): Partial<T> {
  const changed = Object.entries(after).filter(
    ([member, value]) => JSON.stringify(value) !== JSON.stringify(before[member as keyof T]),
  );
  return Object.fromEntries(changed) as Partial<T>;
}

export interface ThingForm<L extends ThingList, F> {
  shape(thing: Thing<L>): F;
  input(form: F): Inputs[L];
  lines(form: F): string[];
  is_partial?(form: F): boolean;
}

/** The draft of one thing, written with PATCH. Only for a thing that is in the review. */
export function thing_draft<L extends ThingList, F>(
  store: ReviewStore,
  list: L,
  id: Id,
  form: ThingForm<L, F>,
): Draft<F> {
  const find = () => (store.review[list] as Thing<L>[]).find((thing) => thing.id === id);
  const first = find();
  if (first === undefined) throw new Error(`${list} has no ${id}`);
  let last = first;
  return store.draft<F>(`${list}/${id}`, {
    read: () => {
      last = find() ?? last;
      return form.shape(last);
    },
    // Only what was changed, so that a colleague's change of the rest is no conflict.
    write: (value, before, overrides) =>
      change_thing(store, list, id, changed_members(form.input(before), form.input(value)), overrides),
    lines: form.lines,
    ...(form.is_partial === undefined ? {} : { is_partial: form.is_partial }),
  });
}
