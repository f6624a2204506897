import { catalogue } from './catalogue';
import { en } from './review.ratings.en';
import { fr } from './review.ratings.fr';

export const ratings = catalogue(fr, en);
