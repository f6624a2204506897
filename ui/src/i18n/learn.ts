import { catalogue } from './catalogue';
import { en } from './learn.en';
import { fr } from './learn.fr';

export const learn = catalogue(fr, en);
