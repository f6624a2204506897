import { catalogue } from './catalogue';
import { en } from './today.en';
import { fr } from './today.fr';

export const today = catalogue(fr, en);
