import { catalogue } from './catalogue';
import { en } from './review.changes.en';
import { fr } from './review.changes.fr';

export const changes = catalogue(fr, en);
