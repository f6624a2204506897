// The component of each part of the meeting.
import type { Component } from 'svelte';
import type { Review } from '../../api/types';
import type { Part, PartKind } from '../../domain/domains';
import type { ReviewStore } from '../../state/review.svelte';
import Actions from './parts/Actions.svelte';
import Attendees from './parts/Attendees.svelte';
import Better from './parts/Better.svelte';
import DatePart from './parts/DatePart.svelte';
import Ideas from './parts/Ideas.svelte';
import Impacts from './parts/Impacts.svelte';
import Joint from './parts/Joint.svelte';
import Kpis from './parts/Kpis.svelte';
import Objectives from './parts/Objectives.svelte';
import Obstacles from './parts/Obstacles.svelte';
import OpenQuestion from './parts/OpenQuestion.svelte';
import ReadBack from './parts/ReadBack.svelte';
import Recall from './parts/Recall.svelte';
import Sheets from './parts/Sheets.svelte';
import Values from './parts/Values.svelte';

export interface PartProps {
  store: ReviewStore;
  review: Review;
  part: Part;
  is_locked: boolean;
}

export const kParts: Record<PartKind, Component<PartProps>> = {
  attendees: Attendees,
  recall: Recall,
  open_question: OpenQuestion,
  received: Values,
  expected: Values,
  sheets: Sheets,
  joint: Joint,
  kpis: Kpis,
  better: Better,
  actions: Actions,
  obstacles: Obstacles,
  impacts: Impacts,
  objectives: Objectives,
  ideas: Ideas,
  date: DatePart,
  read_back: ReadBack,
};
