// Every address of the application. Literal paths stand before the ones with names.
import { counting_routes } from '../screens/counting/routes';
import { print_routes } from '../screens/print/routes';
import { review_routes } from '../screens/review/routes';
import type { Route } from './router.svelte';

export const routes: readonly Route[] = [
  { path: '/', load: () => import('../screens/home/Home.svelte') },
  { path: '/installation', load: () => import('../screens/entry/SetUp.svelte'), is_public: true },
  { path: '/connexion', load: () => import('../screens/entry/SignIn.svelte'), is_public: true },
  { path: '/mot-de-passe', load: () => import('../screens/entry/ChoosePassword.svelte'), is_public: true },
  { path: '/clients', load: () => import('../screens/accounts/List.svelte') },
  { path: '/clients/nouveau', load: () => import('../screens/accounts/AccountForm.svelte') },
  { path: '/clients/:id', load: () => import('../screens/accounts/Account.svelte') },
  { path: '/clients/:id/modifier', load: () => import('../screens/accounts/AccountForm.svelte') },
  { path: '/clients/:id/planifier', load: () => import('../screens/accounts/PlanReview.svelte') },
  { path: '/clients/:id/personnes/nouvelle', load: () => import('../screens/accounts/Contact.svelte') },
  { path: '/clients/:id/personnes/:contact_id', load: () => import('../screens/accounts/Contact.svelte') },
  { path: '/equipe', load: () => import('../screens/people/People.svelte') },
  { path: '/reglages', load: () => import('../screens/settings/Settings.svelte') },
  { path: '/reglages/indicateurs', load: () => import('../screens/library/Library.svelte') },
  { path: '/reglages/indicateurs/nouveau', load: () => import('../screens/library/Example.svelte') },
  { path: '/reglages/indicateurs/:id', load: () => import('../screens/library/Example.svelte') },
  { path: '/aide', load: () => import('../screens/help/Guide.svelte') },
  ...counting_routes,
  ...review_routes,
  ...print_routes,
];
