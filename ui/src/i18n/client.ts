import { catalogue } from './catalogue';
import { en } from './client.en';
import { fr } from './client.fr';

export const client = catalogue(fr, en);
