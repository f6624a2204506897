import { catalogue } from './catalogue';
import { en } from './print.en';
import { fr } from './print.fr';

export const print = catalogue(fr, en);
