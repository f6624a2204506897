import type { fr } from './papers.fr';
import { plural_en } from './plural';

export const en: typeof fr = {
  sheets: {
    title: 'The sheets to circle',
    short: 'Sheets',
    lead: (n) =>
      plural_en(n, {
        one: 'One sheet for each client executive, in their language, then the joint sheet: 1 page.',
        other: `One sheet for each client executive, in their language, then the joint sheet: ${n} pages.`,
      }),
    none: 'Nobody of the client is invited yet: only the joint sheet is printed.',
  },

  sheet: {
    product: (n) => `Quarterly Value Review · No. ${n}`,
    own: 'What matters to you?',
    own_how:
      'Circle the five factors that matter most to you, then share out 100% among those five, in whole numbers.',
    own_note: 'This sheet is yours. It is shown only if you show it, and nothing on it is added up.',
    joint: 'What matters to you, together?',
    joint_how:
      'Together, circle exactly five factors, then share out 100% among those five, in whole numbers.',
    joint_note: 'A conversation, never a vote: talk until you agree on one sheet.',
    joint_title: 'Joint sheet',
    weight: 'Weight',
    total: 'Total: 100%',
    confirmed: 'Confirmed for the client by',
    on: 'Date',
  },

  brief: {
    title: 'Brief',
    internal: 'Internal',
    internal_why: 'Not to be handed to the client',
    around: 'Around the table',
    executive: 'Executive',
    confirmed: 'Name and title confirmed',
    to_confirm: 'To be confirmed',
    nobody: 'Nobody yet.',
    counterpart: (name) => `Counterpart: ${name}`,
    last_contact: (when) => `last contact ${when}`,
    settled: 'Settled',
    to_settle: 'To be settled',
    all_settled: 'Everything is settled.',
    warnings: 'To know before going in',
    topics: 'Awkward topics',
    topic: 'Topic',
    approach: 'Agreed approach',
    cleared_with: 'Agreed with',
    objectives: 'The client’s objectives, in its words',
    bridge: 'Building the relation',
    built_by: (name) => `by ${name}`,
    notes: 'Notes',
    none: 'Nothing noted.',
  },
};
