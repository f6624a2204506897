import type { fr } from './review.ready.fr';

export const en: typeof fr = {
  ready: 'Being ready',
  ready_lead: 'Nothing here keeps you from opening the meeting; each line says why it matters.',
  checks: {
    client: 'Client executives are invited',
    client_why: 'The meeting is about what the people who decide want.',
    supplier: 'Sales and delivery are both there',
    supplier_why: 'Those who promise and those who deliver hear the same thing at the same time.',
    names: 'Names and titles are confirmed',
    names_why: 'Getting a name right is the first sign of attention.',
    facilitator: 'The facilitator is one of the attendees',
    facilitator_why: 'It is the person closest to the client, rarely sales.',
    place: 'The place is known',
    place_why: 'People arrive on time when they know where to go.',
    objectives: 'The client’s objectives are noted',
    objectives_why: 'Step 6 starts from them; it is better to have read them beforehand.',
    topics: 'Awkward topics have an agreed approach',
    topics_why: 'An awkward thing is easier to say once the way to say it is agreed.',
  },
};
