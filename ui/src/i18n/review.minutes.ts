import { catalogue } from './catalogue';
import { en } from './review.minutes.en';
import { fr } from './review.minutes.fr';

export const minutes = catalogue(fr, en);
