import { catalogue } from './catalogue';
import { en } from './roadmap.en';
import { fr } from './roadmap.fr';

export const roadmap = catalogue(fr, en);
