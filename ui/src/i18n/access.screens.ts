import { en } from './access.screens.en';
import { fr } from './access.screens.fr';
import { catalogue } from './catalogue';

export const access_screens = catalogue(fr, en);
