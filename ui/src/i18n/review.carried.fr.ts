// Words of what a new review has from the one before.
import { plural_fr } from './plural';

export const fr = {
  title: 'Repris de la dernière fois',
  lead: (number: number, day: string) => `De la réévaluation nº ${number}, le ${day}. Rien n’est à recopier.`,
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
  confirm_names: (n: number) =>
    plural_fr(n, {
      one: 'Le nom et le titre d’une personne',
      other: `Les noms et titres de ${n} personnes`,
    }),
  names: 'Les noms et les titres',
  kpis_accepted: 'Les indicateurs clés',
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
};
