import { catalogue } from './catalogue';
import { en } from './client.home.en';
import { fr } from './client.home.fr';

export const client_home = catalogue(fr, en);
