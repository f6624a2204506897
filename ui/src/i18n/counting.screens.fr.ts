// Words of the screens that count: noting, the two counts line by line, where they differ.
import { plural_fr } from './plural';

export const fr = {
  window: (from: string, to: string) => `du ${from} au ${to}`,
  not_yet_title: 'Le relevé n’est pas commencé',
  not_yet:
    'Vos indicateurs clés apparaissent ici après la rencontre qui en convient. Chaque côté note alors ses relevés, en trois gestes, jusqu’à la réévaluation suivante.',
  over: 'Le trimestre est jugé : le relevé est terminé et reste à lire.',
  read_only: 'Vous lisez ce relevé; l’équipe de ce client le tient.',

  owed: 'À compter cette semaine',
  nothing: 'Rien à signaler',
  nothing_for: (what: string, period: string) => `Rien à signaler : ${what}, ${period}`,

  all: 'Tous les indicateurs',
  note: 'Noter',
  note_for: (what: string) => `Noter : ${what}`,
  ledger: 'Voir les deux relevés',
  ledger_for: (what: string) => `Voir les deux relevés : ${what}`,
  not_counted: 'pas compté',
  no_case: 'aucun cas',
  differing: (n: number) =>
    plural_fr(n, {
      one: 'Il reste 1 période où vos relevés diffèrent.',
      other: `Il reste ${n} périodes où vos relevés diffèrent.`,
    }),
  agreed_all: 'Aucun écart : vos deux relevés disent la même chose.',
  differ_look: 'Regardez-les ensemble.',
  one_side: 'Un seul côté a compté',
  nobody: 'Pas encore compté',
  strip_label: (what: string, reading: string) => `Le trimestre, période par période, ${what} : ${reading}`,
  strip: (met: number, of: number) =>
    of === 0
      ? 'Aucune période réglée jusqu’ici'
      : plural_fr(of, { one: `${met} sur 1 période atteinte`, other: `${met} sur ${of} périodes atteintes` }),
  period: 'Période',
  target: 'Cible',
  standing: 'Où on en est',

  quantity: 'Combien?',
  out_of: 'Sur combien de cas?',
  yes_no: 'Est-ce le cas?',
  yes: 'Oui',
  no: 'Non',
  rating: (max: number) => `Appréciation de 1 à ${max}`,
  less: 'Un de moins',
  more: 'Un de plus',
  day: 'Quel jour?',
  today: 'Aujourd’hui',
  yesterday: 'Hier',
  other_day: 'Autre jour',
  remark: 'Remarque',
  for_client: 'Je note au nom du client',
  for_client_hint: 'La ligne compte pour le client et dit que vous l’avez transcrite.',
  save: 'Enregistrer',
  resumed: 'Voici ce que vous aviez écrit sans l’enregistrer.',
  begin_again: 'Recommencer',
  noted: (what: string) => `Noté : ${what}.`,

  calendar: 'Compter d’un calendrier',
  all_kpis: 'Tous les indicateurs',
  both: 'Les deux relevés',
  lines: 'Les lignes',
  lines_none: 'Rien n’est noté encore. La première ligne se note en un geste.',
  more_lines: 'Montrer les lignes plus anciennes',
  struck: 'biffée',
  replaced_by: (value: string) => `remplacée par ${value}`,
  corrected: 'corrigée',
  corrects: 'remplace une ligne plus ancienne',
  strikes: 'biffe une ligne plus ancienne',
  transcribed: (name: string) => `transcrit par ${name}`,
  by: (name: string, when: string) => `${name}, ${when}`,
  sources: { import: 'importé', token: 'noté par une machine', calendar: 'compté du calendrier' },
  correct: 'Corriger',
  correct_line: (what: string) => `Corriger la ligne : ${what}`,
  strike: 'Biffer',
  strike_line: (what: string) => `Biffer la ligne : ${what}`,
  correct_title: 'Corriger une ligne',
  correct_lead: 'L’ancienne ligne reste lisible, barrée, à côté de la nouvelle.',
  corrected_now: 'Corrigé.',
  struck_now: 'Ligne biffée.',
  restore: 'Rétablir',
  restore_line: (what: string) => `Rétablir la ligne : ${what}`,
  restored: 'Ligne rétablie.',

  differences: 'Où vos relevés diffèrent',
  remaining: (n: number) =>
    plural_fr(n, { one: 'Il reste 1 ligne à régler.', other: `Il reste ${n} lignes à régler.` }),
  both_count: (mine: string, theirs: string, gap: string | null) =>
    gap === null
      ? `Vous comptez ${mine}, l’autre côté ${theirs}.`
      : `Vous comptez ${mine}, l’autre côté ${theirs} : ${gap} d’écart.`,
  differences_lead: 'Chaque côté corrige le sien; aucun ne change celui de l’autre.',
  you_noted: (day: string, quantity: string) => `Vous avez noté ${quantity} le ${day}, l’autre côté non.`,
  they_noted: (day: string, quantity: string) => `L’autre côté a noté ${quantity} le ${day}, vous non.`,
  both_noted: (day: string, mine: string, theirs: string) =>
    `Le ${day} : vous avez noté ${mine}, l’autre côté ${theirs}.`,
  add_mine: 'C’est juste, je l’ajoute',
  add_mine_line: (day: string) => `C’est juste, je l’ajoute : ${day}`,
  strike_mine: 'Je retire la mienne',
  strike_mine_line: (day: string) => `Je retire la mienne : ${day}`,
  take_theirs: 'Je prends le leur',
  take_theirs_line: (day: string) => `Je prends le leur : ${day}`,
  settled: 'Réglé de votre côté.',
  ask_them: 'À eux de voir : montrez-leur cette ligne.',

  other_ways: 'Sans noter à la main',
  other_ways_lead: 'Un fichier, une machine ou un calendrier peut compter à votre place.',
  by_file: 'Importer un fichier',
  by_machine: 'Brancher une machine',
  by_calendar: 'Un calendrier se relie à un indicateur à la fois, depuis la page de ses deux relevés.',
};
