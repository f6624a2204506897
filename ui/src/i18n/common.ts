import { catalogue } from './catalogue';
import { en } from './common.en';
import { fr } from './common.fr';

export const common = catalogue(fr, en);
