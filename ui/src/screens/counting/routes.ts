import type { Route } from '../../app/router.svelte';

export const counting_routes: readonly Route[] = [
  { path: '/clients/:id/compter', load: () => import('./AccountCounts.svelte') },
  { path: '/clients/:id/compter/importer', load: () => import('../importing/AccountImport.svelte') },
  { path: '/clients/:id/jetons', load: () => import('../tokens/AccountTokens.svelte') },
  { path: '/clients/:id/compter/:kpi_id', load: () => import('./AccountLedger.svelte') },
  {
    path: '/clients/:id/compter/:kpi_id/calendrier',
    load: () => import('../calendars/AccountCalendar.svelte'),
  },
];

export const client_counting_routes: readonly Route[] = [
  { path: '/compter', load: () => import('./ClientCounts.svelte') },
  { path: '/compter/importer', load: () => import('../importing/ClientImport.svelte') },
  { path: '/jetons', load: () => import('../tokens/ClientTokens.svelte') },
  { path: '/compter/:kpi_id', load: () => import('./ClientLedger.svelte') },
  { path: '/compter/:kpi_id/calendrier', load: () => import('../calendars/ClientCalendar.svelte') },
];
