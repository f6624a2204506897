import { catalogue } from './catalogue';
import { en } from './checkpoints.screens.en';
import { fr } from './checkpoints.screens.fr';

export const checkpoints_screens = catalogue(fr, en);
