// Words of an imagined quarter.

export const fr = {
  title: 'Un trimestre imaginé',
  title_of: (what: string) => `Un trimestre imaginé : ${what}`,
  lead: 'Touchez une période, dites ce qu’on y aurait relevé, et voyez ce que cela donnerait. Rien n’est gardé.',
  periods: 'Périodes du trimestre',
  value_of: (period: string) => `Relevé imaginé, ${period}`,
  less: 'Un de moins',
  more: 'Un de plus',
  yes: 'Oui',
  no: 'Non',
  blank: 'Pas de relevé',
  all_met: 'Tout tenu',
  clear: 'Effacer l’essai',
  no_score: 'Aucune période n’est encore imaginée.',
  target: (text: string) => `Cible : ${text}`,
  next: 'Période suivante',
  score: 'Ce que cela donnerait',
  marks: { met: 'tenue', partly: 'tenue en partie', not_met: 'non tenue', to_come: 'sans relevé' },
};
