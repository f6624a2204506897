// The reader's language: one locale for the whole page, switched in place.
// Words come from the catalogues; anything written by the server arrives in the same locale.
import type { Locale } from '../api/types';

export type Language = 'fr' | 'en';

const kStorageKey = 'qvr.locale';
export const kLocales: readonly Locale[] = ['fr-CA', 'fr-FR', 'en-CA', 'en-US'];

function is_locale(text: string | null): text is Locale {
  return kLocales.some((locale) => locale === text);
}

/** The first of the wanted tags that we speak; French of Québec otherwise. */
export function pick_locale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    if (is_locale(tag)) return tag;
    if (tag.toLowerCase().startsWith('fr')) return 'fr-CA';
    if (tag.toLowerCase().startsWith('en')) return 'en-CA';
  }
  return 'fr-CA';
}

function stored_locale(): Locale | null {
  try {
    const text = localStorage.getItem(kStorageKey);
    return is_locale(text) ? text : null;
  } catch {
    return null;
  }
}

function first_locale(): Locale {
  if (typeof navigator === 'undefined') return 'fr-CA';
  return stored_locale() ?? pick_locale(navigator.languages);
}

class LanguageChoice {
  locale: Locale = $state(first_locale());

  get current(): Language {
    return this.locale.startsWith('en') ? 'en' : 'fr';
  }

  get other(): Language {
    return this.current === 'fr' ? 'en' : 'fr';
  }

  /** Shows the page in this locale from now on and remembers it on the device. */
  set(locale: Locale): void {
    this.locale = locale;
    if (typeof document !== 'undefined') document.documentElement.lang = locale;
    try {
      localStorage.setItem(kStorageKey, locale);
    } catch {
      // Private windows may refuse storage; the choice then lasts as long as the page.
    }
  }
}

export const language = new LanguageChoice();
