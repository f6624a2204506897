// The organization's own words for factors: a list with at most one entry per factor and language.
import type { Organization } from '../../api/types';

export type Wording = Organization['factor_wording'][number];
export type Words = Pick<Wording, 'name' | 'definition'>;
export type WordingLanguage = Wording['language'];

/** The list with this factor's words in one language replaced, or taken out when words is null. */
export function reworded(
  list: readonly Wording[],
  factor: string,
  language: WordingLanguage,
  words: Words | null,
): Wording[] {
  const others = list.filter((entry) => entry.factor !== factor || entry.language !== language);
  return words === null ? others : [...others, { factor, language, ...words }];
}

export function has_own_words(list: readonly Wording[], factor: string): boolean {
  return list.some((entry) => entry.factor === factor);
}
