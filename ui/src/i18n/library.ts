import { catalogue } from './catalogue';
import { en } from './library.en';
import { fr } from './library.fr';

export const library = catalogue(fr, en);
