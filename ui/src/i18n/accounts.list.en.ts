import type { fr } from './accounts.list.fr';

export const en: typeof fr = {
  new: 'New account',
  portfolio: 'See the portfolio',
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
};
