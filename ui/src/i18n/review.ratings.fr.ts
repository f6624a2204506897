// Words of how the client’s executives felt served.

export const fr = {
  title: 'Comment l’avez-vous vécu?',
  lead: 'De 1 à 5, pour chacun des cinq facteurs du dernier trimestre. Chaque appréciation porte le nom de qui la donne.',
  low: '1 : bien en deçà de ce que j’attendais',
  high: '5 : tout à fait ce que j’attendais',
  of: (factor: string) => `Appréciation : ${factor}`,
  why: (factor: string) => `${factor} : pourquoi cette appréciation?`,
  why_low: 'Une appréciation de 1 ou 2 s’explique en une phrase.',
  why_apart: 'Vos collègues l’ont vécu autrement : une phrase aide à comprendre.',
  add_why: 'Dire pourquoi',
  add_why_of: (factor: string) => `Dire pourquoi : ${factor}`,
  given: (n: number, of: number) => `${n} sur ${of}`,
  open: 'Noter les appréciations',
  open_of: (name: string) => `Noter les appréciations : ${name}`,
  close: 'Refermer',
  close_of: (name: string) => `Refermer : ${name}`,
  none: 'Ajoutez d’abord les membres de la direction du client, à l’étape 1.',
  excused: 'Absent aujourd’hui',
  value: (n: number) => `${n} sur 5`,
  mine: {
    title: 'Mes appréciations',
    lead: 'Comment avez-vous vécu le dernier trimestre? De 1 à 5, pour chacun des cinq facteurs que vous aviez choisis.',
    named: 'Vos appréciations portent votre nom; elles paraissent dans la salle et au compte rendu.',
    shut: 'Ces appréciations ne sont plus à donner',
    shut_text: 'L’évaluation est terminée, ou vous n’êtes pas parmi les participants.',
  },
};
