import { catalogue } from './catalogue';
import { en } from './review.earlier.en';
import { fr } from './review.earlier.fr';

export const earlier = catalogue(fr, en);
