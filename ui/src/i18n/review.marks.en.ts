import type { fr } from './review.marks.fr';

export const en: typeof fr = {
  spheres: {
    client: 'Client',
    industry: 'Industry',
    market: 'Market',
    supplier: 'Supplier',
    regulation: 'Regulation',
    other: 'Other',
  },
  likelihoods: { low: 'Low', medium: 'Medium', high: 'High' },
  idea_statuses: {
    proposed: 'Proposed',
    exploring: 'Exploring',
    agreed: 'Agreed',
    delivered: 'Delivered',
    declined: 'Declined',
  },
};
