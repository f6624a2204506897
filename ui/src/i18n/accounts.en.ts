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
  regions: {
    QC: 'Quebec',
    ON: 'Ontario',
    NB: 'New Brunswick',
    NS: 'Nova Scotia',
    PE: 'Prince Edward Island',
    NL: 'Newfoundland and Labrador',
    MB: 'Manitoba',
    SK: 'Saskatchewan',
    AB: 'Alberta',
    BC: 'British Columbia',
    YT: 'Yukon',
    NT: 'Northwest Territories',
    NU: 'Nunavut',
    CA: 'Canada (federal jurisdiction)',
    FR: 'France',
    US: 'United States',
  },
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
      'Every ninety days, a review brings together your team and the executives of an important client: what they received, what they expect, and how you will count it together.',
    create_action: 'Create the first account',
    all_clients: 'All accounts',
  },

  list: {
    new: 'New account',
    search: 'Find an account',
    archived: 'Archived accounts',
    first_title: 'No accounts yet',
    first_text: 'Create an account for an important client: a few lines are enough to plan the first review.',
    none_title: (q) => `No account matches “${q}”`,
    none_text: 'Try a shorter word; accents and capitals do not matter.',
    none_archived: 'No archived accounts',
    clear: 'Clear the search',
    client: 'Account',
    current: 'Upcoming review',
    last: 'Last review',
    no_current: 'to be planned',
    never: 'none',
    is_archived: 'archived',
  },

  form: {
    new_title: 'New account',
    edit_title: (client) => `Edit ${client}`,
    name: 'Client’s name',
    name_hint: 'The way the client writes it.',
    industry: 'Industry',
    locale: 'Language of documents',
    locale_hint: 'This client’s sheet, minutes and email are in this language.',
    time_zone: 'Time zone',
    time_zone_hint: 'The client’s own: days and quarters are counted in it.',
    region: 'Province or region',
    region_hint: 'Its public holidays are filled in for you; you can add others.',
    no_region: 'No public holidays filled in',
    create: 'Create the account',
  },

  page: {
    current: 'Upcoming review',
    led_by: (name) => `Facilitated by ${name}`,
    prepare: 'Prepare the meeting',
    resume: 'Resume the meeting',
    finish: 'Finish the minutes',
    first_title: 'Plan the first review',
    first_text:
      'Two hours with the client’s executives: what matters to them, the five factors they choose, and how you will count them together.',
    first_action: 'Plan the first review',
    next_title: 'Prepare the next review',
    next_text:
      'It carries over the agreed date, the attendees, the factors and the promises from the last one.',
    next_action: 'Start preparing',
    read_only: 'You can read this page. Only this account team can change it.',
    archive: 'Archive this account',
    archived: (client) => `${client} is archived.`,
    archived_text: 'Nothing is erased. Restore the account to continue.',
    restore: 'Restore the account',
    past: 'Past reviews',
    past_none: 'The first one will appear here once it is closed.',
    shared: 'shared',
  },

  contacts: {
    title: 'The client’s people',
    lead: 'Up to four take part in the meeting, executives among them.',
    none_title: 'Who do you want at the table?',
    none_text:
      'Enter the client’s executives, even those you do not know yet: that is what the bridge plan is for.',
    add: 'Add someone',
    new_title: 'New person',
    name: 'Name',
    job: 'Title',
    job_hint: 'The way the person uses it; it appears in the minutes.',
    email: 'Email',
    phone: 'Telephone',
    is_executive: 'Client executive',
    executive: 'Client executive',
    locale: 'Language',
    counterpart: 'Counterpart in our management',
    counterpart_hint: 'The person on our side who keeps up the relationship.',
    no_counterpart: 'Nobody yet',
    last_contact: 'Last contact',
    with: (name) => `Counterpart: ${name}`,
    last_contact_on: (date) => `last contact on ${date}`,
    never_contacted: 'no contact noted',
    no_counterpart_yet: 'No counterpart',
    archive: 'Remove this person',
    archived: (name) => `${name} is no longer listed.`,
    saved: (name) => `${name}: saved.`,
    supplier_only: 'Visible to your organization only.',
  },

  bridge: {
    title: 'Bridge plan',
    lead: 'Before a first meeting: who builds the relationship, and what has been done.',
    builder: 'Who builds the relationship',
    nobody: 'Nobody yet',
    steps: 'What has been done or is planned',
    none: 'Nothing noted yet. A call, a lunch, an introduction: note the first step.',
    on: 'Date',
    what: 'What',
    add: 'Add this step',
    removed: 'Step removed.',
  },

  objectives: {
    title: 'The client’s strategic objectives',
    lead: 'In their words, the most important first.',
    none: 'No objectives noted. Strategic innovation starts with them: ask the client.',
    statement: (n) => `Objective ${n}`,
    add_label: 'New objective',
    add: 'Add the objective',
    removed: 'Objective removed.',
  },

  team: {
    title: 'Account team',
    lead: 'Sales and delivery, side by side.',
    none: 'Nobody yet. Add at least sales and delivery.',
    person: 'Person to add',
    choose: 'Choose a person',
    function: 'Role with this client',
    function_of: (name) => `Role of ${name}`,
    add: 'Add to the team',
    removed: (name) => `${name} is no longer on the team.`,
    yourself: 'you',
    disabled: 'access disabled',
    everyone: 'Everyone is already on it.',
  },

  closed_days: {
    title: 'Days the client is closed',
    lead: 'They are not workdays when KPIs are counted.',
    none: 'No days noted.',
    add_label: 'Day to add',
    add: 'Add this day',
    removed: 'Day removed.',
  },

  plan: {
    title: 'Plan the first review',
    next_title: 'Plan the next review',
    lead: (client) => `With ${client}. Everything can be changed until the meeting is opened.`,
    date: 'Date',
    time: 'Time',
    zone: 'Time zone',
    place: 'Place',
    place_hint: 'A room, an address or a video-call link.',
    length: 'Length in minutes',
    length_hint: 'Two hours the first time, 60 to 90 minutes after that. No clock ever closes a step.',
    facilitator: 'Who facilitates',
    facilitator_hint: 'The person closest to the client, preferably not from sales.',
    submit: 'Plan and prepare',
    date_missing: 'Choose the date of the meeting.',
    time_missing: 'Enter the start time.',
    length_wrong: 'Enter a whole number of minutes, for example 120.',
  },
};
