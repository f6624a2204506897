import type { fr } from './review.changes.fr';

export const en: typeof fr = {
  title: 'What changes since last time',
  none: 'The five factors and their weights stay as they were last time.',
  added: (factor, weight) => `${factor}: new, ${weight}`,
  removed: (factor, weight) => `${factor}: removed (weighed ${weight})`,
  up: (factor, before, now) => `${factor}: ${before}, now ${now}, heavier`,
  down: (factor, before, now) => `${factor}: ${before}, now ${now}, lighter`,
  recall: {
    factor: 'Factor',
    last: 'Last time',
    now: 'Now',
    out: 'removed',
    expected: 'What you expected then',
    change: 'Change the factors or the weights',
  },
  value: {
    expected: 'What you expected',
    received: 'What you say you received',
    none_expected: 'No expected value had been noted.',
    unchanged: 'These words come from the last review: do they still hold?',
  },
};
