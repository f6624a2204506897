import { catalogue } from './catalogue';
import { en } from './review.ready.en';
import { fr } from './review.ready.fr';

export const ready = catalogue(fr, en);
