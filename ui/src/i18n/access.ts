import { en } from './access.en';
import { fr } from './access.fr';
import { catalogue } from './catalogue';

export const access = catalogue(fr, en);
