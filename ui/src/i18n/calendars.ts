import { en } from './calendars.en';
import { fr } from './calendars.fr';
import { catalogue } from './catalogue';

export const calendars = catalogue(fr, en);
