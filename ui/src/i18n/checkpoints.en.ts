import type { fr } from './checkpoints.fr';
import { plural_en } from './plural';

export const en: typeof fr = {
  title: (day) => `Day ${day}`,
  section: 'Days 30 and 60',
  section_lead: 'Between two reviews, five lines to the client’s executives. They answer here.',
  none: 'The pages of days 30 and 60 are prepared here, as soon as a quarter begins.',
  states: {
    upcoming: (day) => `Planned for ${day}`,
    due: (day) => `Due since ${day}`,
    draft: (day) => `Being prepared, for ${day}`,
    shared: (when) => `Shared on ${when}`,
  },
  answers: (n) => (n === 0 ? 'no answer yet' : plural_en(n, { one: '1 answer', other: `${n} answers` })),
  begin: 'Prepare',
  begin_of: (day) => `Prepare day ${day}`,
  go_on: 'Go on',
  go_on_of: (day) => `Go on with day ${day}`,
  read: 'Read',
  read_of: (day) => `Read day ${day}`,
  earlier: 'Earlier quarters',
  earlier_one: (day, when) => `Day ${day}, ${when}`,
  client_home: 'Between two reviews',
  client_read: (day) => `Read day ${day}`,
  client_waiting: 'Your account team writes where the quarter stands. It waits for a word from you.',
  client_answered: 'You have answered.',
};
