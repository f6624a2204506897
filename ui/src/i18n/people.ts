import { catalogue } from './catalogue';
import { en } from './people.en';
import { fr } from './people.fr';

export const people = catalogue(fr, en);
