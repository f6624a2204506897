import { catalogue } from './catalogue';
import { en } from './portfolio.en';
import { fr } from './portfolio.fr';

export const portfolio = catalogue(fr, en);
