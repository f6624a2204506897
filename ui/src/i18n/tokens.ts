import { catalogue } from './catalogue';
import { en } from './tokens.en';
import { fr } from './tokens.fr';

export const tokens = catalogue(fr, en);
