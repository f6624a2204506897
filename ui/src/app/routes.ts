// Every address of the application. Literal paths stand before the ones with names.
import { review_routes } from '../screens/review/routes';
import type { Route } from './router.svelte';

export const routes: readonly Route[] = [
  { path: '/', load: () => import('../screens/home/Home.svelte') },
  { path: '/installation', load: () => import('../screens/entry/SetUp.svelte'), is_public: true },
  { path: '/connexion', load: () => import('../screens/entry/SignIn.svelte'), is_public: true },
  { path: '/mot-de-passe', load: () => import('../screens/entry/ChoosePassword.svelte'), is_public: true },
  ...review_routes,
];
