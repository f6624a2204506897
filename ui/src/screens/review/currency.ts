// Currencies to choose from, and the one that goes with a locale.
import type { Locale } from '../../api/types';

const kByLocale: Record<Locale, string> = { 'fr-CA': 'CAD', 'en-CA': 'CAD', 'fr-FR': 'EUR', 'en-US': 'USD' };

export const currency_of = (locale: Locale): string => kByLocale[locale];

/** The usual ones, and the one in use. */
export const currency_options = (kept: string): { value: string; label: string }[] =>
  [...new Set([kept, 'CAD', 'USD', 'EUR', 'GBP'])].map((code) => ({ value: code, label: code }));
