import { catalogue } from './catalogue';
import { en } from './review.steps.en';
import { fr } from './review.steps.fr';

export const steps = catalogue(fr, en);
