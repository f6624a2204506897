import { catalogue } from './catalogue';
import { en } from './review.results.en';
import { fr } from './review.results.fr';

export const results = catalogue(fr, en);
