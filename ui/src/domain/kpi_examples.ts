// Countable examples for each of the thirteen factors (R8), to start from and to make one's own. Ratios among them.
// Figures are only a beginning: the client says how many.
import type { Language } from '../i18n/language.svelte';
import { empty_slots, type KpiSlots } from './kpi';

type Words = Pick<KpiSlots, 'statement' | 'noun_one' | 'noun_other' | 'counts_when'>;
type Terms = Partial<Pick<KpiSlots, 'direction' | 'target' | 'low' | 'high' | 'unit' | 'period' | 'zero_at'>>;

export interface KpiExample extends Terms {
  fr: Words;
  en: Words;
}

const words = (statement: string, noun_one: string, noun_other: string, counts_when: string): Words => ({
  statement,
  noun_one,
  noun_other,
  counts_when,
});

const kExamples: Record<string, readonly KpiExample[]> = {
  business_understanding: [
    {
      target: '1',
      period: 'month',
      fr: words(
        'Visite d’une de vos équipes sur place',
        'visite',
        'visites',
        'D’au moins deux heures, avec ceux qui font le travail.',
      ),
      en: words(
        'Visit to one of your teams on site',
        'visit',
        'visits',
        'Of at least two hours, with those who do the work.',
      ),
    },
    {
      direction: 'at_most',
      target: '2',
      period: 'month',
      fr: words(
        'Question que nous vous posons deux fois',
        'question répétée',
        'questions répétées',
        'La réponse figurait déjà dans un compte rendu.',
      ),
      en: words(
        'Question that we ask you twice',
        'repeated question',
        'repeated questions',
        'The answer already stood in a report.',
      ),
    },
  ],
  deliverable_quality: [
    {
      target: '95',
      unit: 'percent',
      zero_at: '70',
      period: 'month',
      fr: words(
        'Livrable accepté à la première remise',
        'livrable remis',
        'livrables remis',
        'Accepté sans correction, selon les conditions convenues.',
      ),
      en: words(
        'Deliverable accepted at its first hand-over',
        'deliverable handed over',
        'deliverables handed over',
        'Accepted without correction, by the agreed checks.',
      ),
    },
    {
      direction: 'at_most',
      target: '1',
      period: 'month',
      fr: words(
        'Défaut trouvé par vous après la mise en service',
        'défaut',
        'défauts',
        'Confirmé par nos deux équipes.',
      ),
      en: words('Defect that you find after going live', 'defect', 'defects', 'Confirmed by both teams.'),
    },
  ],
  timeliness: [
    {
      target: '95',
      unit: 'percent',
      zero_at: '80',
      period: 'month',
      fr: words(
        'Remise faite au plus tard le jour promis',
        'remise promise',
        'remises promises',
        'Le jour promis au départ, et non le jour reporté.',
      ),
      en: words(
        'Hand-over by the promised day',
        'promised hand-over',
        'promised hand-overs',
        'The day promised at first, not a later one.',
      ),
    },
    {
      direction: 'at_most',
      target: '0',
      period: 'quarter',
      fr: words(
        'Retard appris le jour même',
        'retard',
        'retards',
        'Annoncé moins de deux jours ouvrables d’avance.',
      ),
      en: words(
        'Delay learned of on the very day',
        'delay',
        'delays',
        'Announced less than two workdays before.',
      ),
    },
  ],
  expense_control: [
    {
      direction: 'at_most',
      target: '0',
      period: 'quarter',
      fr: words(
        'Dépense non approuvée d’avance par écrit',
        'dépense',
        'dépenses',
        'Toute ligne de facture sans accord écrit préalable.',
      ),
      en: words(
        'Expense not approved beforehand in writing',
        'expense',
        'expenses',
        'Any invoice line without written agreement before it.',
      ),
    },
    {
      target: '100',
      unit: 'percent',
      zero_at: '90',
      period: 'quarter',
      fr: words(
        'Mandat livré dans son budget',
        'mandat terminé',
        'mandats terminés',
        'Budget approuvé au départ, changements demandés compris.',
      ),
      en: words(
        'Assignment delivered within its budget',
        'assignment finished',
        'assignments finished',
        'The budget first approved, requested changes included.',
      ),
    },
  ],
  communications: [
    {
      target: '1',
      period: 'workday',
      fr: words(
        'Courriel de suivi du jour',
        'courriel',
        'courriels',
        'Envoyé avant 17 h à la personne désignée.',
      ),
      en: words('Update mail of the day', 'mail', 'mails', 'Sent before 5 p.m. to the named person.'),
    },
    {
      direction: 'at_most',
      target: '1',
      period: 'month',
      fr: words(
        'Information à rectifier après coup',
        'rectification',
        'rectifications',
        'Chiffre, date ou nom inexact dans un de nos envois.',
      ),
      en: words(
        'Information put right afterwards',
        'correction',
        'corrections',
        'A wrong figure, date or name in something we sent.',
      ),
    },
  ],
  responsiveness: [
    {
      target: '90',
      unit: 'percent',
      zero_at: '60',
      period: 'two_weeks',
      fr: words(
        'Question répondue en moins de quatre heures ouvrables',
        'question posée',
        'questions posées',
        'La réponse règle la question ou dit quand elle le sera.',
      ),
      en: words(
        'Question answered within four working hours',
        'question asked',
        'questions asked',
        'The answer settles it, or says when it will.',
      ),
    },
    {
      direction: 'at_most',
      target: '1',
      period: 'two_weeks',
      fr: words(
        'Relance que vous devez faire',
        'relance',
        'relances',
        'Un second message pour la même demande.',
      ),
      en: words(
        'Reminder that you have to send',
        'reminder',
        'reminders',
        'A second message for the same request.',
      ),
    },
  ],
  foresight: [
    {
      target: '2',
      period: 'month',
      fr: words(
        'Besoin que nous vous signalons avant vous',
        'signalement',
        'signalements',
        'Noté par écrit, avec une proposition.',
      ),
      en: words(
        'Need that we point out before you do',
        'need pointed out',
        'needs pointed out',
        'In writing, with a proposal.',
      ),
    },
    {
      target: '80',
      unit: 'percent',
      zero_at: '40',
      period: 'quarter',
      fr: words(
        'Interruption annoncée au moins cinq jours d’avance',
        'interruption',
        'interruptions',
        'Toute interruption, prévue ou non.',
      ),
      en: words(
        'Interruption announced at least five days ahead',
        'interruption',
        'interruptions',
        'Every interruption, planned or not.',
      ),
    },
  ],
  knowledge_transfer: [
    {
      target: '1',
      period: 'two_weeks',
      fr: words(
        'Atelier donné à votre équipe',
        'atelier',
        'ateliers',
        'D’au moins une heure, avec un document qui reste.',
      ),
      en: words(
        'Workshop given to your team',
        'workshop',
        'workshops',
        'Of at least one hour, with a document that stays.',
      ),
    },
    {
      target: '75',
      unit: 'percent',
      zero_at: '25',
      period: 'quarter',
      fr: words(
        'Tâche transférée que votre équipe fait sans nous',
        'tâche transférée',
        'tâches transférées',
        'Faite seule, deux fois de suite.',
      ),
      en: words(
        'Task handed over that your team does without us',
        'task handed over',
        'tasks handed over',
        'Done alone, twice in a row.',
      ),
    },
  ],
  professionalism: [
    {
      target: '100',
      unit: 'percent',
      zero_at: '80',
      period: 'month',
      fr: words(
        'Engagement noté au compte rendu et tenu à sa date',
        'engagement',
        'engagements',
        'Chaque action échue dans le mois.',
      ),
      en: words(
        'Commitment in the minutes kept by its date',
        'commitment',
        'commitments',
        'Every action due in the month.',
      ),
    },
    {
      direction: 'at_most',
      target: '0',
      period: 'quarter',
      fr: words(
        'Rencontre commencée en retard par notre faute',
        'rencontre',
        'rencontres',
        'Plus de cinq minutes après l’heure.',
      ),
      en: words(
        'Meeting started late through our fault',
        'meeting',
        'meetings',
        'More than five minutes after the hour.',
      ),
    },
  ],
  teamwork: [
    {
      target: '1',
      period: 'week',
      fr: words(
        'Point d’équipe commun',
        'point commun',
        'points communs',
        'Au moins une personne de chaque côté, 30 minutes au plus.',
      ),
      en: words(
        'Joint team meeting',
        'joint meeting',
        'joint meetings',
        'At least one person of each side, 30 minutes at most.',
      ),
    },
    {
      direction: 'at_most',
      target: '1',
      period: 'month',
      fr: words(
        'Différend porté plus haut',
        'différend',
        'différends',
        'Il a fallu la direction de l’un des deux côtés.',
      ),
      en: words(
        'Disagreement taken higher up',
        'disagreement',
        'disagreements',
        'It took the management of either side.',
      ),
    },
  ],
  autonomy: [
    {
      target: '1',
      period: 'two_weeks',
      fr: words(
        'Appel vidéo d’au plus 30 minutes',
        'appel vidéo',
        'appels vidéo',
        'Prévu au calendrier; il ne dépasse pas 30 minutes.',
      ),
      en: words(
        'Video call of at most 30 minutes',
        'video call',
        'video calls',
        'In the calendar beforehand; it does not pass 30 minutes.',
      ),
    },
    {
      direction: 'at_most',
      target: '1',
      period: 'month',
      fr: words(
        'Rencontre d’urgence non planifiée',
        'rencontre d’urgence',
        'rencontres d’urgence',
        'Demandée par nous, moins d’un jour d’avance.',
      ),
      en: words(
        'Unplanned emergency meeting',
        'emergency meeting',
        'emergency meetings',
        'Asked for by us, less than a day before.',
      ),
    },
  ],
  productivity: [
    {
      target: '85',
      unit: 'percent',
      zero_at: '50',
      period: 'two_weeks',
      fr: words(
        'Tâche prévue qui est terminée',
        'tâche prévue',
        'tâches prévues',
        'Prévue au début de la période, terminée à sa fin.',
      ),
      en: words(
        'Planned task that is finished',
        'planned task',
        'planned tasks',
        'Planned at the start of the period, finished by its end.',
      ),
    },
    {
      direction: 'at_most',
      target: '4',
      unit: 'hours',
      period: 'month',
      fr: words(
        'Temps de vos gens passé à refaire notre travail',
        '',
        '',
        'Noté par votre équipe, à la demi-heure.',
      ),
      en: words('Time your people spend redoing our work', '', '', 'Noted by your team, to the half hour.'),
    },
  ],
  compliance: [
    {
      direction: 'at_most',
      target: '0',
      period: 'quarter',
      fr: words(
        'Écart à vos règles relevé par une vérification',
        'écart',
        'écarts',
        'Règles remises par écrit avant le trimestre.',
      ),
      en: words(
        'Breach of your rules found by a check',
        'breach',
        'breaches',
        'Rules given in writing before the quarter.',
      ),
    },
    {
      target: '100',
      unit: 'percent',
      zero_at: '90',
      period: 'month',
      fr: words(
        'Changement fait avec son approbation au dossier',
        'changement',
        'changements',
        'L’approbation est datée d’avant le changement.',
      ),
      en: words(
        'Change made with its approval on file',
        'change',
        'changes',
        'The approval is dated before the change.',
      ),
    },
  ],
};

export const examples_for = (factor: string): readonly KpiExample[] => kExamples[factor] ?? [];

export const kFactorsWithExamples: readonly string[] = Object.keys(kExamples);

/** The slots of an example in one language, with who counts still to be said. */
export function slots_from(example: KpiExample, language: Language, currency: string): KpiSlots {
  const { fr, en, ...terms } = example;
  return { ...empty_slots(currency), ...terms, ...(language === 'fr' ? fr : en) };
}
