import { catalogue } from './catalogue';
import { en } from './client.entry.en';
import { fr } from './client.entry.fr';

export const entry = catalogue(fr, en);
