import { en as accounts } from './accounts.en';
import { plural_en } from './plural';
import type { fr } from './today.fr';

const { when } = accounts;

export const en: typeof fr = {
  resume: (client) => `The meeting with ${client} is under way.`,
  today: (client) => `You are meeting ${client} today.`,
  prepare: (client, days) =>
    days < 0
      ? `The meeting with ${client} was due ${when(days)}.`
      : `You are meeting ${client} ${when(days)}.`,
  close: (client) => `The meeting with ${client} is over; the review is still to be closed.`,
  plan_first: (client) => `${client} has not had a review yet.`,
  plan: (client, days) =>
    days < 0
      ? `The review with ${client} was due ${when(days)}; it is not being prepared.`
      : `The review with ${client} is agreed ${when(days)}; it is still to be prepared.`,
  checkpoint: (client, day) => `Day ${day}: write to ${client}`,
  hear: (client) => `The words of ${client} are waiting for you.`,
  promised: (client, what) => `Promised to ${client}: ${what}`,
  owed: (client, n) =>
    plural_en(n, { one: `${client}: one count to note`, other: `${client}: ${n} counts to note` }),
  differ: (client, n) =>
    plural_en(n, {
      one: `${client}: your two counts differ once`,
      other: `${client}: your two counts differ ${n} times`,
    }),
  actions: {
    review_today: 'Open the meeting',
    review_to_prepare: 'Prepare the meeting',
    review_to_close: 'Finish the minutes',
    review_to_plan: 'Plan the meeting',
    checkpoint_due: 'Write the page',
    words_to_hear: 'Read their words',
    action_due: 'See the promise',
    counts_owed: 'Count',
    differences: 'Look at the differences',
  },
  said: (date) => `Minutes closed on ${date}`,
  overdue: (date) => `Due since ${date}`,
  due: (date, days) => (days === 0 ? 'Today' : `${date}, ${when(days)}`),
  after: 'After that',
  all: (n) => `Show all ${n} lines`,
  plan_first_action: 'Plan the first one',
  left_out: (n) =>
    plural_en(n, { one: 'One more thing comes after these.', other: `${n} more things come after these.` }),
  calm: 'Nothing urgent.',
  calm_next: (client, days) => `Nothing urgent. Your next meeting is ${when(days)}, with ${client}.`,
  answered: (name, account) => `${name}, at ${account}, has answered.`,
  answered_on: (day, at) => `day ${day}, ${at}`,
  read_answer: 'Read the answer',
};
