// Today, the roadmap, the portfolio and the client's words heard: each in its four states (first use, none found, partial
// or stale, failed) under axe in both languages and themes; and what each of them does.
import type { Component } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../src/styles/tokens.css';
import '../../src/styles/base.css';
import type { Me } from '../../src/api/types';
import { router } from '../../src/app/router.svelte';
import { language } from '../../src/i18n/language.svelte';
import Heard from '../../src/screens/heard/Heard.svelte';
import Home from '../../src/screens/home/Home.svelte';
import Portfolio from '../../src/screens/portfolio/Portfolio.svelte';
import AccountRoadmap from '../../src/screens/roadmap/AccountRoadmap.svelte';
import ClientRoadmap from '../../src/screens/roadmap/ClientRoadmap.svelte';
import { session } from '../../src/state/session.svelte';
import { toasts } from '../../src/ui/toasts.svelte';
import { executive, link_request } from './client_fixture';
import { faults } from './faults';
import { answers, me } from './fixtures';
import {
  account_row,
  calm_row,
  figures,
  heard,
  late_row,
  new_row,
  no_figures,
  roadmap,
  today,
} from './overview_fixture';
import { closed, factors } from './review_fixture';

const list = (items: unknown[], next: string | null = null) => ({ items, next });
const nothing_today = { ...today, items: [] };
const answered = {
  id: 'c9',
  account_id: 'a2',
  account_name: 'Ville de Lévis',
  day: 60,
  by: 'Lise Ng',
  text: 'Merci.',
  at_text: '27 novembre 2026',
};
const link = {
  path: '/bienvenue#qrst',
  expires_at: '2026-12-12T14:00:00.000Z',
  expires_at_text: '12 décembre',
};

interface Sent {
  key: string;
  search: string;
  body: unknown;
}
let sent: Sent[] = [];
/** By "METHOD /path": a body, a status, or what answers the query given. */
let table: Record<string, unknown>;
let person = 0;

const as = (who: Me) => {
  person += 1;
  session.me = { ...who, id: `p${person}` };
};

beforeEach(() => {
  sent = [];
  table = {
    'GET /factors': list(factors),
    'GET /organization': answers['/organization'],
    'GET /today': today,
    'GET /link-requests': list([]),
    'GET /checkpoints': { due: [], answered: [] },
    'GET /portfolio': list([account_row, calm_row, new_row, late_row]),
    'GET /portfolio/figures': figures,
    'GET /portfolio/views': list([]),
    'GET /accounts/a1/roadmap': roadmap,
    'GET /reviews/r1': closed,
    'GET /reviews/r1/heard': heard,
  };
  vi.stubGlobal('fetch', async (input: string, init?: RequestInit) => {
    const url = new URL(input, location.origin);
    const key = `${init?.method ?? 'GET'} ${url.pathname.replace('/api/v1', '')}`;
    const body: unknown = init?.body ? JSON.parse(String(init.body)) : undefined;
    sent.push({ key, search: url.search, body });
    const known = table[key];
    const found = typeof known === 'function' ? known(url.searchParams, body) : known;
    if (found === undefined) throw new Error(`nothing answers ${key}`);
    if (found === 204) return new Response(null, { status: 204 });
    const problem = { type: 'urn:qvr:problem', title: 'Refusé', status: found, issues: [] };
    return typeof found === 'number'
      ? Response.json(problem, { status: found })
      : Response.json(found, { headers: { ETag: '"1"' } });
  });
  as(me);
  language.set('fr-CA');
  router.go('/portefeuille', { replace: true });
  for (const token of ['--quick', '--calm']) document.documentElement.style.setProperty(token, '0ms');
});

afterEach(() => {
  vi.unstubAllGlobals();
  document.documentElement.removeAttribute('data-theme');
  for (const toast of toasts.items) toasts.dismiss(toast.id);
});

// biome-ignore lint/suspicious/noExplicitAny: screens differ in their props
type Screen = [string, Component<any>, Record<string, string>, Me, string, Record<string, unknown>];
const screens: Screen[] = [
  ['today', Home, {}, me, 'Envoyer le plan', { 'GET /link-requests': list([link_request]) }],
  [
    'today, first use',
    Home,
    {},
    me,
    'Tout commence',
    { 'GET /today': nothing_today, 'GET /portfolio': list([]) },
  ],
  ['today, nothing urgent', Home, {}, me, '23', { 'GET /today': nothing_today }],
  ['today, in part', Home, {}, me, 'Envoyer le plan', { 'GET /checkpoints': 500 }],
  ['today, failed', Home, {}, me, '○', { 'GET /today': 500 }],
  ['roadmap', AccountRoadmap, { id: 'a1' }, me, 'Heures évitées', {}],
  ['roadmap of a client', ClientRoadmap, {}, executive, 'Heures évitées', {}],
  [
    'roadmap, first use',
    AccountRoadmap,
    { id: 'a1' },
    me,
    'Laurentia',
    { 'GET /accounts/a1/roadmap': { ...roadmap, items: [] } },
  ],
  [
    'roadmap, one review',
    AccountRoadmap,
    { id: 'a1' },
    me,
    'Ouvrir deux',
    { 'GET /accounts/a1/roadmap': { ...roadmap, items: roadmap.items.slice(0, 1) } },
  ],
  [
    'roadmap, in part',
    AccountRoadmap,
    { id: 'a1' },
    me,
    '81',
    { 'GET /accounts/a1/roadmap': { ...roadmap, items: roadmap.items.slice(0, 3) } },
  ],
  ['roadmap, failed', AccountRoadmap, { id: 'a1' }, me, '○', { 'GET /accounts/a1/roadmap': 500 }],
  [
    'portfolio',
    Portfolio,
    {},
    me,
    'Papiers Témis',
    { 'GET /portfolio/views': list([{ id: 'v1', name: 'Tiède', query: 'band=amber' }]) },
  ],
  [
    'portfolio, first use',
    Portfolio,
    {},
    me,
    'Portefeuille',
    { 'GET /portfolio': list([]), 'GET /portfolio/figures': no_figures },
  ],
  [
    'portfolio, in part',
    Portfolio,
    {},
    me,
    'Papiers Témis',
    { 'GET /portfolio/figures': 500, 'GET /portfolio/views': 500 },
  ],
  ['portfolio, failed', Portfolio, {}, me, '○', { 'GET /portfolio': 500 }],
  ['heard', Heard, { id: 'r1' }, me, 'quai 4', {}],
  [
    'heard, nothing said',
    Heard,
    { id: 'r1' },
    me,
    'Olivier',
    { 'GET /reviews/r1/heard': { ...heard, words: [] } },
  ],
  [
    'heard, by who does not run it',
    Heard,
    { id: 'r1' },
    me,
    'quai 4',
    { 'GET /reviews/r1/heard': { ...heard, may_hear: false, members: null } },
  ],
  ['heard, failed', Heard, { id: 'r1' }, me, '○', { 'GET /reviews/r1/heard': 500 }],
];
// The one word of these that is not the same in both languages.
const english: Record<string, string> = { 'Tout commence': 'It all starts', Portefeuille: 'Portfolio' };

it.each(screens)('%s: no fault that axe can find', async (_, component, props, who, landmark, given) => {
  Object.assign(table, given);
  as(who);
  const screen = await render(component, { props });
  await expect.poll(() => screen.container.textContent).toContain(landmark);
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset.theme = theme;
    expect(await faults(screen.container)).toEqual([]);
  }
  language.set('en-CA');
  await expect.poll(() => screen.container.textContent).toContain(english[landmark] ?? landmark);
  expect(await faults(screen.container)).toEqual([]);
  expect(screen.container.querySelectorAll('h1')).toHaveLength(1);
});

it('finds a fault where there is one', async () => {
  const screen = await render(Portfolio);
  await expect.element(screen.getByLabelText('Chercher un client')).toBeVisible();
  screen.container.querySelector('label')?.remove();
  expect(await faults(screen.container)).not.toEqual([]);
});

describe('today', () => {
  it('says one thing first, then each with the one thing to do', async () => {
    table['GET /checkpoints'] = { due: [], answered: [answered] };
    const screen = await render(Home);
    await expect
      .element(screen.getByRole('heading', { level: 1 }))
      .toHaveTextContent(/Promis à Groupe Laurentia.*Envoyer le plan/);
    await expect
      .element(screen.getByRole('link', { name: 'Voir la promesse' }))
      .toHaveAttribute('href', '/rencontres/r4/compte-rendu');
    const lines = () =>
      screen
        .getByRole('listitem')
        .elements()
        .map((line) => line.textContent);
    expect(lines()).toHaveLength(5);
    await screen.getByRole('button', { name: /Afficher les/ }).click();
    const places = [...screen.container.querySelectorAll('li a')].map((way) => way.getAttribute('href'));
    expect(places).toEqual([
      '/clients/a2',
      '/rencontres/r8/animer',
      '/points/c9',
      '/rencontres/r7/compte-rendu',
      '/rencontres/r4/mots',
      '/points/c1',
      '/rencontres/r5/preparation',
      '/clients/a1/compter',
      '/clients/a1/compter',
    ]);
  });

  it('puts who cannot come in first, and makes the link in one press', async () => {
    table['GET /link-requests'] = list([link_request]);
    table['POST /client-people/cp1/link'] = link;
    const screen = await render(Home);
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/Benoît Charron/);
    await screen.getByRole('button', { name: /Copier le lien.*Benoît Charron/ }).click();
    await expect.element(screen.getByRole('textbox', { name: 'Lien' })).toBeVisible();
    expect(sent.filter(({ key }) => key.startsWith('POST')).map(({ key }) => key)).toEqual([
      'POST /client-people/cp1/link',
    ]);
  });

  it('says when the next meeting is on a day without anything urgent', async () => {
    table['GET /today'] = nothing_today;
    const screen = await render(Home);
    await expect
      .element(screen.getByRole('heading', { level: 1 }))
      .toHaveTextContent(/^Rien d’urgent. Prochaine rencontre dans 23.jours, avec Groupe Laurentia.$/);
  });

  it('offers the first review of a client who never had one', async () => {
    table['GET /today'] = nothing_today;
    table['GET /portfolio'] = list([new_row]);
    const screen = await render(Home);
    await expect
      .element(screen.getByRole('link', { name: 'Planifier la première' }))
      .toHaveAttribute('href', '/clients/a3/planifier');
  });

  it('keeps what it has when a part cannot be read', async () => {
    table['GET /link-requests'] = 500;
    const screen = await render(Home);
    await expect.element(screen.getByRole('alert')).toBeVisible();
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/Envoyer le plan/);
  });
});

describe('the roadmap', () => {
  it('draws the score over time, and says what moved', async () => {
    const screen = await render(AccountRoadmap, { props: { id: 'a1' } });
    await expect.element(screen.getByRole('img', { name: /66,0/ })).toBeVisible();
    await expect
      .element(screen.getByRole('region', { name: '28 mai 2026' }).getByText('nouveau'))
      .toBeVisible();
    const dates = screen
      .getByRole('heading', { level: 2 })
      .elements()
      .map((one) => one.textContent);
    expect(dates.filter((text) => text?.includes('2026'))).toEqual([
      '26 novembre 2026',
      '27 août 2026',
      '28 mai 2026',
      '26 février 2026',
    ]);
  });

  it('leads an executive to their own pages only', async () => {
    as(executive);
    const screen = await render(ClientRoadmap);
    await expect.element(screen.getByRole('link', { name: /nº 4/ })).toBeVisible();
    const ways = [...screen.container.querySelectorAll('a')].map((way) => way.getAttribute('href'));
    expect(new Set(ways)).toEqual(
      new Set(['r1', 'r2', 'r3', 'r4'].map((id) => `/rencontres/${id}/compte-rendu`)),
    );
  });
});

describe('the portfolio', () => {
  const asked = () => sent.filter(({ key }) => key === 'GET /portfolio').map(({ search }) => search);

  it('says who needs a leader and why', async () => {
    const screen = await render(Portfolio);
    await expect
      .element(screen.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Groupe Laurentia et Boréal Énergie ont besoin d’un dirigeant cette semaine');
    await expect.element(screen.getByText(/^rencontre en retard de 12/)).toBeVisible();
    await expect.element(screen.getByText(/Le plus faible.*Respect des échéances, 58/)).toBeVisible();
    await expect.element(screen.getByText(/Le poids qui bouge le plus.*Autonomie, −5,0/)).toBeVisible();
  });

  it('keeps its filters in the address, and asks for what the address says', async () => {
    router.go('/portefeuille?band=red&overdue=1&sort=gap&nothing=1', { replace: true });
    const screen = await render(Portfolio);
    await expect.element(screen.getByLabelText('Trier par')).toHaveValue('gap');
    await expect.element(screen.getByLabelText('Rencontre en retard')).toBeChecked();
    expect(asked()).toContain('?sort=gap&band=red&overdue=1&limit=50');
    await screen.getByLabelText('Dirigeant absent deux fois').click();
    await expect.poll(() => location.search).toBe('?band=red&overdue=1&absent=1&sort=gap');
    await expect.poll(asked).toContain('?sort=gap&band=red&overdue=1&absent=1&limit=50');
    expect(sent.filter(({ key }) => key === 'GET /portfolio/figures').at(-1)?.search).toBe(
      '?band=red&overdue=1&absent=1',
    );
    await expect
      .element(screen.getByRole('link', { name: 'Télécharger (CSV)' }))
      .toHaveAttribute('href', '/api/v1/portfolio.csv?sort=gap&band=red&overdue=1&absent=1');
  });

  it('searches after a pause, without a trace of the letters between', async () => {
    const screen = await render(Portfolio);
    await screen.getByLabelText('Chercher un client').fill('lévis');
    await expect.poll(() => location.search).toBe('?q=l%C3%A9vis');
    expect(asked().filter((search) => search.includes('q='))).toEqual(['?q=l%C3%A9vis&limit=50']);
  });

  it('says that no account matches, and takes the filters away', async () => {
    router.go('/portefeuille?band=green', { replace: true });
    table['GET /portfolio'] = (given: URLSearchParams) => list(given.has('band') ? [] : [calm_row]);
    const screen = await render(Portfolio);
    await expect.element(screen.getByText('Aucun client ne correspond à ces filtres')).toBeVisible();
    await screen.getByRole('button', { name: 'Enlever les filtres' }).last().click();
    await expect.element(screen.getByRole('link', { name: 'Ville de Lévis' })).toBeVisible();
    expect(location.search).toBe('');
  });

  it('adds the next page under the first', async () => {
    table['GET /portfolio'] = (given: URLSearchParams) =>
      given.has('cursor') ? list([new_row]) : list([calm_row], 'abc');
    const screen = await render(Portfolio);
    await screen.getByRole('button', { name: 'Afficher la suite' }).click();
    await expect.element(screen.getByRole('link', { name: 'Papiers Témis' })).toBeVisible();
    await expect.element(screen.getByRole('link', { name: 'Ville de Lévis' })).toBeVisible();
    expect(asked().at(-1)).toBe('?limit=50&cursor=abc');
    expect(screen.getByRole('button', { name: 'Afficher la suite' }).elements()).toEqual([]);
  });

  it('keeps a view under a name, applies it, and brings back one that was removed', async () => {
    const view = { id: 'v1', name: 'Tiède', query: 'band=amber' };
    let kept: unknown[] = [];
    table['GET /portfolio/views'] = () => list(kept);
    table['POST /portfolio/views'] = () => {
      kept = [view];
      return view;
    };
    table['DELETE /portfolio/views/v1'] = () => {
      kept = [];
      return 204;
    };
    router.go('/portefeuille?band=amber', { replace: true });
    const screen = await render(Portfolio);
    await screen.getByRole('button', { name: 'Enregistrer cette vue' }).click();
    await screen.getByLabelText('Nom de la vue').fill(' Tiède ');
    await screen.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await expect.element(screen.getByRole('link', { name: 'Tiède' })).toHaveAttribute('aria-current', 'true');
    expect(sent.find(({ key }) => key === 'POST /portfolio/views')?.body).toEqual({
      name: 'Tiède',
      query: 'band=amber',
    });
    await screen.getByRole('button', { name: /Retirer la vue/ }).click();
    await expect.poll(() => screen.getByRole('link', { name: 'Tiède' }).elements()).toEqual([]);
    await toasts.items.at(-1)?.undo?.();
    await expect.element(screen.getByRole('link', { name: 'Tiède' })).toBeVisible();
    expect(sent.filter(({ key }) => key === 'POST /portfolio/views')).toHaveLength(2);
  });
});

describe('the words heard', () => {
  it('marks them once, and shows who has not', async () => {
    table['POST /reviews/r1/heard'] = {
      ...heard,
      heard_by_me_at: '2026-11-28T15:00:00.000Z',
      heard_by_me_at_text: '28 novembre 2026 à 10 h 00',
    };
    const screen = await render(Heard, { props: { id: 'r1' } });
    await expect.element(screen.getByText('Une personne ne les a pas encore entendus.')).toBeVisible();
    await screen.getByRole('button', { name: 'Je les ai entendus' }).click();
    await expect.element(screen.getByText(/Vous les avez entendus le 28 novembre/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Je les ai entendus' }).elements()).toEqual([]);
    expect(sent.filter(({ key }) => key.startsWith('POST')).map(({ key }) => key)).toEqual([
      'POST /reviews/r1/heard',
    ]);
  });

  it('offers nothing to mark to whoever is not of the team', async () => {
    table['GET /reviews/r1/heard'] = { ...heard, may_hear: false, members: null };
    const screen = await render(Heard, { props: { id: 'r1' } });
    await expect.element(screen.getByText(/Le quai 4 a attendu/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Je les ai entendus' }).elements()).toEqual([]);
    expect(screen.getByRole('heading', { name: 'Qui les a entendus' }).elements()).toEqual([]);
  });
});
