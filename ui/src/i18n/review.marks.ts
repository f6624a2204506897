import { catalogue } from './catalogue';
import { en } from './review.marks.en';
import { fr } from './review.marks.fr';

export const marks = catalogue(fr, en);
