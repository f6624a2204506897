import type { fr } from './review.fr';

export const en: typeof fr = {};
