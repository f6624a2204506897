// Numbers for people, in the reader's locale. Dates and times are written by the server.
import type { Decimal, Locale } from '../api/types';
import { language } from './language.svelte';

const kNoBreakSpace = '\u00a0';

// Intl takes decimal text exactly; TypeScript's type for it is a template of digits.
function exact(value: number | Decimal): number {
  return value as number;
}

/** "1 234,5" or "1,234.5"; decimal text is kept exact, at most four decimals. */
export function number(value: number | Decimal, locale: Locale = language.locale): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(exact(value));
}

/** A percentage given in percent: 35 is "35 %" in French, "35%" in English. */
export function percent(value: number | Decimal, locale: Locale = language.locale): string {
  const sign = locale.startsWith('fr') ? `${kNoBreakSpace}%` : '%';
  return number(value, locale) + sign;
}

/** With one decimal, always: "85,0", "−12.5". Exact text comes with a minus of either kind. */
export function one_decimal(value: number | Decimal, locale: Locale = language.locale): string {
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const plain = typeof value === 'number' ? value : value.replace('\u2212', '-');
  return format.format(exact(plain)).replace('-', '\u2212');
}

/** A result as it is printed: "85,0 %", "85.0%". */
export const score_percent = (value: Decimal, locale: Locale = language.locale): string =>
  one_decimal(value, locale) + (locale.startsWith('fr') ? `${kNoBreakSpace}%` : '%');

/** An amount with its currency: "1 234,50 $" or "$1,234.50", and "$ US" or "US$" abroad; whole ones drop the cents. */
export function money(value: number | Decimal, currency: string, locale: Locale = language.locale): string {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  } as Intl.NumberFormatOptions).format(exact(value));
}

/** Decimal text as it travels. */
export const is_decimal = (text: string): boolean => /^\d+(\.\d+)?$/.test(text);

/**
 * Decimal text from what a person typed ("1 234,5", "1.5"), or null when it is no number. A comma before three digits
 * marks thousands in English ("12,500") and decimals in French.
 */
export function parse_decimal(typed: string, locale: Locale = language.locale): Decimal | null {
  let compact = typed.replace(/[\s\u00a0\u202f]/g, '');
  if (locale.startsWith('en') && /^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(compact))
    compact = compact.replaceAll(',', '');
  if (!/^\d+([.,]\d+)?$/.test(compact)) return null;
  return compact.replace(',', '.');
}

/** A calendar day in words: "1er janvier 2027" in French, "January 1, 2027" in English. No zone is involved. */
export function day(date: string, locale: Locale = language.locale): string {
  const at_midnight = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(at_midnight.getTime())) return date;
  const text = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(at_midnight);
  const spaced = text.replace(/ /g, kNoBreakSpace);
  return locale.startsWith('fr') ? spaced.replace(/^1\u00a0/, `1er${kNoBreakSpace}`) : spaced;
}

/** The moment of printing, by the clock and calendar of the device: "24 novembre 2026, 21 h 10". */
export function printed_now(now: Date = new Date(), locale: Locale = language.locale): string {
  const date = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
  return `${day(date, locale)}, ${new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(now)}`;
}

/** "sept. 2026", "Sep 2026". */
export const month = (date: string, locale: Locale = language.locale): string =>
  new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );

/** "A, B et C", "A, B, and C". */
export const listed = (names: readonly string[], locale: Locale = language.locale): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
