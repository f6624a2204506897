import type { fr } from './client.home.fr';
import { plural_en } from './plural';

const days_text = (n: number) => plural_en(n, { one: `${n} day`, other: `${n} days` });

const when = (days: number) => {
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${days_text(days)}` : `${days_text(-days)} ago`;
};

export const en: typeof fr = {
  when,

  both: (account, organization) => `${account} and ${organization}`,
  lead: (organization) =>
    `Everything here starts from you: what matters to you, what ${organization} promised, and what each side has counted since the last meeting.`,
  first_title: 'Your first meeting',
  first_text: (organization) =>
    `Every ninety days your executives and ${organization} meet to talk about you. At the first meeting you will choose five factors out of thirteen, and how to count them together. You will find them here.`,
  no_date: 'The date is not set yet; your account team will give it to you.',

  todo: {
    label: 'To do',
    read_draft: (date) => `Meeting of ${date}: a draft to read`,
    read_draft_action: 'Read the draft',
    acknowledge: (date) => `The minutes of ${date} are waiting for you to read`,
    acknowledge_action: 'Read the minutes',
    checkpoint: (day) => `Day ${day}: your account team has written to you`,
    checkpoint_action: 'Read and answer',
    owed: (n) =>
      plural_en(n, { one: 'One count to record this week', other: `${n} counts to record this week` }),
    owed_action: 'Count',
    calm: 'Nothing is waiting for you',
    calm_next: (days) => `Nothing is waiting for you. Next meeting ${when(days)}.`,
  },

  quarter: 'This quarter',
  day_of: (day, of) => `Day ${day} of ${of}`,
  from_to: (from, to) => `from ${from} to ${to}`,
  target: (text) => `Target: ${text}`,
  no_kpis: 'The KPIs will appear here after the first meeting.',
  factors: 'What matters to you',
  factors_lead: 'Your five factors and the weight you gave them.',
  no_factors: 'You will choose them together at the first meeting: five factors out of thirteen.',
  promises: 'What is promised',
  promises_lead: 'By date, what came out of the last meeting.',
  no_promises: 'Nothing is promised at the moment. The actions agreed in a meeting will appear here.',
  lifts: (name) => `obstacle to be lifted by ${name}`,
  due: (date, days) => (days < 0 ? `was due ${date}, ${when(days)}` : `${date}, ${when(days)}`),
  no_due: 'no date',
  nobody: 'to be named',
  value: 'The value you expect',
  no_value: 'Your words on the value you expect will appear here after the meeting.',
  said: (name) => `– ${name}`,
  next: 'Next meeting',
  place_open: 'place to be confirmed',
  last: 'Last minutes',
  last_of: (n, date) => `Review no. ${n}, ${date}`,
  read: 'You have read them',
  to_read: 'To read',
  no_last: 'They will appear here after the first meeting, once both sides have closed them.',
  roadmap: 'See the whole roadmap',
  all_minutes: 'All minutes',
};
