import { catalogue } from './catalogue';
import { en } from './review.evaluation.en';
import { fr } from './review.evaluation.fr';

export const evaluation = catalogue(fr, en);
