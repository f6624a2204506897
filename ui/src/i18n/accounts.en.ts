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
      'Every ninety days, a review brings together your team and the executives of an important client: what they received, what they expect, and how you will count it together.',
    create_action: 'Create the first account',
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
    roadmap: 'See the whole roadmap',
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
};
