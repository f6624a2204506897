import { catalogue } from './catalogue';
import { en } from './heard.en';
import { fr } from './heard.fr';

export const heard = catalogue(fr, en);
