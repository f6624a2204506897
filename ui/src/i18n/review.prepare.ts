import { catalogue } from './catalogue';
import { en } from './review.prepare.en';
import { fr } from './review.prepare.fr';

export const prepare = catalogue(fr, en);
