import { catalogue } from './catalogue';
import { en } from './why.en';
import { fr } from './why.fr';

export const why = catalogue(fr, en);
