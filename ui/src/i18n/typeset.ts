// French typography, applied where messages are read, so that catalogues are written with plain spaces.
// Québec: no-break space before : % $ and inside « », between a number and its word; none before ; ! ?. France adds a
// narrow one there.
import type { Locale } from '../api/types';

const kNoBreak = '\u00a0';
const kNarrowNoBreak = '\u202f';

export function typeset(text: string, locale: Locale): string {
  if (!locale.startsWith('fr')) return text;
  const spaced = text
    .replace(/ ([:%$»])/g, `${kNoBreak}$1`)
    .replace(/« /g, `«${kNoBreak}`)
    .replace(/(nº|étape|(?<=\d )sur) (?=\d)/g, `$1${kNoBreak}`)
    .replace(/(\d) (\d{3}|h|min|jours?)(?![\p{L}\d])/gu, `$1${kNoBreak}$2`);
  return locale === 'fr-FR' ? spaced.replace(/([^\s;!?])([;!?])/g, `$1${kNarrowNoBreak}$2`) : spaced;
}
