import type { fr } from './review.record.fr';

export const en: typeof fr = {
  verdict: 'Verdict',
  effect: 'Effect',
  outcome: 'What became of it',
  rated_by: 'Ratings by the client’s executives',
  earlier_actions: 'Earlier actions',
  earlier_obstacles: 'Earlier obstacles',
  earlier_impacts: 'Foreseen events',
  earlier_ideas: 'Earlier ideas',
  last_quarter: (text) => `Results of the quarter, ${text}`,
  kpi: 'KPI',
  met: 'Met',
  met_of: (met, of) => `${met} of ${of}`,
  carried_until: (day) => `Carried to ${day}`,
  noted_at: (number) => `review no. ${number}`,
};
