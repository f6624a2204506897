import type { fr } from './accounts.fr';
import { plural_en } from './plural';

const days_text = (n: number) => plural_en(n, { one: `${n} day`, other: `${n} days` });

const when = (days: number) => {
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${days_text(days)}` : `${days_text(-days)} ago`;
};

export const en: typeof fr = {
  states: {
    planned: 'Planned',
    in_session: 'In session',
    ended: 'To be closed',
    closed: 'Closed',
    cancelled: 'Cancelled',
  },
  functions: { sales: 'Sales', delivery: 'Delivery', sponsor: 'Sponsor', other: 'Other' },
  when,
  review_number: (n) => `Review no. ${n}`,

  home: {
    create_title: 'It all starts with a client',
    create_text:
      'Every ninety days a review brings your team and the executives of an important client together: what they received, what they expect, and how you will count it together.',
    create_action: 'Create the first client',
    resume: (client) => `The meeting with ${client} is in session.`,
    resume_action: 'Resume the meeting',
    finish: (client) => `The meeting with ${client} is over; the review remains to be closed.`,
    finish_action: 'Finish the minutes',
    prepare: (client, days) =>
      days < 0
        ? `The meeting with ${client} was planned ${when(days)}.`
        : `You meet ${client} ${when(days)}.`,
    prepare_action: 'Prepare the meeting',
    plan_first: (client) => `${client} has no review yet.`,
    plan_first_action: 'Plan the first one',
    plan_next: (client) => `${client} is waiting for the next review.`,
    plan_next_action: 'Open the client’s page',
    calm: (client, days) => `Nothing urgent. Next meeting ${when(days)}, with ${client}.`,
    others: 'After that',
    all_clients: 'All clients',
  },

  list: {
    new: 'New client',
    search: 'Find a client',
    archived: 'Archived clients',
    first_title: 'No client yet',
    first_text: 'Create the page of an important client: a few lines are enough to plan its first review.',
    none_title: (q) => `No client matches “${q}”`,
    none_text: 'Try a shorter word; accents and capitals do not matter.',
    none_archived: 'No archived client',
    clear: 'Clear the search',
    client: 'Client',
    current: 'Upcoming review',
    last: 'Last review',
    no_current: 'to be planned',
    never: 'none',
    is_archived: 'archived',
  },

  form: {
    new_title: 'New client',
    edit_title: (client) => `Edit ${client}`,
    name: 'Client’s name',
    name_hint: 'As the client writes it.',
    industry: 'Industry',
    locale: 'Language of the documents',
    locale_hint: 'The sheet, the minutes and the mail of this client are in this language.',
    time_zone: 'Time zone',
    time_zone_hint: 'The client’s own: days and quarters are counted there.',
    region: 'Province or region',
    region_hint: 'For public holidays, for example CA-QC.',
    create: 'Create the client',
  },

  page: {
    current: 'Upcoming review',
    planned_at: (date) => date,
    led_by: (name) => `Facilitated by ${name}`,
    prepare: 'Prepare the meeting',
    resume: 'Resume the meeting',
    finish: 'Finish the minutes',
    first_title: 'Plan the first review',
    first_text:
      'Two hours with the client’s executives: what matters to them, the five factors they choose, and how you will count them together.',
    first_action: 'Plan the first review',
    next_title: 'Prepare the next review',
    next_text: 'It takes over the agreed date, the attendees, the factors and the promises of the last one.',
    next_action: 'Begin preparing',
    read_only: 'You may read this page. Only this client’s team changes it.',
    archive: 'Archive this client',
    archived: (client) => `${client} is archived.`,
    archived_text: 'Nothing is erased. Restore the page to go on.',
    restore: 'Restore the client',
    past: 'Past reviews',
    past_none: 'The first one appears here once it is closed.',
    minutes: 'Minutes',
    draft: 'draft',
    shared: 'shared',
  },

  contacts: {
    title: 'People at the client',
    lead: 'Up to four take part in the meeting, executives among them.',
    none_title: 'Whom do you want at the table?',
    none_text:
      'Enter the client’s executives, even those you do not know yet: that is what the bridge plan is for.',
    add: 'Add a person',
    new_title: 'New person',
    name: 'Name',
    job: 'Title',
    job_hint: 'As the person uses it; it appears in the minutes.',
    email: 'Email',
    is_executive: 'Executive of the client',
    executive: 'executive',
    locale: 'Language',
    counterpart: 'Counterpart in our management',
    counterpart_hint: 'The person of ours who keeps up the relation.',
    no_counterpart: 'Nobody yet',
    last_contact: 'Last contact',
    with: (name) => `Counterpart: ${name}`,
    last_contact_on: (date) => `last contact on ${date}`,
    never_contacted: 'no contact noted',
    no_counterpart_yet: 'No counterpart',
    archive: 'Remove this person',
    archived: (name) => `${name} is no longer listed.`,
    saved: (name) => `${name}: saved.`,
    supplier_only: 'Seen by your organization only.',
  },

  bridge: {
    title: 'Bridge plan',
    lead: 'Before a first meeting: who builds the relation, and what was done.',
    builder: 'Who builds the relation',
    nobody: 'Nobody yet',
    steps: 'What was done or is planned',
    none: 'Nothing noted yet. A call, a lunch, an introduction: note the first step.',
    on: 'Date',
    what: 'What',
    add: 'Add this step',
    removed: 'The step is removed.',
  },

  objectives: {
    title: 'The client’s strategic objectives',
    lead: 'In their words, the most important first.',
    none: 'No objective noted. Strategic innovation starts there: ask the client.',
    statement: (n) => `Objective ${n}`,
    add_label: 'New objective',
    add: 'Add the objective',
    removed: 'The objective is removed.',
  },

  team: {
    title: 'Account team',
    lead: 'Sales and delivery, sitting together.',
    none: 'Nobody yet. Add sales and delivery at least.',
    person: 'Person to add',
    choose: 'Choose a person',
    function: 'Function for this client',
    function_of: (name) => `Function of ${name}`,
    add: 'Add to the team',
    removed: (name) => `${name} is no longer on the team.`,
    yourself: 'you',
    disabled: 'access disabled',
    everyone: 'Everybody is on it already.',
  },

  closed_days: {
    title: 'Days the client is closed',
    lead: 'They do not count as working days in the counts.',
    none: 'No day noted.',
    add_label: 'Day to add',
    add: 'Add this day',
    removed: 'The day is removed.',
  },

  plan: {
    title: 'Plan the first review',
    lead: (client) => `With ${client}. Everything can be changed until the meeting is opened.`,
    date: 'Date',
    time: 'Time',
    zone: 'Time zone',
    place: 'Place',
    place_hint: 'A room, an address or a video link.',
    length: 'Length in minutes',
    length_hint: 'Two hours the first time, 60 to 90 minutes afterwards. No clock ever closes a step.',
    facilitator: 'Who facilitates',
    facilitator_hint: 'The person nearest the client, preferably not from sales.',
    submit: 'Plan and prepare',
    date_missing: 'Choose the date of the meeting.',
    time_missing: 'Give the starting time.',
    length_wrong: 'Write a whole number of minutes, for example 120.',
  },

  zones_near: 'Common',
};
