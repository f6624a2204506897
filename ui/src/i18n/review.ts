import { catalogue } from './catalogue';
import { en } from './review.en';
import { fr } from './review.fr';

export const review = catalogue(fr, en);
