import { plural_en } from './plural';
import type { fr } from './review.carried.fr';

export const en: typeof fr = {
  title: 'Carried over from last time',
  lead: (number, day) => `From review no. ${number}, on ${day}. Nothing to copy.`,
  people: (n) => plural_en(n, { one: `${n} attendee`, other: `${n} attendees` }),
  factors: (n) =>
    plural_en(n, { one: `${n} factor and its weight`, other: `${n} factors and their weights` }),
  kpis: (n) => plural_en(n, { one: `${n} KPI`, other: `${n} KPIs` }),
  value: (n) => plural_en(n, { one: `${n} expected value`, other: `${n} expected values` }),
  actions: (n) => plural_en(n, { one: `${n} action to judge`, other: `${n} actions to judge` }),
  obstacles: (n) => plural_en(n, { one: `${n} obstacle to judge`, other: `${n} obstacles to judge` }),
  impacts: (n) => plural_en(n, { one: `${n} foreseen event`, other: `${n} foreseen events` }),
  ideas: (n) => plural_en(n, { one: `${n} open idea`, other: `${n} open ideas` }),
  objectives: (n) =>
    plural_en(n, { one: `${n} objective of the client`, other: `${n} objectives of the client` }),
  changed: 'What has changed since',
  nothing_changed: 'Nothing yet: everything is as it was at closing.',
  confirm: 'To confirm anew',
  confirm_names: (n) =>
    plural_en(n, { one: 'The name and title of one person', other: `The names and titles of ${n} people` }),
  names: 'Names and titles',
  kpis_accepted: 'The KPIs',
  confirm_value: 'The value expected, still that of last time',
  confirm_factors: 'The five factors and their weights, in the room',
  confirm_kpis: (n) =>
    plural_en(n, {
      one: 'One KPI, to be accepted by the client',
      other: `${n} KPIs, to be accepted by the client`,
    }),
  counts: 'The counts of the quarter',
  counts_equal: 'Both counts are equal throughout.',
  counts_differ: (n) =>
    plural_en(n, {
      one: 'The counts differ in one period: the counters can settle it before the meeting.',
      other: `The counts differ in ${n} periods: the counters can settle them before the meeting.`,
    }),
  counts_missing: (n) =>
    plural_en(n, {
      one: 'One period lacks one of its counts.',
      other: `${n} periods lack one of their counts.`,
    }),
  to_counts: 'Open the counts',
  kpi_changed: (what) => `KPI changed: ${what}`,
  kpi_new: (what) => `New KPI: ${what}`,
  kpi_dropped: (what) => `KPI removed: ${what}`,
  late: (n) =>
    plural_en(n, {
      one: 'One action is past its due date.',
      other: `${n} actions are past their due date.`,
    }),
};
