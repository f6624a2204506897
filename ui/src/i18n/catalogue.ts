// A catalogue is one object of messages per language; the French one gives the type.
// The object returned reads the current language at each use, so templates follow a switch in place.
import type { Locale } from '../api/types';
import { language } from './language.svelte';
import { typeset } from './typeset';

function dress(message: unknown, locale: () => Locale): unknown {
  if (typeof message === 'string') return typeset(message, locale());
  if (typeof message === 'function') {
    return (...values: unknown[]) => typeset(String(message(...values)), locale());
  }
  if (typeof message === 'object' && message !== null) {
    return new Proxy(message, { get: (group, key) => dress(Reflect.get(group, key), locale) });
  }
  return message;
}

/** The messages in the page's language, or in the locale given: a paper speaks its reader's language. */
export function catalogue<T extends object>(fr: T, en: T, locale = () => language.locale): T {
  return new Proxy(fr, {
    get: (_, key) => dress(Reflect.get(locale().startsWith('en') ? en : fr, key), locale),
  });
}
