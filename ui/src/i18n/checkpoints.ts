import { catalogue } from './catalogue';
import { en } from './checkpoints.en';
import { fr } from './checkpoints.fr';

export const checkpoints = catalogue(fr, en);
