import { catalogue } from './catalogue';
import { en } from './review.room.en';
import { fr } from './review.room.fr';

export const room = catalogue(fr, en);
