import { catalogue } from './catalogue';
import { en } from './review.trial.en';
import { fr } from './review.trial.fr';

export const trial = catalogue(fr, en);
