import { en } from './accounts.list.en';
import { fr } from './accounts.list.fr';
import { catalogue } from './catalogue';

export const accounts_list = catalogue(fr, en);
