import type { Route } from '../../app/router.svelte';

export const print_routes: readonly Route[] = [
  { path: '/imprimer/feuilles/:id', load: () => import('./Sheets.svelte') },
  { path: '/imprimer/preparation/:id', load: () => import('./Brief.svelte') },
];
