import { en } from './accounts.forms.en';
import { fr } from './accounts.forms.fr';
import { catalogue } from './catalogue';

export const accounts_forms = catalogue(fr, en);
