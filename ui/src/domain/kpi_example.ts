// An example of the library being written: what is typed, and the input that the server takes.
import type { KpiExample, KpiExampleInput, KpiExampleWords } from '../api/types';
import type { Language } from '../i18n/language.svelte';
import {
  empty_terms,
  empty_words,
  noun_of,
  or_null,
  type TermSlots,
  terms_input,
  terms_of,
  type WordSlots,
  words_of,
} from './kpi';

export interface ExampleWordSlots extends WordSlots {
  how_supplier_counts: string;
  how_client_counts: string;
}
export type ExampleSlots = TermSlots & { factor: string } & Record<Language, ExampleWordSlots>;

const no_words = (): ExampleWordSlots => ({
  ...empty_words(),
  how_supplier_counts: '',
  how_client_counts: '',
});

const word_slots = (words: KpiExampleWords | null): ExampleWordSlots =>
  words === null
    ? no_words()
    : {
        ...words_of(words),
        how_supplier_counts: words.how_supplier_counts ?? '',
        how_client_counts: words.how_client_counts ?? '',
      };

export const empty_example = (factor: string, currency: string): ExampleSlots => ({
  factor,
  ...empty_terms(currency),
  fr: no_words(),
  en: no_words(),
});

export const example_slots = (example: KpiExample, currency: string): ExampleSlots => ({
  factor: example.factor,
  ...terms_of(example, currency),
  fr: word_slots(example.fr),
  en: word_slots(example.en),
});

/** null where nothing at all was typed. */
function words_input(slots: ExampleWordSlots): KpiExampleWords | null {
  if (Object.values(slots).every((text) => text.trim() === '')) return null;
  return {
    statement: slots.statement.trim(),
    noun: noun_of(slots),
    counts_when: or_null(slots.counts_when),
    how_supplier_counts: or_null(slots.how_supplier_counts),
    how_client_counts: or_null(slots.how_client_counts),
  };
}

export const example_input = (slots: ExampleSlots): KpiExampleInput => ({
  factor: slots.factor,
  ...terms_input(slots),
  fr: words_input(slots.fr),
  en: words_input(slots.en),
});

/** The input that makes an example as it was. */
export const input_again = (example: KpiExample): KpiExampleInput =>
  example_input(example_slots(example, ''));
