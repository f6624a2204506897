import type { DomainCode } from '../api/types';
import type { fr } from './learn.fr';

const domains: Record<DomainCode, string> = {
  attendees: 'who is here, named as each person wishes.',
  satisfiers: 'what matters to the client: five factors of thirteen, weighted to 100%.',
  scorecard: 'how both sides will count it until next time.',
  improvement: 'what we could and should do better, and who takes it on.',
  impacts: 'what is coming in the next ninety days, and the plan to meet it.',
  innovation: 'where the client is going, and the ideas that lead there.',
  next: 'the date of the next meeting, set before anyone stands up.',
};

export const en: typeof fr = {
  domains,
  seven_text:
    'The meeting is about the client. Nothing is sold in it: no price, no product, no opportunity. Each domain prepares the next.',
  prepare: {
    invite: 'Invite executives: those who decide what matters. At most four a side.',
    print: 'Print the sheets: everyone first thinks alone, then the client’s executives agree on one.',
    settle:
      'An awkward topic is settled beforehand: agree with somebody at the client on how to raise it, and note it among ourselves.',
  },
};
