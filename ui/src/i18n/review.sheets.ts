import { catalogue } from './catalogue';
import { en } from './review.sheets.en';
import { fr } from './review.sheets.fr';

export const sheets = catalogue(fr, en);
