import { catalogue } from './catalogue';
import { en } from './counting.en';
import { fr } from './counting.fr';

export const counting = catalogue(fr, en);
