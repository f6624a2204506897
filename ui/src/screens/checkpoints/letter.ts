// The words of the page that an executive reads: in the language of the account, whatever the page around it speaks.
import { kLines, type Lines } from '../../api/checkpoints';
import type { Locale } from '../../api/types';
import { catalogue } from '../../i18n/catalogue';
import { en } from '../../i18n/checkpoints.screens.en';
import { fr } from '../../i18n/checkpoints.screens.fr';

export const letter_words = (locale: () => Locale) => catalogue(fr, en, locale);

/** The page as plain text, for an e-mail. */
export function letter_text(locale: Locale, day: number, lines: Lines): string {
  const words = letter_words(() => locale);
  const parts = kLines.map((name) => `${words.lines[name]}\n${lines[name]}`);
  return [words.day_of(day), ...parts].join('\n\n');
}
