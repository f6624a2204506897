import type { Route } from '../../app/router.svelte';

export const review_routes: readonly Route[] = [
  { path: '/rencontres/:id/preparation', load: () => import('./Preparation.svelte') },
  { path: '/rencontres/:id/animer', load: () => import('./Live.svelte'), frame: 'bare' },
  { path: '/rencontres/:id/compte-rendu', load: () => import('./Minutes.svelte') },
  { path: '/rencontres/:id/mots', load: () => import('../heard/Heard.svelte') },
];
