// Words of what is chosen from a few: where an impact comes from, how likely it is, where an idea stands.
import type { Idea, Impact } from '../api/types';

const spheres: Record<Impact['sphere'], string> = {
  client: 'Client',
  industry: 'Secteur d’activité',
  market: 'Marché',
  supplier: 'Fournisseur',
  regulation: 'Réglementation',
  other: 'Autre',
};
const likelihoods: Record<Impact['likelihood'], string> = {
  low: 'Faible',
  medium: 'Moyenne',
  high: 'Élevée',
};
const idea_statuses: Record<Idea['status'], string> = {
  proposed: 'Proposée',
  exploring: 'À l’étude',
  agreed: 'Convenue',
  delivered: 'Réalisée',
  declined: 'Écartée',
};

export const fr = { spheres, likelihoods, idea_statuses };
