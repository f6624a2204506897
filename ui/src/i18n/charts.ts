import { catalogue } from './catalogue';
import { en } from './charts.en';
import { fr } from './charts.fr';

export const charts = catalogue(fr, en);
