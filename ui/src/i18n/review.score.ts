import { catalogue } from './catalogue';
import { en } from './review.score.en';
import { fr } from './review.score.fr';

export const score = catalogue(fr, en);
