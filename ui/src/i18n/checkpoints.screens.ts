import { catalogue } from './catalogue';
import { en } from './checkpoints.screens.en';
import { fr } from './checkpoints.screens.fr';

export const checkpoint_pages = catalogue(fr, en);
