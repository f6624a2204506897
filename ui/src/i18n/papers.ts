import type { Locale } from '../api/types';
import { catalogue } from './catalogue';
import { en } from './papers.en';
import { fr } from './papers.fr';

export const papers = catalogue(fr, en);

/** The words of a paper that is written for somebody of this locale. */
export const papers_in = (locale: Locale) => catalogue(fr, en, () => locale);
