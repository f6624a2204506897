import type { fr } from './heard.fr';
import { plural_en } from './plural';

export const en: typeof fr = {
  kinds: {
    open_question: 'What matters to them',
    importance: 'How important the relationship is',
    value_received: 'The value received',
    value_expected: 'The value expected',
    could: 'What we could do better',
    should: 'What we should do better',
    why: 'Why this rating',
  },
  title: 'The client’s own words',
  lead: 'Their words, as they said them, without ours. The whole account team hears them, in the room or not.',
  said: (name, title) => (title === '' ? `– ${name}` : `– ${name}, ${title}`),
  measure: (text) => `Measure: ${text}`,
  rating: (factor, rating) => `${factor}: ${rating} of 5`,
  none_title: 'No words noted',
  none: 'This review kept no words of the client’s. Next time, note them just as they are said.',
  mark: 'I have heard them',
  mark_lead: 'Read it all, then say that you have heard it. It is noted once.',
  marked: (when) => `You heard them on ${when}`,
  marked_now: 'Noted.',
  not_team: 'Only the account team marks these words as heard.',
  members: 'Who has heard them',
  all: 'The whole account team has heard them.',
  waiting: (n) =>
    plural_en(n, {
      one: 'One person has not heard them yet.',
      other: `${n} people have not heard them yet.`,
    }),
  no_members: 'The account team is empty.',
  heard_at: (when) => `on ${when}`,
  not_yet: 'not yet',
  to_minutes: 'Minutes',
};
