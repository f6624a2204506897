import type { fr } from './client.fr';
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
  states: {
    planned: 'in preparation',
    in_session: 'meeting under way',
    ended: 'draft minutes',
    closed: 'closed minutes',
    cancelled: 'cancelled',
  },
  my_role: {
    executive: 'You read the reviews that are shared and record your side’s counts.',
    counter: 'You record your side’s counts.',
  },

  welcome_title: (organization) => `${organization} invites you`,
  welcome_lead: (account) => `This is the space you share about ${account}.`,
  welcome_you: 'This invitation is for',
  come_in: 'Come in',
  come_in_note: 'The link works once. After that this device knows you: no password.',
  good_until: (until) => `Valid until ${until}.`,
  replaces: (name) => `This device is currently used by ${name}. Coming in will end that session.`,
  link_incomplete_title: 'This link is incomplete',
  link_incomplete: 'Open it again from the message you received, or ask for another one.',
  link_over_title: 'This link no longer works',
  link_over:
    'It has been used already, or its date has passed. If this device knows you, your home opens without a link. Otherwise ask for a new one; it takes a moment.',
  to_home: 'Go to the home page',
  ask_new: 'Ask for a new link',

  ask_title: 'Ask for a link',
  ask_lead:
    'Enter the email address that your supplier knows. Your account team receives the request and sends you a new link themselves.',
  ask_email: 'Your email',
  ask_send: 'Ask for a link',
  ask_sent_title: 'Request received',
  ask_sent:
    'If this address is known, your account team sees your request and will send you a new link. If it is urgent, call them.',
  ask_staff: 'Do you have a password?',
  sign_in: 'Sign in',
  are_you_client: 'Are you a client?',
  ask_link: 'Ask for a link.',

  ended_title: 'This device has been forgotten',
  ended_why:
    'What you wrote is still here: keep this page open. Ask for a new link, open it on this device, then come back here.',
  ended_back: 'I have opened my link',
  ended_not_yet: 'This device is not recognized yet. Open the link first, in this same browser.',

  home: 'Home',
  count: 'Count',
  minutes: 'Minutes',
  language: 'Language',
  devices: 'My devices',
  leave: 'Leave',
  left: 'You have left. To come back on this device, ask for a link.',

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
    owed: (n) =>
      plural_en(n, { one: 'One count to record this week', other: `${n} counts to record this week` }),
    owed_action: 'Count',
    calm: 'Nothing is waiting for you',
    calm_next: (days) => `Nothing is waiting for you. Next meeting ${when(days)}.`,
  },

  quarter: 'This quarter',
  day_of: (day, of) => `Day ${day} of ${of}`,
  from_to: (from, to) => `from ${from} to ${to}`,
  you: 'You',
  not_counted: 'not recorded yet',
  no_case: 'no case',
  kpi_line: (statement, mine, theirs) => `${statement}: ${mine}, ${theirs}`,
  target: (text) => `Target: ${text}`,
  agree: 'Agreed',
  differ: 'Your two counts differ',
  one_side: 'Only one side has recorded',
  nobody_counted: 'Nobody has recorded yet',
  period: (text) => `Period: ${text}`,
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
  all_minutes: 'All minutes',

  list_lead: 'What your supplier has shared with you, and the closed minutes.',
  list_none_title: 'Nothing is shared yet',
  list_none: 'A meeting appears here as soon as your account team shares its draft with you.',

  draft_note: 'A draft shared with you, to be settled together. Nothing is final yet.',
  before_note: 'The meeting has not taken place yet; this is what is being prepared.',
  session_note: 'The meeting is under way.',
  acknowledge_lead: 'Your reading is recorded for exactly this text. It commits you to nothing else.',
  acknowledged: 'You have said that you read them.',
  mark_sheet: 'Fill in my sheet',
  mark_sheet_lead: 'Before the meeting, mark on your own what matters to you.',

  sheet: 'My sheet',
  sheet_lead: 'Circle what matters to you. As many factors as you like; a weight, if you like.',
  sheet_private: 'Nobody sees it until you show it. Nothing is added up; it is your own preparation.',
  sheet_show: 'Show my sheet',
  sheet_none: 'This sheet is no longer to be filled in',
  sheet_none_text: 'The review is closed, or you are not among the attendees. Your account team can add you.',
  sheet_back: 'Back to the meeting',

  devices_title: 'Devices',
  devices_lead: 'Where you are signed in. End a device that is lost or not yours.',
  this_one: 'this device',
  unknown_device: 'Unknown device',
  since: (started, used) => `Since ${started}; last used: ${used}`,
  end: 'End',
  end_of: (device) => `End: ${device}`,
  ended: (device) => `${device} is no longer signed in.`,
};
