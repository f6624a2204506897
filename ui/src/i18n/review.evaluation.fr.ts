// Words of what a review from the second on judges: results, ratings, the score, earlier promises, what changed.
import type { ActionVerdict, Band, ObstacleVerdict } from '../api/evaluation';
import { plural_fr } from './plural';

const action_verdicts: Record<ActionVerdict, string> = {
  achieved: 'Réalisée',
  partly: 'En partie',
  not_achieved: 'Non réalisée',
  dropped: 'Abandonnée',
  carried: 'Reportée',
};
const obstacle_verdicts: Record<ObstacleVerdict, string> = {
  lifted: 'Levé',
  partly: 'Levé en partie',
  still_there: 'Toujours là',
};
const bands: Record<Band, string> = {
  green: 'Sur la bonne voie',
  amber: 'À surveiller',
  red: 'À redresser',
};

export const fr = {
  action_verdicts,
  obstacle_verdicts,
  bands,

  recall: {
    factor: 'Facteur',
    last: 'La dernière fois',
    now: 'Maintenant',
    out: 'retiré',
    expected: 'Ce que vous attendiez alors',
    change: 'Changer les facteurs ou les poids',
  },

  changes: {
    title: 'Ce qui change depuis la dernière fois',
    none: 'Les cinq facteurs et leurs poids restent ceux de la dernière fois.',
    added: (factor: string, weight: string) => `${factor} : nouveau, ${weight}`,
    removed: (factor: string, weight: string) => `${factor} : retiré (pesait ${weight})`,
    up: (factor: string, before: string, now: string) =>
      `${factor} : ${before}, maintenant ${now}, plus lourd`,
    down: (factor: string, before: string, now: string) =>
      `${factor} : ${before}, maintenant ${now}, plus léger`,
  },

  value: {
    expected: 'Ce que vous attendiez',
    received: 'Ce que vous dites avoir reçu',
    none_expected: 'Aucune valeur attendue n’avait été notée.',
    unchanged: 'Ces mots viennent de la dernière réévaluation : tiennent-ils toujours?',
  },

  ratings: {
    title: 'Comment l’avez-vous vécu?',
    lead: 'De 1 à 5, pour chacun des cinq facteurs du dernier trimestre. Chaque appréciation porte le nom de qui la donne.',
    low: '1 : bien en deçà de ce que j’attendais',
    high: '5 : tout à fait ce que j’attendais',
    of: (factor: string) => `Appréciation : ${factor}`,
    why: (factor: string) => `Pourquoi? ${factor}`,
    why_low: 'Une appréciation de 1 ou 2 s’explique en une phrase.',
    why_apart: 'Vos collègues l’ont vécu autrement : une phrase aide à comprendre.',
    add_why: 'Dire pourquoi',
    add_why_of: (factor: string) => `Dire pourquoi : ${factor}`,
    given: (n: number, of: number) => `${n} sur ${of}`,
    open: 'Noter ses appréciations',
    open_of: (name: string) => `Noter les appréciations : ${name}`,
    close: 'Refermer',
    close_of: (name: string) => `Refermer : ${name}`,
    none: 'Ajoutez d’abord les membres de la direction du client, à l’étape 1.',
    excused: 'Absent aujourd’hui',
    value: (n: number) => `${n} sur 5`,
  },

  results: {
    title: 'Qu’avons-nous relevé?',
    lead: 'Les deux relevés côte à côte. Égaux, un seul geste suffit; différents, vous convenez d’une valeur et dites pourquoi.',
    accept_equal: 'Accepter tous les relevés égaux',
    accept_equal_count: (n: number) =>
      plural_fr(n, {
        one: 'Un indicateur clé dont les deux relevés sont égaux partout',
        other: `${n} indicateurs clés dont les deux relevés sont égaux partout`,
      }),
    accepted: (n: number) =>
      plural_fr(n, { one: 'Un résultat est convenu.', other: `${n} résultats sont convenus.` }),
    left: (n: number) =>
      plural_fr(n, {
        one: 'Il reste un indicateur clé à convenir',
        other: `Il reste ${n} indicateurs clés à convenir`,
      }),
    all_agreed: 'Tous les résultats sont convenus',
    to_score: 'Voir le résultat',
    weight: (weight: string) => `${weight} du résultat`,
    share: (weight: number) => `${weight} % du facteur`,
    all_equal: (n: number) =>
      plural_fr(n, { one: 'Égaux dans la seule période', other: `Égaux dans les ${n} périodes` }),
    some_differ: (n: number, of: number) =>
      plural_fr(n, {
        one: `Différents dans une période sur ${of}`,
        other: `Différents dans ${n} périodes sur ${of}`,
      }),
    one_sided: (n: number) =>
      plural_fr(n, {
        one: 'Une période relevée d’un seul côté',
        other: `${n} périodes relevées d’un seul côté`,
      }),
    uncounted: (n: number) =>
      plural_fr(n, { one: 'Une période sans relevé', other: `${n} périodes sans relevé` }),
    to_agree: 'À convenir',
    agreed: 'Convenu',
    agreed_at: (when: string) => `Convenu le ${when}`,
    outdated: 'Le trimestre a changé depuis : à convenir de nouveau',
    met_of: (met: number, of: number) =>
      plural_fr(of, { one: `Tenu ${met} fois sur ${of}`, other: `Tenu ${met} fois sur ${of}` }),
    not_measured: 'Non mesuré',
    not_measured_with: (name: string) => `Non mesuré, convenu avec ${name}`,
    open: 'Voir les périodes',
    open_of: (what: string) => `Voir les périodes : ${what}`,
    close: 'Refermer',
    close_of: (what: string) => `Refermer : ${what}`,
    period: 'Période',
    target: 'Cible',
    client: 'Relevé du client',
    supplier: 'Notre relevé',
    gap: 'Écart',
    proposed: 'Proposé',
    agreed_value: 'Convenu',
    agreed_value_of: (period: string) => `Valeur convenue, ${period}`,
    not_counted: 'pas relevé',
    no_case: 'aucun cas',
    no_value: 'à convenir',
    yes: 'Oui',
    no: 'Non',
    none: 'Sans valeur',
    show_equal: (n: number) =>
      plural_fr(n, { one: 'Voir aussi la période égale', other: `Voir aussi les ${n} périodes égales` }),
    reason: 'Pourquoi cette valeur',
    reason_hint: 'Une seule raison suffit pour l’indicateur.',
    reason_missing:
      'Dites en une phrase pourquoi : les relevés diffèrent, ou la valeur n’est pas celle proposée.',
    agree: 'Convenir de ce résultat',
    agree_of: (what: string) => `Convenir de ce résultat : ${what}`,
    agree_again: 'Convenir de nouveau',
    agree_again_of: (what: string) => `Convenir de nouveau : ${what}`,
    not_measure: 'Cet indicateur n’a pas été mesuré',
    agreed_by: 'Convenu avec',
    agreed_by_missing: 'Nommez la personne du client qui en convient.',
    reason_was: (text: string) => `Raison : ${text}`,
    none_counted: 'Le dernier trimestre n’avait aucun indicateur clé.',
  },

  score: {
    title: 'Le résultat du trimestre',
    none: 'Rien n’est encore convenu : le résultat paraît dès le premier indicateur.',
    incomplete: (n: number) =>
      plural_fr(n, {
        one: 'Un indicateur clé reste à convenir; le résultat peut encore bouger.',
        other: `${n} indicateurs clés restent à convenir; le résultat peut encore bouger.`,
      }),
    to_results: 'Revenir aux relevés',
    lost_most: (factor: string, points: string) => `« ${factor} » a coûté le plus : ${points}.`,
    lost_nothing: 'Aucun point n’a été perdu.',
    points: (n: number, text: string) => plural_fr(n, { one: `${text} point`, other: `${text} points` }),
    coverage: (percent: string) => `Mesuré : ${percent} du poids`,
    too_little: 'Trop peu mesuré : ni couleur, ni point dans la tendance.',
    too_little_title: 'Trop peu mesuré',
    measured: 'Mesuré',
    felt: 'Vécu',
    gap: 'Écart',
    no_felt: 'Aucune appréciation encore',
    felt_of: (low: number, high: number) => (low === high ? `${low} sur 5` : `de ${low} à ${high} sur 5`),
    green_red: 'Mesuré bon, mais mal vécu',
    green_red_lead: (factors: string) =>
      `${factors} : les relevés sont bons, et quelqu’un l’a pourtant mal vécu. C’est la première chose à entendre.`,
    factor: 'Facteur',
    weight: 'Poids',
    result: 'Résultat',
    won: 'Gagnés',
    lost: 'Perdus',
    by_factor: 'Points gagnés et perdus',
    formula: 'Le calcul, à refaire à la main',
    formula_lead: 'Le poids de chaque facteur mesuré, fois son résultat exact.',
    exact: 'Résultat exact',
    product: 'Poids × résultat',
    sum: 'Somme',
    divided: (weights: string) => `Divisée par les poids mesurés : ${weights}`,
    equals: (sum: string, weights: string, exact: string, percent: string) =>
      `${sum} ÷ ${weights} = ${exact}, soit ${percent}`,
    coverage_formula: (terms: string, percent: string) => `Part mesurée : (${terms}) ÷ 100 = ${percent}`,
    by_kpi: 'Et dans chaque facteur',
    kpi_mean:
      'Un indicateur : la moyenne de ses périodes. Un facteur : la moyenne de ses indicateurs, selon leur poids.',
    mean_of: (n: number) => plural_fr(n, { one: 'une période', other: `moyenne de ${n} périodes` }),
    left_out: 'non mesuré, laissé de côté',
    round: 'Arrondi à une décimale pour la lecture; les couleurs comparent la valeur exacte.',
  },

  earlier: {
    actions_title: 'Ce que nous avions promis',
    actions_lead:
      'Action par action, le verdict. Quand elle servait le client, c’est le client qui le donne.',
    obstacles_title: 'Ce qui nous retenait',
    obstacles_lead: 'Levé, en partie, ou toujours là?',
    impacts_title: 'Ce que nous avions vu venir',
    impacts_lead: 'Est-ce arrivé, le plan a-t-il servi, et qu’en est-il resté?',
    ideas_title: 'Les idées encore ouvertes',
    ideas_lead: 'Un état pour chacune : elle avance, elle est réalisée, ou elle est écartée.',
    noted: (number: number, day: string) => `Notée à la réévaluation nº ${number}, le ${day}`,
    carried: (n: number) => plural_fr(n, { one: 'Reportée une fois', other: `Reportée ${n} fois` }),
    verdict_of: (what: string) => `Verdict : ${what}`,
    effect: 'L’effet, en mots',
    effect_of: (what: string) => `L’effet, en mots : ${what}`,
    new_date: 'Nouvelle échéance',
    new_date_of: (what: string) => `Nouvelle échéance : ${what}`,
    new_owner: 'Responsable',
    owner_due: (owner: string, due: string) => [owner, due].filter((text) => text !== '').join(', '),
    due: (day: string) => `pour le ${day}`,
    serves: (factor: string) => `Servait : ${factor}`,
    left: (n: number) =>
      plural_fr(n, { one: 'Il reste un verdict à donner', other: `Il reste ${n} verdicts à donner` }),
    all_judged: 'Tout est jugé',
    lifted_by: (name: string) => `Devait le lever : ${name}`,
    status_of: (what: string) => `État : ${what}`,
    status_was: (status: string) => `Jusqu’ici : ${status}`,
    next_step_of: (what: string) => `Prochain pas : ${what}`,
  },

  happened: {
    question: 'Est-ce arrivé?',
    of: (what: string) => `Est-ce arrivé? ${what}`,
    yes: 'C’est arrivé',
    no: 'Ce n’est pas arrivé',
  },
  plan_used: {
    question: 'Le plan a-t-il servi?',
    of: (what: string) => `Le plan a-t-il servi? ${what}`,
    yes: 'Le plan a servi',
    no: 'Le plan n’a pas servi',
  },
  outcome: { note: 'Ce qu’il en est resté', note_of: (what: string) => `Ce qu’il en est resté : ${what}` },

  kpi: {
    carried: 'Repris tel quel',
    changed: 'Modifié depuis la dernière fois',
    is_new: 'Nouveau',
    dropped: 'Retirés depuis la dernière fois',
  },

  trial: {
    open: 'Essayer',
    open_of: (what: string) => `Essayer : ${what}`,
    close: 'Refermer l’essai',
    close_of: (what: string) => `Refermer l’essai : ${what}`,
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
    marks: { met: 'tenue', partly: 'tenue en partie', not_met: 'non tenue', blank: 'sans relevé' },
  },

  carried_over: {
    title: 'Repris de la dernière fois',
    lead: (number: number, day: string) =>
      `De la réévaluation nº ${number}, le ${day}. Rien n’est à recopier.`,
    people: (n: number) => plural_fr(n, { one: `${n} participant`, other: `${n} participants` }),
    factors: (n: number) =>
      plural_fr(n, { one: `${n} facteur et son poids`, other: `${n} facteurs et leurs poids` }),
    kpis: (n: number) => plural_fr(n, { one: `${n} indicateur clé`, other: `${n} indicateurs clés` }),
    value: (n: number) => plural_fr(n, { one: `${n} valeur attendue`, other: `${n} valeurs attendues` }),
    actions: (n: number) => plural_fr(n, { one: `${n} action à juger`, other: `${n} actions à juger` }),
    obstacles: (n: number) => plural_fr(n, { one: `${n} obstacle à juger`, other: `${n} obstacles à juger` }),
    impacts: (n: number) => plural_fr(n, { one: `${n} événement prévu`, other: `${n} événements prévus` }),
    ideas: (n: number) => plural_fr(n, { one: `${n} idée ouverte`, other: `${n} idées ouvertes` }),
    objectives: (n: number) =>
      plural_fr(n, { one: `${n} objectif du client`, other: `${n} objectifs du client` }),
    changed: 'Ce qui a changé depuis',
    nothing_changed: 'Rien encore : tout est comme à la clôture.',
    confirm: 'À confirmer de nouveau',
    all_confirmed: 'Tout est confirmé.',
    confirm_names: (n: number) =>
      plural_fr(n, {
        one: 'Le nom et le titre d’une personne',
        other: `Les noms et titres de ${n} personnes`,
      }),
    confirm_value: 'La valeur attendue, encore celle de la dernière fois',
    confirm_factors: 'Les cinq facteurs et leurs poids, dans la salle',
    confirm_kpis: (n: number) =>
      plural_fr(n, {
        one: 'Un indicateur clé, à accepter par le client',
        other: `${n} indicateurs clés, à accepter par le client`,
      }),
    counts: 'Les relevés du trimestre',
    counts_equal: 'Les deux relevés sont égaux partout.',
    counts_differ: (n: number) =>
      plural_fr(n, {
        one: 'Les relevés diffèrent dans une période : les responsables peuvent s’entendre d’ici là.',
        other: `Les relevés diffèrent dans ${n} périodes : les responsables peuvent s’entendre d’ici là.`,
      }),
    counts_missing: (n: number) =>
      plural_fr(n, {
        one: 'Une période n’a pas ses deux relevés.',
        other: `${n} périodes n’ont pas leurs deux relevés.`,
      }),
    to_counts: 'Ouvrir les relevés',
    kpi_changed: (what: string) => `Indicateur modifié : ${what}`,
    kpi_new: (what: string) => `Indicateur nouveau : ${what}`,
    kpi_dropped: (what: string) => `Indicateur retiré : ${what}`,
    late: (n: number) =>
      plural_fr(n, {
        one: 'Une action a passé son échéance.',
        other: `${n} actions ont passé leur échéance.`,
      }),
  },

  mine: {
    title: 'Mes appréciations',
    lead: 'Comment avez-vous vécu le dernier trimestre? De 1 à 5, pour chacun des cinq facteurs que vous aviez choisis.',
    named: 'Vos appréciations portent votre nom; elles paraissent dans la salle et au compte rendu.',
    give: 'Donner mes appréciations',
    give_lead: 'Le trimestre se termine : dites comment vous l’avez vécu, de 1 à 5.',
    shut: 'Ces appréciations ne sont plus à donner',
    shut_text: 'L’évaluation est terminée, ou vous n’êtes pas parmi les participants.',
  },

  record: {
    verdict: 'Verdict',
    effect: 'Effet',
    outcome: 'Ce qui en est advenu',
    rated_by: 'Appréciations de la direction du client',
    earlier_actions: 'Actions antérieures',
    earlier_obstacles: 'Obstacles antérieurs',
    earlier_impacts: 'Événements prévus',
    earlier_ideas: 'Idées antérieures',
    new_actions: 'Actions nouvelles',
    new_obstacles: 'Obstacles nouveaux',
    new_impacts: 'Événements à venir',
    new_ideas: 'Idées nouvelles',
    next_kpis: 'Indicateurs clés des quatre-vingt-dix prochains jours',
    last_quarter: (text: string) => `Résultats du trimestre, ${text}`,
    kpi: 'Indicateur clé',
    met: 'Tenu',
    met_of: (met: number, of: number) => `${met} sur ${of}`,
    carried_until: (day: string) => `Reportée au ${day}`,
    noted_at: (number: number) => `réévaluation nº ${number}`,
  },
};
