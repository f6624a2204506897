import type { fr } from './counting.screens.fr';
import { plural_en } from './plural';

export const en: typeof fr = {
  window: (from: string, to: string) => `from ${from} to ${to}`,
  not_yet_title: 'Counting has not begun',
  not_yet:
    'Your KPIs appear here after the meeting that agrees on them. Each side then notes its counts, in three taps, until the next review.',
  over: 'The quarter has been judged: counting is over and stays here to read.',
  read_only: 'You read these counts; this account’s team keeps them.',

  owed: 'To count this week',
  nothing: 'Nothing to report',
  nothing_for: (what: string, period: string) => `Nothing to report: ${what}, ${period}`,

  all: 'All KPIs',
  note: 'Note',
  note_for: (what: string) => `Note: ${what}`,
  ledger: 'See both counts',
  ledger_for: (what: string) => `See both counts: ${what}`,
  not_counted: 'not counted',
  no_case: 'no case',
  differing: (n) =>
    plural_en(n, {
      one: '1 period is left where your counts differ.',
      other: `${n} periods are left where your counts differ.`,
    }),
  agreed_all: 'No difference: your two counts say the same.',
  differ_look: 'Look at them together.',
  one_side: 'Only one side has counted',
  nobody: 'Not counted yet',
  strip_label: (what, reading) => `The quarter, period by period, ${what}: ${reading}`,
  strip: (met: number, of: number) =>
    of === 0
      ? 'No period settled so far'
      : plural_en(of, { one: `${met} of 1 period met`, other: `${met} of ${of} periods met` }),
  period: 'Period',
  target: 'Target',
  standing: 'Where it stands',

  quantity: 'How many?',
  out_of: 'Out of how many cases?',
  yes_no: 'Is it so?',
  yes: 'Yes',
  no: 'No',
  rating: (max: number) => `Rating from 1 to ${max}`,
  less: 'One less',
  more: 'One more',
  day: 'Which day?',
  today: 'Today',
  yesterday: 'Yesterday',
  other_day: 'Another day',
  remark: 'Remark',
  for_client: 'I note this on the client’s behalf',
  for_client_hint: 'The line counts for the client and says that you transcribed it.',
  save: 'Save',
  resumed: 'This is what you had typed and not saved.',
  begin_again: 'Start again',
  noted: (what: string) => `Noted: ${what}.`,

  all_kpis: 'All KPIs',
  calendar: 'Count from a calendar',
  both: 'Both counts',
  lines: 'The lines',
  lines_none: 'Nothing is noted yet. The first line takes one tap.',
  more_lines: 'Show older lines',
  struck: 'struck',
  replaced_by: (value) => `replaced by ${value}`,
  corrected: 'corrected',
  corrects: 'replaces an older line',
  strikes: 'strikes an older line',
  transcribed: (name: string) => `transcribed by ${name}`,
  by: (name: string, when: string) => `${name}, ${when}`,
  sources: { import: 'imported', token: 'noted by a machine', calendar: 'counted from the calendar' },
  correct: 'Correct',
  correct_line: (what: string) => `Correct the line: ${what}`,
  strike: 'Strike',
  strike_line: (what: string) => `Strike the line: ${what}`,
  correct_title: 'Correct a line',
  correct_lead: 'The old line stays readable, struck through, beside the new one.',
  corrected_now: 'Corrected.',
  struck_now: 'Line struck.',
  restore: 'Put back',
  restore_line: (what) => `Put back the line: ${what}`,
  restored: 'Line put back.',

  differences: 'Where your counts differ',
  remaining: (n) =>
    plural_en(n, { one: '1 line is left to settle.', other: `${n} lines are left to settle.` }),
  both_count: (mine, theirs, gap) =>
    gap === null
      ? `You count ${mine}, the other side ${theirs}.`
      : `You count ${mine}, the other side ${theirs}: a difference of ${gap}.`,
  differences_lead: 'Each side corrects its own; neither changes the other’s.',
  you_noted: (day: string, quantity: string) => `You noted ${quantity} on ${day}, the other side did not.`,
  they_noted: (day: string, quantity: string) => `The other side noted ${quantity} on ${day}, you did not.`,
  both_noted: (day: string, mine: string, theirs: string) =>
    `On ${day}: you noted ${mine}, the other side ${theirs}.`,
  add_mine: 'Right, I add it',
  add_mine_line: (day: string) => `Right, I add it: ${day}`,
  strike_mine: 'I take mine back',
  strike_mine_line: (day: string) => `I take mine back: ${day}`,
  take_theirs: 'I take theirs',
  take_theirs_line: (day: string) => `I take theirs: ${day}`,
  settled: 'Settled on your side.',
  ask_them: 'Theirs to look at: show them this line.',

  other_ways: 'Without noting by hand',
  other_ways_lead: 'A file, a machine or a calendar can count for you.',
  by_file: 'Import a file',
  by_machine: 'Connect a machine',
  by_calendar: 'A calendar is connected to one indicator at a time, from the page of its two counts.',
};
