import { en } from './accounts.en';
import { fr } from './accounts.fr';
import { catalogue } from './catalogue';

export const accounts = catalogue(fr, en);
