import type { fr } from './review.trial.fr';

export const en: typeof fr = {
  title: 'An imagined quarter',
  title_of: (what) => `An imagined quarter: ${what}`,
  lead: 'Tap a period, say what would have been counted in it, and see what it would score. Nothing is kept.',
  periods: 'Periods of the quarter',
  value_of: (period) => `Imagined count, ${period}`,
  less: 'One less',
  more: 'One more',
  yes: 'Yes',
  no: 'No',
  blank: 'No count',
  all_met: 'All met',
  clear: 'Clear the trial',
  no_score: 'No period is imagined yet.',
  target: (text) => `Target: ${text}`,
  next: 'Next period',
  score: 'What it would score',
  marks: { met: 'met', partly: 'partly met', not_met: 'not met', to_come: 'no count' },
};
