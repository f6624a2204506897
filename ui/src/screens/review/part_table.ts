// The component of each part of the meeting, loaded when first needed.
import type { Component } from 'svelte';
import type { Review } from '../../api/types';
import type { Part, PartKind } from '../../domain/domains';
import type { ReviewStore } from '../../state/review.svelte';

export interface PartProps {
  store: ReviewStore;
  review: Review;
  part: Part;
  is_locked: boolean;
}
export type PartComponent = Component<PartProps>;

const kLoaders: Record<PartKind, () => Promise<{ default: PartComponent }>> = {
  attendees: () => import('./parts/Attendees.svelte'),
  recall: () => import('./parts/Recall.svelte'),
  open_question: () => import('./parts/OpenQuestion.svelte'),
  received: () => import('./parts/Values.svelte'),
  ratings: () => import('./parts/Ratings.svelte'),
  results: () => import('./parts/Results.svelte'),
  score: () => import('./parts/Score.svelte'),
  expected: () => import('./parts/Values.svelte'),
  sheets: () => import('./parts/Sheets.svelte'),
  joint: () => import('./parts/Joint.svelte'),
  kpis: () => import('./parts/Kpis.svelte'),
  earlier_actions: () => import('./parts/EarlierActions.svelte'),
  earlier_obstacles: () => import('./parts/EarlierObstacles.svelte'),
  better: () => import('./parts/Better.svelte'),
  actions: () => import('./parts/Actions.svelte'),
  obstacles: () => import('./parts/Obstacles.svelte'),
  earlier_impacts: () => import('./parts/EarlierImpacts.svelte'),
  impacts: () => import('./parts/Impacts.svelte'),
  objectives: () => import('./parts/Objectives.svelte'),
  earlier_ideas: () => import('./parts/EarlierIdeas.svelte'),
  ideas: () => import('./parts/Ideas.svelte'),
  date: () => import('./parts/DatePart.svelte'),
  read_back: () => import('./parts/ReadBack.svelte'),
};

export const load_part = async (kind: PartKind): Promise<PartComponent> => (await kLoaders[kind]()).default;

/** Fetches every part ahead of time, so that a lost connection in the room keeps no step from being shown. */
export async function load_all_parts(): Promise<void> {
  await Promise.all(Object.values(kLoaders).map((load) => load()));
}
