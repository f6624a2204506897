// Words of what differs from the last review.

export const fr = {
  title: 'Ce qui change depuis la dernière fois',
  none: 'Les cinq facteurs et leurs poids restent ceux de la dernière fois.',
  added: (factor: string, weight: string) => `${factor} : nouveau, ${weight}`,
  removed: (factor: string, weight: string) => `${factor} : retiré (pesait ${weight})`,
  up: (factor: string, before: string, now: string) => `${factor} : ${before}, maintenant ${now}, plus lourd`,
  down: (factor: string, before: string, now: string) =>
    `${factor} : ${before}, maintenant ${now}, plus léger`,
  recall: {
    factor: 'Facteur',
    last: 'La dernière fois',
    now: 'Maintenant',
    out: 'retiré',
    expected: 'Ce que vous attendiez alors',
    change: 'Changer les facteurs ou les poids',
  },
  value: {
    expected: 'Ce que vous attendiez',
    received: 'Ce que vous dites avoir reçu',
    none_expected: 'Aucune valeur attendue n’avait été notée.',
    unchanged: 'Ces mots viennent de la dernière réévaluation : tiennent-ils toujours?',
  },
};
