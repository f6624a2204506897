import type { Locale } from '../api/types';
import { catalogue } from './catalogue';
import { en } from './print.en';
import { fr } from './print.fr';

export const print = catalogue(fr, en);

/** The words of a paper that is written for somebody of this locale. */
export const print_in = (locale: Locale) => catalogue(fr, en, () => locale);
