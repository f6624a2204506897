import { catalogue } from './catalogue';
import { en } from './review.attendees.en';
import { fr } from './review.attendees.fr';

export const attendees = catalogue(fr, en);
