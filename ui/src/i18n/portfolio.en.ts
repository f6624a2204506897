import { plural_en } from './plural';
import type { fr } from './portfolio.fr';

export const en: typeof fr = {
  sorts: {
    needs_leader: 'Who needs a leader',
    name: 'Name',
    score: 'Score, lowest first',
    gap: 'Gap between measured and felt',
    next: 'Next meeting',
    overdue: 'Days overdue',
  },
  bands: { green: 'On target', amber: 'To watch', red: 'To put right', none: 'Without a score' },

  need: (names, n) =>
    plural_en(n, {
      one: `${names} needs a leader this week`,
      other: `${names} need a leader this week`,
    }),
  calm: 'No client needs a leader this week',
  first_title: 'The portfolio is waiting for its first account',
  first_text:
    'From a client’s second review on, its score, what it feels and its next date can be read here, beside those of the others.',
  reasons: {
    overdue: (days) =>
      plural_en(days, {
        one: 'the meeting is one day overdue',
        other: `the meeting is ${days} days overdue`,
      }),
    green_but_red: 'a factor measured well but felt badly',
    executives_missing: (n) =>
      plural_en(n, {
        one: 'an executive missing twice in a row',
        other: `${n} executives missing twice in a row`,
      }),
    red: (score) => `a score of ${score}`,
    falling: (points) => `${points} points less than the quarter before`,
    felt_red: 'a factor felt badly',
    actions_overdue: (n) => plural_en(n, { one: 'one action overdue', other: `${n} actions overdue` }),
  },

  figures: 'The whole portfolio',
  figures_shown: 'The accounts chosen',
  accounts: (n, judged, judged_text) =>
    plural_en(n, {
      one: judged === 1 ? 'account, with a score' : 'account, no score yet',
      other: judged === n ? 'accounts, all with a score' : `accounts, ${judged_text} of them with a score`,
    }),
  mean: 'mean score',
  promises: (n, kept, judged) =>
    plural_en(n, {
      one: `promise kept, ${kept} of ${judged}`,
      other: `promises kept, ${kept} of ${judged}`,
    }),
  overdue: (n) => plural_en(n, { one: 'meeting overdue', other: 'meetings overdue' }),
  absent: (n) =>
    plural_en(n, { one: 'executive missing twice in a row', other: 'executives missing twice in a row' }),
  actions_overdue: (n) => plural_en(n, { one: 'action overdue', other: 'actions overdue' }),
  green_but_red: (n) =>
    plural_en(n, {
      one: 'account with a factor measured well but felt badly',
      other: 'accounts with a factor measured well but felt badly',
    }),
  band_counts: (green, amber, red, none) =>
    `On target: ${green} · to watch: ${amber} · to put right: ${red} · without a score: ${none}`,
  most_chosen: (factor, _, text, of) => `Chosen most: ${factor}, by ${text} of ${of} accounts.`,
  weakest: (factor, percent) => `Weakest: ${factor}, ${percent} on average.`,
  drifting: (factor, _, text) => `Weight that moves most: ${factor}, ${text} points in a quarter.`,
  factors: 'The factors across the portfolio',
  factor: 'Factor',
  chosen: 'Chosen by',
  mean_weight: 'Mean weight',
  drift: 'Change',
  mean_percent: 'Measured',
  mean_felt: 'Felt',
  felt_red: 'Measured well, felt badly',

  search: 'Find an account',
  sort: 'Sort by',
  filters: 'Filters',
  filters_on: (n) => `Filters (${n})`,
  band: 'Score',
  any_band: 'Any',
  by_factor: 'Factor chosen',
  any_factor: 'Any',
  only_overdue: 'Meeting overdue',
  only_felt_red: 'Felt badly (a rating of 1 or 2)',
  only_absent: 'Executive missing twice',
  clear: 'Remove the filters',
  csv: 'Download (CSV)',
  none_title: 'No account matches these filters',
  none: 'Remove a filter, or look for a shorter word.',

  views: 'Saved views',
  whole: 'All',
  save: 'Save this view',
  name: 'Name of the view',
  name_hint: 'The filters and the order of this moment. The page’s address can be sent as it is, too.',
  saved: (name) => `View “${name}” saved.`,
  remove: (name) => `Remove the view “${name}”`,
  removed: (name) => `View “${name}” removed.`,

  list: 'Accounts',
  no_score: 'no score yet',
  unscored: 'too little measured',
  coverage: (percent) => `${percent} measured`,
  change_up: (points) => `up ${points}`,
  change_down: (points) => `down ${points}`,
  felt: 'Felt',
  gap: (points) => `gap ${points}`,
  next: 'Next',
  no_next: 'to be set',
  late: (days) => plural_en(days, { one: 'one day overdue', other: `${days} days overdue` }),
  signals: 'To see',
  no_signal: 'nothing to report',
  lost_most: (factor) => `loses most: ${factor}`,
  shown: (n, of) => `${n} of ${of}`,
  first_of: (n, of) => `The first ${n} of ${of} accounts`,
};
