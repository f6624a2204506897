import { catalogue } from './catalogue';
import { en } from './review.record.en';
import { fr } from './review.record.fr';

export const record = catalogue(fr, en);
