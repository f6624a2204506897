import type { fr } from './review.fr';

export const en: typeof fr = {
  sides: { client: 'Client', supplier: 'Supplier' },
  review_number: (n) => `Review no. ${n}`,
  cancelled: 'This review is cancelled.',
  unsaved_leave: 'Some words are not saved yet. They stay on this page until you close it. Leave anyway?',

  two_versions: 'Two versions of the same thing',
  two_versions_by: (by, at) => `${by} changed it (${at}). Choose which one to keep.`,
  two_versions_unnamed: 'Someone changed it in the meantime. Choose which one to keep.',
  mine: 'Yours',
  theirs: 'The other',
  keep_mine: 'Keep yours',
  take_theirs: 'Take the other',
  nothing_there: '(empty)',

  advice: 'Worth considering; nothing depends on it',
  quote: (text) => `“${text}”`,
  caption: (label) => `${label}:`,
  labelled: (label, text) => `${label}: ${text}`,
  removed: 'Removed.',
  nobody: 'To be decided',
  client_people_first: 'First add someone from the client, in step 1.',
  none_today: '“None today” is a valid answer.',
};
