import { catalogue } from './catalogue';
import { en } from './review.carried.en';
import { fr } from './review.carried.fr';

export const carried = catalogue(fr, en);
