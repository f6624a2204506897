// Words of the portfolio (R24): who needs a leader and why, the figures, the table and its filters.
import type { PortfolioSort } from '../api/portfolio';
import type { Band } from '../api/roadmap';
import { plural_fr } from './plural';

const sorts: Record<PortfolioSort, string> = {
  needs_leader: 'Ce qui demande un dirigeant',
  name: 'Nom',
  score: 'Résultat, le plus bas d’abord',
  gap: 'Écart entre mesuré et ressenti',
  next: 'Prochaine rencontre',
  overdue: 'Retard',
};

const bands: Record<Band | 'none', string> = {
  green: 'Cible atteinte',
  amber: 'À surveiller',
  red: 'À corriger',
  none: 'Sans résultat',
};

export const fr = {
  sorts,
  bands,

  need: (names: string, n: number) =>
    plural_fr(n, {
      one: `${names} a besoin d’un dirigeant cette semaine`,
      other: `${names} ont besoin d’un dirigeant cette semaine`,
    }),
  calm: 'Aucun client n’a besoin d’un dirigeant cette semaine',
  first_title: 'Le portefeuille attend son premier client',
  first_text:
    'Dès la deuxième réévaluation d’un client, son résultat, son ressenti et sa prochaine date se lisent ici, à côté de ceux des autres.',
  reasons: {
    overdue: (days: number) =>
      plural_fr(days, {
        one: 'rencontre en retard d’un jour',
        other: `rencontre en retard de ${days} jours`,
      }),
    green_but_red: 'un facteur bien mesuré, mais mal ressenti',
    executives_missing: (n: number) =>
      plural_fr(n, {
        one: 'un dirigeant absent deux fois de suite',
        other: `${n} dirigeants absents deux fois de suite`,
      }),
    red: (score: string) => `résultat de ${score}`,
    falling: (points: string) => `${points} points de moins qu’au trimestre précédent`,
    felt_red: 'un facteur mal ressenti',
    actions_overdue: (n: number) =>
      plural_fr(n, { one: 'une action en retard', other: `${n} actions en retard` }),
  },

  figures: 'Tout le portefeuille',
  figures_shown: 'Les clients choisis',
  accounts: (n: number, judged: number, judged_text: string) =>
    plural_fr(n, {
      one: judged === 1 ? 'client, avec un résultat' : 'client, encore sans résultat',
      other:
        judged === n ? 'clients, tous avec un résultat' : `clients, dont ${judged_text} avec un résultat`,
    }),
  mean: 'résultat moyen',
  promises: (n: number, kept: string, judged: string) =>
    plural_fr(n, {
      one: `promesse tenue, ${kept} sur ${judged}`,
      other: `promesses tenues, ${kept} sur ${judged}`,
    }),
  overdue: (n: number) => plural_fr(n, { one: 'rencontre en retard', other: 'rencontres en retard' }),
  absent: (n: number) =>
    plural_fr(n, {
      one: 'dirigeant absent deux fois de suite',
      other: 'dirigeants absents deux fois de suite',
    }),
  actions_overdue: (n: number) => plural_fr(n, { one: 'action en retard', other: 'actions en retard' }),
  green_but_red: (n: number) =>
    plural_fr(n, {
      one: 'client avec un facteur bien mesuré, mais mal ressenti',
      other: 'clients avec un facteur bien mesuré, mais mal ressenti',
    }),
  band_counts: (green: string, amber: string, red: string, none: string) =>
    `Cible atteinte : ${green} · à surveiller : ${amber} · à corriger : ${red} · sans résultat : ${none}`,
  most_chosen: (factor: string, n: number, text: string, of: string) =>
    `Le plus choisi : ${factor}, par ${plural_fr(n, { one: `${text} client`, other: `${text} clients` })} sur ${of}.`,
  weakest: (factor: string, percent: string) => `Le plus faible : ${factor}, ${percent} en moyenne.`,
  drifting: (factor: string, n: number, text: string) =>
    `Le poids qui bouge le plus : ${factor}, ${plural_fr(n, { one: `${text} point`, other: `${text} points` })} en un trimestre.`,
  factors: 'Les facteurs dans tout le portefeuille',
  factor: 'Facteur',
  chosen: 'Choisi par',
  mean_weight: 'Poids moyen',
  drift: 'Variation',
  mean_percent: 'Mesuré',
  mean_felt: 'Ressenti',
  felt_red: 'Bien mesuré, mal ressenti',

  search: 'Chercher un client',
  sort: 'Trier par',
  filters: 'Filtres',
  filters_on: (n: number) => `Filtres (${n})`,
  band: 'Résultat',
  any_band: 'Tous',
  by_factor: 'Facteur choisi',
  any_factor: 'Tous',
  only_overdue: 'Rencontre en retard',
  only_felt_red: 'Mal ressenti (une appréciation de 1 ou 2)',
  only_absent: 'Dirigeant absent deux fois',
  clear: 'Enlever les filtres',
  csv: 'Télécharger (CSV)',
  none_title: 'Aucun client ne correspond à ces filtres',
  none: 'Enlevez un filtre, ou cherchez un mot plus court.',

  views: 'Vues enregistrées',
  whole: 'Tout',
  save: 'Enregistrer cette vue',
  name: 'Nom de la vue',
  name_hint:
    'Les filtres et le tri d’en ce moment. L’adresse de la page peut aussi être envoyée telle quelle.',
  saved: (name: string) => `Vue « ${name} » enregistrée.`,
  remove: (name: string) => `Retirer la vue « ${name} »`,
  removed: (name: string) => `Vue « ${name} » retirée.`,

  list: 'Clients',
  no_score: 'pas encore de résultat',
  unscored: 'trop peu mesuré',
  coverage: (percent: string) => `${percent} mesuré`,
  change_up: (points: string) => `en hausse de ${points}`,
  change_down: (points: string) => `en baisse de ${points}`,
  felt: 'Ressenti',
  gap: (points: string) => `écart ${points}`,
  next: 'Prochaine',
  no_next: 'à fixer',
  late: (days: number) => plural_fr(days, { one: 'un jour de retard', other: `${days} jours de retard` }),
  signals: 'À voir',
  no_signal: 'rien à signaler',
  lost_most: (factor: string) => `perd le plus : ${factor}`,
  shown: (n: string, of: string) => `${n} sur ${of}`,
  first_of: (n: string, of: string) => `Les ${n} premiers de ${of} clients`,
};
