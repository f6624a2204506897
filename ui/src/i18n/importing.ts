import { catalogue } from './catalogue';
import { en } from './importing.en';
import { fr } from './importing.fr';

export const importing = catalogue(fr, en);
