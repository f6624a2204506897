import { plural_en } from './plural';
import type { fr } from './roadmap.fr';

export const en: typeof fr = {
  bands: {
    green: 'on target',
    amber: 'to watch',
    red: 'to put right',
    none: 'too little measured',
  },
  title: 'Roadmap',
  title_of: (client) => `${client}: the roadmap`,
  none: 'Once the first review is closed, it appears here: the factors chosen, what is expected, and then, quarter after quarter, what was kept.',
  lead: (n) => plural_en(n, { one: 'One review so far.', other: `${n} reviews so far, the latest first.` }),
  to_minutes: 'Minutes',
  to_minutes_of: (n) => `Minutes of review no. ${n}`,
  not_closed: 'not closed yet',

  score: 'Score',
  coverage: (percent) => `${percent} of the weight is measured`,
  felt: (percent) => `Felt: ${percent}`,
  felt_none: 'Felt: nobody gave a rating',
  gap: (_, text) => `a gap of ${text} points`,
  first_review: 'First review: nothing to judge yet.',

  judged: 'What the quarter gave',
  factor: 'Factor',
  weight: 'Weight',
  measured: 'Measured',
  felt_column: 'Felt',
  lost: 'Points lost',
  not_measured: 'not measured',
  not_rated: '–',
  between: (low, high) => `${low} to ${high}`,

  chosen: 'Chosen for the next 90 days',
  chosen_none: 'The factors are not chosen yet.',
  new_factor: 'new',
  heavier: (points) => `+${points}`,
  lighter: (points) => `−${points}`,
  heavier_words: (points) => `weight up ${points} points`,
  lighter_words: (points) => `weight down ${points} points`,

  promises: 'Promises',
  kept: (kept, judged) =>
    judged === 0
      ? 'No promise to judge.'
      : plural_en(judged, {
          one: kept === 1 ? 'The promise was kept.' : 'The promise was not kept.',
          other: `${kept} kept of ${judged}.`,
        }),
  partly: (n) => `${n} in part`,
  dropped: (n) => `${n} dropped`,
  carried: (n) => `${n} carried over`,
  made: (n) => plural_en(n, { one: `${n} new promise`, other: `${n} new promises` }),

  received: 'Value received',
  received_none: 'No words noted on the value received.',
  expected: 'Value expected',
  expected_none: 'No words noted on the value expected.',
  said: (name) => `– ${name}`,
  measure: (text) => `Measure: ${text}`,
};
