import { catalogue } from './catalogue';
import { en } from './review.private.en';
import { fr } from './review.private.fr';

export const private_notes = catalogue(fr, en);
