// Words of what the minutes have from the second review on.

export const fr = {
  verdict: 'Verdict',
  effect: 'Effet',
  outcome: 'Ce qui en est advenu',
  rated_by: 'Appréciations de la direction du client',
  earlier_actions: 'Actions antérieures',
  earlier_obstacles: 'Obstacles antérieurs',
  earlier_impacts: 'Événements prévus',
  earlier_ideas: 'Idées antérieures',
  last_quarter: (text: string) => `Résultats du trimestre, ${text}`,
  kpi: 'Indicateur clé',
  met: 'Tenu',
  met_of: (met: number, of: number) => `${met} sur ${of}`,
  carried_until: (day: string) => `Reportée au ${day}`,
  noted_at: (number: number) => `réévaluation nº ${number}`,
};
