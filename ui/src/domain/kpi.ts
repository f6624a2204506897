// A KPI as a sentence with slots: what is typed, what it lacks, and the input that the server takes (R8, R11).
import type { Kpi, KpiExample, KpiInput } from '../api/types';
import { parse_decimal } from '../i18n/format';
import type { Language } from '../i18n/language.svelte';

export type Direction = Kpi['direction'];
export type Period = Kpi['period'];
export type Unit = NonNullable<Kpi['unit']>;
export type Combine = Kpi['combine'];

export const kDirections: readonly Direction[] = ['at_least', 'at_most', 'between', 'yes_no'];
export const kPeriods: readonly Period[] = ['workday', 'week', 'two_weeks', 'month', 'quarter'];
export const kCombines: readonly Combine[] = ['sum', 'mean', 'last', 'ratio'];
export const kUnits: readonly Unit[] = ['count', 'percent', 'minutes', 'hours', 'days', 'money', 'rating'];

/** Everything as typed; empty text is "not said yet". */
export interface WordSlots {
  statement: string;
  noun_one: string;
  noun_other: string;
  counts_when: string;
}
export interface TermSlots {
  direction: Direction;
  target: string;
  low: string;
  high: string;
  zero_at: string;
  unit: Unit;
  currency: string;
  scale_max: string;
  period: Period;
  /** '': as usual for the unit. */
  combine: Combine | '';
}
export interface KpiSlots extends WordSlots, TermSlots {
  source: string;
  supplier_counter: string;
  client_counter: string;
}

export const empty_words = (): WordSlots => ({
  statement: '',
  noun_one: '',
  noun_other: '',
  counts_when: '',
});

export const empty_terms = (currency: string): TermSlots => ({
  direction: 'at_least',
  target: '',
  low: '',
  high: '',
  zero_at: '',
  unit: 'count',
  currency,
  scale_max: '5',
  period: 'two_weeks',
  combine: '',
});

export const empty_slots = (currency: string): KpiSlots => ({
  ...empty_words(),
  ...empty_terms(currency),
  source: '',
  supplier_counter: '',
  client_counter: '',
});

/** A KPI that is not noted yet. */
export interface BegunKpi {
  slots: KpiSlots;
  /** Of the library: it was the start, and says how each side counts. */
  example: KpiExample | null;
}

export const begin_kpi = (currency: string): BegunKpi => ({ slots: empty_slots(currency), example: null });

export const words_of = (said: Pick<Kpi, 'statement' | 'noun' | 'counts_when'>): WordSlots => ({
  statement: said.statement,
  noun_one: said.noun?.one ?? '',
  noun_other: said.noun?.other ?? '',
  counts_when: said.counts_when ?? '',
});

export const terms_of = (terms: Omit<KpiExample, 'fr' | 'en'> | Kpi, currency: string): TermSlots => ({
  direction: terms.direction,
  target: terms.target ?? '',
  low: terms.low ?? '',
  high: terms.high ?? '',
  zero_at: terms.zero_at ?? '',
  unit: terms.unit ?? 'count',
  currency: terms.currency ?? currency,
  scale_max: String(terms.scale_max ?? 5),
  period: terms.period,
  combine: terms.combine === default_combine(terms) ? '' : terms.combine,
});

export const slots_of = (kpi: Kpi, currency: string): KpiSlots => ({
  ...words_of(kpi),
  ...terms_of(kpi, currency),
  source: kpi.source ?? '',
  supplier_counter: kpi.supplier_counter ?? '',
  client_counter: kpi.client_counter ?? '',
});

/** The words of an example in that language, else in the one in which it was written. */
export function words_in(
  example: KpiExample,
  language: Language,
): NonNullable<KpiExample['fr']> & { lang: Language } {
  const tongues: Language[] = language === 'fr' ? ['fr', 'en'] : ['en', 'fr'];
  for (const lang of tongues) {
    const words = example[lang];
    if (words !== null) return { ...words, lang };
  }
  throw new Error(`the example ${example.id} says nothing`);
}

/** The slots of an example in one language, with who counts still to be said. */
export const slots_from = (example: KpiExample, language: Language, currency: string): KpiSlots => ({
  ...empty_slots(currency),
  ...words_of(words_in(example, language)),
  ...terms_of(example, currency),
});

export const has_target = ({ direction }: Pick<KpiSlots, 'direction'>): boolean =>
  direction === 'at_least' || direction === 'at_most';

/** Where the value both sides call worthless cannot be guessed (R11). */
export const asks_zero_at = (slots: Pick<KpiSlots, 'direction' | 'unit'>): boolean =>
  has_target(slots) && (slots.unit === 'percent' || slots.unit === 'rating' || slots.unit === 'money');

/** How the observations of a period become its value when nobody says otherwise (R8). */
export function default_combine({ direction, unit }: { direction: Direction; unit: Unit | null }): Combine {
  if (direction === 'yes_no') return 'last';
  if (unit === 'rating') return 'mean';
  return unit === 'percent' ? 'ratio' : 'sum';
}

export const or_null = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const decimal_or_null = (text: string): string | null => parse_decimal(text);

export function noun_of({ noun_one, noun_other }: WordSlots): Kpi['noun'] {
  const one = noun_one.trim();
  const other = noun_other.trim();
  if (one === '' && other === '') return null;
  return { one: one === '' ? other : one, other: other === '' ? one : other };
}

/** A slot without meaning for the direction or unit is sent as null. */
export function terms_input(slots: TermSlots) {
  const is_yes_no = slots.direction === 'yes_no';
  const is_between = slots.direction === 'between';
  const unit = is_yes_no ? null : slots.unit;
  return {
    direction: slots.direction,
    target: has_target(slots) ? decimal_or_null(slots.target) : null,
    low: is_between ? decimal_or_null(slots.low) : null,
    high: is_between ? decimal_or_null(slots.high) : null,
    zero_at: has_target(slots) ? decimal_or_null(slots.zero_at) : null,
    unit,
    currency: unit === 'money' ? or_null(slots.currency) : null,
    scale_max: unit === 'rating' ? Number.parseInt(slots.scale_max, 10) || null : null,
    period: slots.period,
    combine: is_yes_no || slots.combine === '' ? default_combine(slots) : slots.combine,
  };
}

/** The input of POST and PATCH. */
export function input_of(slots: KpiSlots, factor: string): KpiInput {
  return {
    factor,
    statement: slots.statement.trim(),
    noun: noun_of(slots),
    counts_when: or_null(slots.counts_when),
    ...terms_input(slots),
    source: or_null(slots.source),
    supplier_counter: or_null(slots.supplier_counter),
    client_counter: or_null(slots.client_counter),
  };
}

export type Check = 'what' | 'how_many' | 'worthless' | 'client_counts' | 'supplier_counts' | 'source';

function says_how_many(slots: KpiSlots): boolean {
  if (slots.direction === 'yes_no') return true;
  if (slots.direction !== 'between') return parse_decimal(slots.target) !== null;
  const low = parse_decimal(slots.low);
  const high = parse_decimal(slots.high);
  return low !== null && high !== null && Number(low) < Number(high);
}

/** « Can both of us count this for ninety days? »: each question with its answer so far. */
export function checks_of(slots: KpiSlots): { check: Check; is_met: boolean }[] {
  const checks: { check: Check; is_met: boolean }[] = [
    { check: 'what', is_met: slots.statement.trim() !== '' },
    { check: 'how_many', is_met: says_how_many(slots) },
  ];
  if (asks_zero_at(slots)) {
    checks.push({ check: 'worthless', is_met: parse_decimal(slots.zero_at) !== null });
  }
  return [
    ...checks,
    { check: 'client_counts', is_met: slots.client_counter.trim() !== '' },
    { check: 'supplier_counts', is_met: slots.supplier_counter.trim() !== '' },
    { check: 'source', is_met: slots.source.trim() !== '' },
  ];
}

/** Enough for the server to keep it: something to count and how many of it. */
export const may_be_noted = (slots: KpiSlots): boolean =>
  checks_of(slots).every(({ check, is_met }) => is_met || !['what', 'how_many', 'worthless'].includes(check));

// Words that two people understand in two ways; stems end in "*".
const kVague: readonly string[] = [
  ...['rapide*', 'vite', 'bon', 'bons', 'bonne', 'bonnes', 'bien', 'meilleur*', 'mieux', 'efficace*'],
  ...['adéquat*', 'satisfaisant*', 'raisonnable*', 'suffisant*', 'suffisamment', 'régulier*', 'régulière*'],
  ...['souvent', 'proactif*', 'proactive*', 'excellent*', 'optimal*', 'clair*', 'amélior*', 'pertinent*'],
  ...['fast', 'faster', 'quick*', 'good', 'better', 'best', 'well', 'timely', 'efficient*', 'effective*'],
  ...['adequate*', 'reasonabl*', 'sufficient*', 'regular*', 'often', 'proactive*', 'improve*', 'soon'],
];

const is_vague = (word: string): boolean =>
  kVague.some((stem) => (stem.endsWith('*') ? word.startsWith(stem.slice(0, -1)) : word === stem));

/** The words of a text that cannot be counted, as typed, each once. */
export function vague_words(text: string): string[] {
  const words = text.match(/\p{L}+/gu) ?? [];
  return [...new Set(words.filter((word) => is_vague(word.toLowerCase())))];
}
