import { expect, it } from 'vitest';
import { find_route, match_path, type Route } from '../../src/app/router.svelte';

const load = () => Promise.reject(new Error('not loaded in this test'));
const routes: Route[] = ['/', '/clients', '/clients/nouveau', '/clients/:id'].map((path) => ({ path, load }));

it('takes names out of the path', () => {
  expect(match_path('/rencontres/:id/animer', '/rencontres/0198/animer')).toEqual({ id: '0198' });
  expect(match_path('/clients/:id', '/clients/')).toBeNull();
  expect(match_path('/clients/:id', '/clients/a/b')).toBeNull();
});

it('forgives a slash at the end and refuses broken escapes', () => {
  expect(match_path('/clients', '/clients/')).toEqual({});
  expect(match_path('/', '/')).toEqual({});
  expect(match_path('/clients/:id', '/clients/%E0%A4%A')).toBeNull();
});

it('takes the first route that fits', () => {
  expect(find_route(routes, '/clients/nouveau')?.route.path).toBe('/clients/nouveau');
  expect(find_route(routes, '/clients/0198')?.route.path).toBe('/clients/:id');
  expect(find_route(routes, '/ailleurs')).toBeNull();
});
