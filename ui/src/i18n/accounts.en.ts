import type { fr } from './accounts.fr';

export const en: typeof fr = {};
