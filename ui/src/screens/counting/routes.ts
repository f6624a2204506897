import type { Route } from '../../app/router.svelte';

export const counting_routes: readonly Route[] = [
  { path: '/clients/:id/compter', load: () => import('./AccountCounts.svelte') },
  { path: '/clients/:id/compter/:kpi_id', load: () => import('./AccountLedger.svelte') },
];

export const client_counting_routes: readonly Route[] = [
  { path: '/compter', load: () => import('./ClientCounts.svelte') },
  { path: '/compter/:kpi_id', load: () => import('./ClientLedger.svelte') },
];
