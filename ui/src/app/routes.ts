// Every address of the application. Literal paths stand before the ones with names.
import { client_counting_routes, counting_routes } from '../screens/counting/routes';
import { print_routes } from '../screens/print/routes';
import { review_routes } from '../screens/review/routes';
import type { Route } from './router.svelte';

/** Shown to everybody, signed in or not. */
const entry_routes: readonly Route[] = [
  { path: '/installation', load: () => import('../screens/entry/SetUp.svelte'), is_public: true },
  { path: '/connexion', load: () => import('../screens/entry/SignIn.svelte'), is_public: true },
  { path: '/mot-de-passe', load: () => import('../screens/entry/ChoosePassword.svelte'), is_public: true },
  { path: '/bienvenue', load: () => import('../screens/entry/Welcome.svelte'), is_public: true },
  { path: '/acces', load: () => import('../screens/entry/Access.svelte'), is_public: true },
];

/** For the people of the supplier. */
export const routes: readonly Route[] = [
  ...entry_routes,
  { path: '/', load: () => import('../screens/home/Home.svelte') },
  { path: '/portefeuille', load: () => import('../screens/portfolio/Portfolio.svelte') },
  { path: '/clients', load: () => import('../screens/accounts/List.svelte') },
  { path: '/clients/nouveau', load: () => import('../screens/accounts/AccountForm.svelte') },
  { path: '/clients/:id', load: () => import('../screens/accounts/Account.svelte') },
  { path: '/clients/:id/modifier', load: () => import('../screens/accounts/AccountForm.svelte') },
  { path: '/clients/:id/acces', load: () => import('../screens/access/ClientAccess.svelte') },
  { path: '/clients/:id/vue-client', load: () => import('../screens/access/SeenByClient.svelte') },
  { path: '/clients/:id/parcours', load: () => import('../screens/roadmap/AccountRoadmap.svelte') },
  { path: '/clients/:id/planifier', load: () => import('../screens/accounts/PlanReview.svelte') },
  { path: '/clients/:id/personnes/nouvelle', load: () => import('../screens/accounts/Contact.svelte') },
  { path: '/clients/:id/personnes/:contact_id', load: () => import('../screens/accounts/Contact.svelte') },
  { path: '/points/:id', load: () => import('../screens/checkpoints/CheckpointScreen.svelte') },
  { path: '/appareils', load: () => import('../screens/access/MyDevices.svelte') },
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

/** For the people of a client: nothing of the supplier's is among them. */
export const client_routes: readonly Route[] = [
  ...entry_routes,
  { path: '/', load: () => import('../screens/client/Home.svelte') },
  { path: '/parcours', load: () => import('../screens/roadmap/ClientRoadmap.svelte') },
  { path: '/comptes-rendus', load: () => import('../screens/client/MinutesList.svelte') },
  { path: '/rencontres/:id/compte-rendu', load: () => import('../screens/client/Minutes.svelte') },
  { path: '/points/:id', load: () => import('../screens/checkpoints/SharedScreen.svelte') },
  { path: '/rencontres/:id/ma-feuille', load: () => import('../screens/client/MySheet.svelte') },
  { path: '/rencontres/:id/mes-appreciations', load: () => import('../screens/client/MyRatings.svelte') },
  { path: '/rencontres/:id/feuille-commune', load: () => import('../screens/client/JointSheet.svelte') },
  { path: '/appareils', load: () => import('../screens/access/MyDevices.svelte') },
  ...client_counting_routes,
];
