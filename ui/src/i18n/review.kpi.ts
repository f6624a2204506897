import { catalogue } from './catalogue';
import { en } from './review.kpi.en';
import { fr } from './review.kpi.fr';

export const scorecard = catalogue(fr, en);
