import { catalogue } from './catalogue';
import { en } from './counting.screens.en';
import { fr } from './counting.screens.fr';

export const counting_screens = catalogue(fr, en);
