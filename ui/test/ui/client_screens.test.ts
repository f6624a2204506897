// What a client's people find, and how the supplier gives them access: both languages and themes under axe, the four
// states, and the few presses that matter.
import { type Component, tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../src/styles/tokens.css';
import '../../src/styles/base.css';
import { api } from '../../src/api/client';
import type { ClientReview, Me } from '../../src/api/types';
import { find_route, router } from '../../src/app/router.svelte';
import { client_routes } from '../../src/app/routes';
import ClientShell from '../../src/app/shell/ClientShell.svelte';
import ComeInAgain from '../../src/app/shell/ComeInAgain.svelte';
import { language } from '../../src/i18n/language.svelte';
import ClientAccess from '../../src/screens/access/ClientAccess.svelte';
import MyDevices from '../../src/screens/access/MyDevices.svelte';
import SeenByClient from '../../src/screens/access/SeenByClient.svelte';
import Home from '../../src/screens/client/Home.svelte';
import JointSheet from '../../src/screens/client/JointSheet.svelte';
import Minutes from '../../src/screens/client/Minutes.svelte';
import MinutesList from '../../src/screens/client/MinutesList.svelte';
import MySheet from '../../src/screens/client/MySheet.svelte';
import Access from '../../src/screens/entry/Access.svelte';
import Welcome from '../../src/screens/entry/Welcome.svelte';
import { session } from '../../src/state/session.svelte';
import { toasts } from '../../src/ui/toasts.svelte';
import {
  client_person,
  closed_review,
  counting,
  device,
  executive,
  first_visit,
  home,
  invitation,
  link_request,
  type Sent,
  shared,
  table_stand_in,
} from './client_fixture';
import { faults } from './faults';
import { account, answers, me } from './fixtures';
import { factors as factor_list } from './review_fixture';

const list = (items: unknown[]) => ({ items, next: null });
const link = {
  path: '/bienvenue#qrst',
  expires_at: '2026-12-12T14:00:00.000Z',
  expires_at_text: '12 décembre 2026',
};

let sent: Sent[] = [];
let table: Record<string, unknown>;
let visitors = 0;

// Another person each time, so that each test begins with stores of its own.
const as = (person: Me) => {
  visitors += 1;
  session.me = { ...person, id: `visitor ${visitors}` };
};

beforeEach(() => {
  sent = [];
  table = {
    'GET /factors': list(factor_list),
    'GET /organization': answers['/organization'],
    'GET /accounts/a1': account,
    'GET /accounts/a1/contacts': answers['/accounts/a1/contacts'],
    'GET /accounts/a1/home': home,
    'GET /accounts/a1/counting': counting,
    'GET /accounts/a1/reviews': list([
      {
        id: 'r1',
        number: 1,
        is_first: true,
        state: 'closed',
        held_on: '2026-11-26',
        held_on_text: '26 novembre 2026',
        starts_at_text: 'jeudi 26 novembre 2026',
      },
    ]),
    'GET /accounts/a1/checkpoints': list([
      { id: 'c1', day: 30, shared_at_text: '27 décembre 2026', is_answered: false },
    ]),
    'GET /accounts/a1/client-people': list([client_person]),
    'POST /accounts/a1/client-people': { person: client_person, link },
    'POST /client-people/cp1/link': link,
    'DELETE /client-people/cp1': 204,
    'GET /client-people/cp1/sessions': list([device]),
    'GET /me/sessions': list([device, { ...device, id: 's2', device: '', is_this_one: true }]),
    'DELETE /sessions/s1': 204,
    'GET /link-requests': list([link_request]),
    'GET /reviews/r1': closed_review,
    'POST /reviews/r1/acknowledge': { ...closed_review, acknowledged_by_me: true },
    'GET /reviews/r1/sheets/p1': { attendee_id: 'p1', marks: [], shown: false },
    'PUT /reviews/r1/sheets/p1': { attendee_id: 'p1', marks: [], shown: false },
    'POST /invitations/read': invitation,
    'POST /invitations/accept': executive,
    'POST /invitations/request': {},
  };
  vi.stubGlobal('fetch', table_stand_in(table, sent));
  as(executive);
  language.set('fr-CA');
  history.replaceState(null, '', '#qrst');
  for (const token of ['--quick', '--calm', '--draw'])
    document.documentElement.style.setProperty(token, '0ms');
});

afterEach(() => {
  vi.unstubAllGlobals();
  document.documentElement.removeAttribute('data-theme');
  for (const toast of toasts.items) toasts.dismiss(toast.id);
});

// biome-ignore lint/suspicious/noExplicitAny: screens differ in their props
type Screen = [string, Component<any>, Record<string, string>, Me | null, string, Record<string, unknown>];
const screens: Screen[] = [
  ['welcome', Welcome, {}, null, 'Groupe Laurentia', {}],
  ['a link that is over', Welcome, {}, null, 'ien', { 'POST /invitations/read': 403 }],
  ['asking for a link', Access, {}, null, '?', {}],
  ['home', Home, {}, executive, 'Réunions d’urgence', {}],
  ['home of a first visit', Home, {}, executive, 'Nordet Conseil', { 'GET /accounts/a1/home': first_visit }],
  ['home that failed', Home, {}, executive, '○', { 'GET /accounts/a1/home': 500 }],
  ['home of a counter', Home, {}, { ...executive, role: 'counter' }, 'Réunions d’urgence', {}],
  ['list of minutes', MinutesList, {}, executive, '26 novembre 2026', {}],
  ['empty list of minutes', MinutesList, {}, executive, 'Rien', { 'GET /accounts/a1/reviews': list([]) }],
  ['closed minutes', Minutes, { id: 'r1' }, executive, 'Un titre à corriger.', {}],
  ['shared draft', Minutes, { id: 'r1' }, executive, 'Nos saisons.', { 'GET /reviews/r1': shared }],
  ['own sheet', MySheet, { id: 'r1' }, executive, '13', { 'GET /reviews/r1': shared }],
  ['joint sheet', JointSheet, { id: 'r1' }, executive, '13', { 'GET /reviews/r1': shared }],
  ['own devices', MyDevices, {}, executive, 'iPhone', {}],
  ['client access', ClientAccess, { id: 'a1' }, me, 'Benoît Charron', {}],
  [
    'no access given',
    ClientAccess,
    { id: 'a1' },
    me,
    'Groupe',
    { 'GET /accounts/a1/client-people': list([]) },
  ],
  ['seen by the client', SeenByClient, { id: 'a1' }, me, 'Réunions d’urgence', {}],
];

describe('axe finds no fault in', () => {
  it.each(screens)('%s', async (_, component, props, person, landmark, answered) => {
    Object.assign(table, answered);
    if (person === null) session.me = null;
    else as(person);
    const screen = await render(component, { props });
    await expect.poll(() => screen.container.textContent).toContain(landmark);
    for (const theme of ['light', 'dark']) {
      document.documentElement.dataset.theme = theme;
      expect(await faults(screen.container)).toEqual([]);
    }
    language.set('en-CA');
    await tick();
    expect(await faults(screen.container)).toEqual([]);
    expect(screen.container.querySelectorAll('h1')).toHaveLength(1);
  });
});

describe('an invitation', () => {
  it('uses nothing up before the tap, then comes in and leaves no token in the history', async () => {
    session.me = null;
    const go = vi.spyOn(router, 'go').mockImplementation(() => undefined);
    const screen = await render(Welcome);
    await expect.element(screen.getByText('Nordet Conseil vous invite')).toBeVisible();
    expect(sent.map(({ path }) => path)).not.toContain('/invitations/accept');
    await screen.getByRole('button', { name: 'Entrer' }).click();
    await expect.poll(() => go.mock.calls).toEqual([['/', { replace: true }]]);
    expect(sent.at(-1)).toEqual({ method: 'POST', path: '/invitations/accept', body: { token: 'qrst' } });
    expect(session.client?.name).toBe(executive.name);
    go.mockRestore();
  });

  it('is read in the language of the person it is for', async () => {
    session.me = null;
    table['POST /invitations/read'] = { ...invitation, locale: 'en-CA' };
    const screen = await render(Welcome);
    await expect.element(screen.getByRole('button', { name: 'Come in' })).toBeVisible();
  });

  it('that is over by the time of the tap leads to a new one', async () => {
    session.me = null;
    table['POST /invitations/accept'] = 403;
    const screen = await render(Welcome);
    await screen.getByRole('button', { name: 'Entrer' }).click();
    await expect
      .element(screen.getByRole('link', { name: 'Demander un nouveau lien' }))
      .toHaveAttribute('href', '/acces');
  });
});

it('asking for a link always says the same', async () => {
  session.me = null;
  const screen = await render(Access);
  await screen.getByLabelText('Votre courriel').fill(' qui@laurentia.example ');
  await screen.getByRole('button', { name: 'Demander un lien' }).click();
  await expect.element(screen.getByText('C’est demandé')).toBeVisible();
  expect(sent.at(-1)?.body).toEqual({ email: 'qui@laurentia.example' });
});

it('an ended session asks a client for no password, and goes on once a link was opened', async () => {
  session.enter(executive);
  table['GET /me'] = 401;
  table['PATCH /me'] = 401;
  const screen = await render(ComeInAgain);
  const reading = api.patch('/me', {});
  await expect.element(screen.getByRole('dialog')).toBeVisible();
  expect(screen.container.querySelector('input[type=password]')).toBeNull();
  const back = screen.getByRole('button', { name: 'J’ai ouvert mon lien' });
  await back.click();
  await expect.element(screen.getByText(/pas encore reconnu/)).toBeVisible();
  table['GET /me'] = executive;
  table['PATCH /me'] = executive;
  await back.click();
  expect((await reading).data).toEqual(executive);
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
});

describe('the client’s places', () => {
  it('hold nothing of the supplier’s', async () => {
    const screen = await render(ClientShell, { children: (() => {}) as never });
    await screen.getByRole('button', { name: /^Moi/ }).click();
    const hrefs = [...screen.container.querySelectorAll('a')].map((a) => a.getAttribute('href'));
    expect(hrefs.sort()).toEqual(['#main', '/', '/', '/appareils', '/compter', '/comptes-rendus', '/jetons']);
    for (const path of ['/clients', '/equipe', '/reglages', '/aide', '/rencontres/r1/animer'])
      expect(find_route(client_routes, path)).toBeNull();
  });

  it('show a counter no minutes and no keys', async () => {
    as({ ...executive, role: 'counter' });
    const shell = await render(ClientShell, { children: (() => {}) as never });
    await expect.element(shell.getByRole('link', { name: 'Comptes rendus' })).not.toBeInTheDocument();
    await shell.getByRole('button', { name: /^Moi/ }).click();
    const hrefs = [...shell.container.querySelectorAll('a')].map((a) => a.getAttribute('href'));
    expect(hrefs.sort()).toEqual(['#main', '/', '/', '/appareils', '/compter']);
    const screen = await render(Home);
    await expect.element(screen.getByText('Courriel du jour')).toBeVisible();
    await expect.element(screen.getByText('Ce qui est promis')).not.toBeInTheDocument();
  });
});

describe('the home', () => {
  it('puts the minutes to read first, and both counts beside their target', async () => {
    const screen = await render(Home);
    await expect
      .element(screen.getByRole('link', { name: 'Lire le compte rendu' }))
      .toHaveAttribute('href', '/rencontres/r1/compte-rendu');
    await expect.element(screen.getByText('Vos relevés diffèrent')).toBeVisible();
    await expect
      .element(screen.getByRole('link', { name: 'Courriel du jour' }))
      .toHaveAttribute('href', '/compter/k3');
    await expect.element(screen.getByText('prévu le 31 décembre 2026, il y a 4 jours')).toBeVisible();
  });

  it('keeps everything else in sight when the counts cannot be read', async () => {
    table['GET /accounts/a1/counting'] = 500;
    const screen = await render(Home);
    await expect.element(screen.getByText('Rien n’a pu être chargé.')).toBeVisible();
    await expect.element(screen.getByText('Former deux personnes de relève')).toBeVisible();
  });

  it('shows the supplier the same, and leads them nowhere', async () => {
    as(me);
    const screen = await render(SeenByClient, { id: 'a1' });
    await expect.element(screen.getByText('Vos relevés diffèrent')).toBeVisible();
    const hrefs = [...screen.container.querySelectorAll('a')].map((a) => a.getAttribute('href'));
    expect(hrefs).toEqual(['/clients/a1']);
    expect(screen.container.querySelectorAll('button')).toHaveLength(0);
  });
});

it('pages of days 30 and 60 stay within reach beside the minutes, whatever the home shows', async () => {
  const screen = await render(MinutesList);
  await expect
    .element(screen.getByRole('link', { name: 'Jour 30, 27 décembre 2026' }))
    .toHaveAttribute('href', '/points/c1');
  await expect.element(screen.getByText('à lire')).toBeVisible();
});

it('closed minutes are acknowledged in one tap, for the fingerprint that is shown', async () => {
  const screen = await render(Minutes, { id: 'r1' });
  await screen.getByRole('button', { name: 'J’ai lu ce compte rendu' }).click();
  await expect.element(screen.getByText('Vous avez indiqué l’avoir lu.')).toBeVisible();
  expect(sent).toEqual([
    { method: 'POST', path: '/reviews/r1/acknowledge', body: { sha256: closed_review.sha256 } },
  ]);
});

it('an executive marks their own sheet, and it is sent at the stroke', async () => {
  table['GET /reviews/r1'] = shared;
  const screen = await render(MySheet, { id: 'r1' });
  await screen.getByRole('button', { name: 'Prévoyance' }).click();
  await expect.poll(() => sent).toHaveLength(1);
  expect(sent[0]).toEqual({
    method: 'PUT',
    path: '/reviews/r1/sheets/p1',
    body: { marks: [{ factor: 'foresight', weight: null }], shown: false },
  });
});

describe('the joint sheet on an executive’s own device', () => {
  const draft = {
    ...shared.satisfiers,
    choices: home.factors,
    draft: true,
    agreed_at: null,
    agreed_at_text: null,
  };
  const completed = (code: string) =>
    shared.domains.map((domain) =>
      domain.code === code ? { ...domain, completed_at: '2026-11-26T15:00:00.000Z' } : domain,
    );
  const joint = (given: Partial<ClientReview>): ClientReview => ({ ...shared, is_first: true, ...given });

  it('is saved as a draft at a stroke, and agreed in the name of whoever holds it', async () => {
    table['GET /reviews/r1'] = joint({ satisfiers: draft });
    table['PUT /reviews/r1/satisfiers'] = draft;
    const screen = await render(JointSheet, { id: 'r1' });
    await screen.getByRole('button', { name: 'Reprendre 1\u00a0% à Autonomie' }).click();
    await expect.poll(() => sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ method: 'PUT', path: '/reviews/r1/satisfiers', body: { draft: true } });
    expect(sent[0]?.body).not.toHaveProperty('transcribed_by');
    await expect
      .element(screen.getByRole('button', { name: 'Convenir de ces cinq facteurs' }))
      .toBeDisabled();

    await screen.getByRole('button', { name: 'Ajouter 1\u00a0% à Autonomie' }).click();
    await screen.getByRole('button', { name: 'Convenir de ces cinq facteurs' }).click();
    await expect.poll(() => sent).toHaveLength(3);
    expect(sent[2]?.body).toEqual({ choices: home.factors, confirmed_by: 'p1', draft: false });
  });

  it('is shut while the meeting goes on after its step', async () => {
    table['GET /reviews/r1'] = joint({ state: 'in_session', domains: completed('satisfiers') });
    const screen = await render(JointSheet, { id: 'r1' });
    await expect.element(screen.getByText('Cette étape est terminée')).toBeVisible();
    expect(screen.getByRole('button').elements()).toEqual([]);
  });

  it('stays open while only other steps are over', async () => {
    table['GET /reviews/r1'] = joint({ state: 'in_session', domains: completed('attendees') });
    const screen = await render(JointSheet, { id: 'r1' });
    await expect.element(screen.getByRole('button', { name: 'Autonomie', exact: true })).toBeVisible();
  });

  it('is refused to somebody who is not among the attendees', async () => {
    table['GET /reviews/r1'] = joint({ my_attendee_id: null, may_mark: false });
    const screen = await render(JointSheet, { id: 'r1' });
    await expect.element(screen.getByText('Cette feuille n’est plus à remplir')).toBeVisible();
  });

  it('shows two versions when the room changed it meanwhile', async () => {
    table['GET /reviews/r1'] = joint({ satisfiers: draft });
    const screen = await render(JointSheet, { id: 'r1' });
    const answered = table_stand_in(table, sent);
    const room = { pointer: '/satisfiers', by: 'Olivier Marchand', at: '', at_text: '10 h 42' };
    vi.stubGlobal('fetch', ((input, init) => {
      if (init?.method !== 'PUT') return answered(input, init);
      const problem = { status: 412, title: '', issues: [], changed: [room] };
      return Promise.resolve(new Response(JSON.stringify(problem), { status: 412 }));
    }) as typeof fetch);
    await screen.getByRole('button', { name: 'Autonomie', exact: true }).click();
    await expect.element(screen.getByText(/Olivier Marchand/)).toBeVisible();
    await screen.getByRole('button', { name: 'Prendre l’autre' }).click();
    await expect
      .element(screen.getByRole('button', { name: 'Autonomie', exact: true }))
      .toHaveAttribute('aria-pressed', 'true');
  });
});

describe('the supplier', () => {
  beforeEach(() => as(me));

  it('gives a contact access and is shown the link once, with its code', async () => {
    const screen = await render(ClientAccess, { id: 'a1' });
    await screen.getByRole('button', { name: 'Donner accès' }).click();
    await screen.getByRole('button', { name: 'Créer le lien' }).click();
    await expect.element(screen.getByText('Choisissez un contact.')).toBeVisible();
    await screen.getByLabelText('Contact', { exact: true }).selectOptions('c1');
    await screen.getByRole('button', { name: 'Créer le lien' }).click();
    await expect
      .element(screen.getByRole('textbox', { name: 'Lien' }))
      .toHaveValue(`${location.origin}/bienvenue#qrst`);
    await expect.element(screen.getByRole('img', { name: /Code à balayer/ })).toBeVisible();
    expect(sent[0]?.body).toEqual({ contact_id: 'c1', role: 'executive' });
    expect(await faults(screen.container)).toEqual([]);
  });

  it('takes access away only after saying what happens', async () => {
    const screen = await render(ClientAccess, { id: 'a1' });
    await screen.getByRole('button', { name: /Gérer/ }).click();
    await screen.getByRole('menuitem', { name: 'Retirer l’accès' }).click();
    await expect.element(screen.getByText(/Ses appareils sont déconnectés/)).toBeVisible();
    expect(sent).toEqual([]);
    await screen.getByRole('dialog').getByRole('button', { name: 'Retirer l’accès' }).click();
    await expect
      .poll(() => sent.map(({ method, path }) => `${method} ${path}`))
      .toEqual(['DELETE /client-people/cp1']);
  });

  it('ends a device of a client’s person', async () => {
    const screen = await render(ClientAccess, { id: 'a1' });
    await screen.getByRole('button', { name: /Gérer/ }).click();
    await screen.getByRole('menuitem', { name: 'Appareils' }).click();
    await screen
      .getByRole('button', { name: 'Mettre fin : Safari, iPhone'.replace(' :', '\u00a0:') })
      .click();
    await expect.poll(() => sent.map(({ path }) => path)).toEqual(['/sessions/s1']);
  });
});
