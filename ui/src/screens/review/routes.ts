import type { Route } from '../../app/router.svelte';

export const review_routes: readonly Route[] = [];
