import type { fr } from './review.ratings.fr';

export const en: typeof fr = {
  title: 'How did it feel?',
  lead: 'From 1 to 5, for each of last quarter’s five factors. Every rating carries the name of whoever gives it.',
  low: '1: well below what I expected',
  high: '5: entirely what I expected',
  of: (factor) => `Rating: ${factor}`,
  why: (factor) => `${factor}: why this rating?`,
  why_low: 'A rating of 1 or 2 deserves a sentence.',
  why_apart: 'Your colleagues felt it differently: a sentence helps to understand.',
  add_why: 'Say why',
  add_why_of: (factor) => `Say why: ${factor}`,
  given: (n, of) => `${n} of ${of}`,
  open: 'Enter ratings',
  open_of: (name) => `Enter ratings: ${name}`,
  close: 'Close',
  close_of: (name) => `Close: ${name}`,
  none: 'First add the client’s executives, in step 1.',
  excused: 'Not here today',
  value: (n) => `${n} of 5`,
  mine: {
    title: 'My ratings',
    lead: 'How did the last quarter feel? From 1 to 5, for each of the five factors you had chosen.',
    named: 'Your ratings carry your name; they appear in the room and in the minutes.',
    shut: 'These ratings can no longer be given',
    shut_text: 'The evaluation is complete, or you are not among the attendees.',
  },
};
