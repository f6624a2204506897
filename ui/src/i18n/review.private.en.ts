import type { fr } from './review.private.fr';

export const en: typeof fr = {
  private: 'Between us',
  private_mark: 'Visible to your team only',
  private_lead: 'These notes never appear on the wall, in the minutes or to the client.',
  warnings: 'Good to know before going in',
  notes: 'Preparation notes',
  topics: 'Awkward topics',
  topics_lead: 'The topic, the agreed way to raise it, and who at the client agreed.',
  topic: (n) => `Topic ${n}`,
  approach: 'Agreed approach',
  cleared_with: 'Agreed with',
  add_topic: 'Add a topic',
  remove_topic: (n) => `Remove topic ${n}`,
  topic_first: 'Name the topic: it will then be saved.',
};
