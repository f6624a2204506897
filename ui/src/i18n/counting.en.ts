import type { fr } from './counting.fr';
import { plural_en } from './plural';

export const en: typeof fr = {
  title: 'Counts',
  lead: (day: number, of: number) => `Day ${day} of ${of}`,
  owed_none: 'Everything is counted. Nothing to note this week.',
  owed_periods: (n: number) =>
    plural_en(n, { one: '1 period waits for your count', other: `${n} periods wait for your count` }),
  nothing_noted: (period: string) => `Noted: nothing to report, ${period}.`,
  ours: { supplier: 'Supplier', client: 'Client' },
  mine: 'You',
  agree: 'Agreed',
  differ: (gap) => (gap === null ? 'Your counts differ.' : `Your counts differ by ${gap}.`),
  points: (n, text) => plural_en(n, { one: `${text} point`, other: `${text} points` }),
  of_side: (who: string) => `${who}:`,

  section: 'This quarter’s counts',
  open: 'Open the counts',
};
