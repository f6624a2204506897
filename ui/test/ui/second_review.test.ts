// Every screen of a second review looked at by axe in both languages and themes; what a tap in it sends.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../src/styles/tokens.css';
import '../../src/styles/base.css';
import type { ClientReview, Review } from '../../src/api/types';
import { router } from '../../src/app/router.svelte';
import type { PartKind } from '../../src/domain/domains';
import { language } from '../../src/i18n/language.svelte';
import ClientMinutes from '../../src/screens/client/Minutes.svelte';
import MyRatings from '../../src/screens/client/MyRatings.svelte';
import Live from '../../src/screens/review/Live.svelte';
import Minutes from '../../src/screens/review/Minutes.svelte';
import Preparation from '../../src/screens/review/Preparation.svelte';
import { load_part } from '../../src/screens/review/part_table';
import { ReviewStore } from '../../src/state/review.svelte';
import { factors } from '../../src/state/review_factors.svelte';
import { session } from '../../src/state/session.svelte';
import { toasts } from '../../src/ui/toasts.svelte';
import { faults } from './faults';
import { answers, me } from './fixtures';
import { review_stand_in, type Sent } from './review_fixture';
import { scored, second, second_stand_in } from './second_review_fixture';

let sent: Sent[] = [];
let visitors = 0;

function serve(start: Review) {
  sent = [];
  vi.stubGlobal('fetch', second_stand_in(start, sent, review_stand_in(start, sent, answers)));
  visitors += 1;
  session.me = { ...me, id: `visitor of the second ${visitors}` };
}

beforeEach(() => {
  serve(second);
  language.set('fr-CA');
  router.search = '';
  for (const token of ['--quick', '--calm', '--draw'])
    document.documentElement.style.setProperty(token, '0ms');
});

afterEach(() => {
  vi.unstubAllGlobals();
  document.documentElement.removeAttribute('data-theme');
  for (const toast of toasts.items) toasts.dismiss(toast.id);
});

/** french: a word of the interface that is on the screen. */
async function look(root: Element, french: string): Promise<void> {
  expect(root.textContent).toContain(french);
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset.theme = theme;
    expect(await faults(root)).toEqual([]);
  }
  language.set('en-CA');
  await expect.poll(() => root.textContent).not.toContain(french);
  expect(await faults(root)).toEqual([]);
}

async function show(kind: PartKind, start: Review = second, factor: string | null = null) {
  serve(start);
  const store = new ReviewStore('r1');
  await Promise.all([store.load(), factors.load()]);
  const component = await load_part(kind);
  const screen = await render(component, {
    store,
    get review() {
      return store.review;
    },
    part: { kind, factor },
    is_locked: false,
  });
  await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible();
  return { screen, store };
}

const in_score: Review = { ...second, evaluation: scored };

describe('axe finds no fault in part', () => {
  it.each<[PartKind, string | null, string]>([
    ['recall', null, 'La dernière fois'],
    ['received', null, 'Ce que vous dites avoir reçu'],
    ['ratings', null, 'Comment l’avez-vous vécu?'],
    ['results', null, 'Qu’avons-nous relevé?'],
    ['score', null, 'Le résultat du trimestre'],
    ['expected', null, 'tiennent-ils toujours?'],
    ['joint', null, 'Ce qui change depuis la dernière fois'],
    ['kpis', 'autonomy', 'Modifié depuis la dernière fois'],
    ['earlier_actions', null, 'Ce que nous avions promis'],
    ['earlier_obstacles', null, 'Ce qui nous retenait'],
    ['earlier_impacts', null, 'Ce que nous avions vu venir'],
    ['earlier_ideas', null, 'Les idées encore ouvertes'],
  ])('%s', async (kind, factor, french) => {
    const { screen } = await show(kind, kind === 'score' ? in_score : second, factor);
    await expect.poll(() => screen.container.textContent).toContain(french);
    await look(screen.container, french);
  });
});

it('a value added above its button is where the keyboard goes on', async () => {
  const { screen } = await show('received');
  await screen.getByRole('button', { name: 'Ajouter une valeur' }).click();
  await expect.element(screen.getByRole('textbox', { name: 'Valeur 2' })).toHaveFocus();
});

const as_client = (review: Review, given: Partial<ClientReview> = {}) =>
  ({
    ...review,
    my_attendee_id: 'p1',
    may_mark: true,
    may_correct: false,
    acknowledged_by_me: false,
    sha256: null,
    corrections: [],
    acknowledgements: [],
    ...given,
  }) as unknown as Review;

describe('axe finds no fault in screen', () => {
  it('preparation of a second review', async () => {
    serve({ ...second, state: 'planned' });
    const screen = await render(Preparation, { id: 'r1' });
    await expect.element(screen.getByRole('heading', { name: 'Repris de la dernière fois' })).toBeVisible();
    await expect.element(screen.getByText('2 actions à juger')).toBeVisible();
    await expect
      .element(screen.getByText('Les relevés diffèrent dans une période', { exact: false }))
      .toBeVisible();
    await look(screen.container, 'Repris de la dernière fois');
  });

  it('minutes of a second review', async () => {
    serve({ ...in_score, state: 'ended' });
    const screen = await render(Minutes, { id: 'r1' });
    await expect.element(screen.getByText('On ne cherche plus.', { exact: false })).toBeVisible();
    await expect.element(screen.getByText('« Trop d’appels. »')).toBeVisible();
    await look(screen.container, 'Ce que vous attendiez');
  });

  it('the same minutes as the client reads them', async () => {
    serve(as_client({ ...in_score, state: 'in_session' }));
    const screen = await render(ClientMinutes, { id: 'r1' });
    await expect
      .element(screen.getByRole('link', { name: 'Donner mes appréciations' }))
      .toHaveAttribute('href', '/rencontres/r1/mes-appreciations');
    await expect.element(screen.getByText('On ne cherche plus.', { exact: false })).toBeVisible();
    await look(screen.container, 'Ce que vous attendiez');
  });

  it('one’s own ratings', async () => {
    serve(as_client(second));
    const screen = await render(MyRatings, { id: 'r1' });
    await expect.element(screen.getByRole('radio', { name: '2' }).first()).toBeChecked();
    await look(screen.container, 'Mes appréciations');
  });

  it('the room at its score', async () => {
    serve(in_score);
    router.search = '?etape=scorecard&partie=score';
    const screen = await render(Live, { id: 'r1' });
    await expect.element(screen.getByRole('heading', { name: 'Autonomie coûte tous' })).toBeVisible();
    await look(screen.container, 'Le résultat du trimestre');
  });
});

describe('results', () => {
  it('of equal counts are agreed in one tap, and no others (R10)', async () => {
    const { screen } = await show('results');
    await screen.getByRole('button', { name: 'Accepter tous les relevés égaux' }).click();
    await expect
      .poll(() => sent)
      .toEqual([{ method: 'PUT', path: '/kpis/j1/result', body: { agreed: { per_period: ['2', '1'] } } }]);
    await expect.element(screen.getByText('Il reste 2 indicateurs clés à convenir')).toBeVisible();
    await expect
      .element(screen.getByRole('button', { name: 'Accepter tous les relevés égaux' }))
      .not.toBeInTheDocument();
  });

  it('of different counts need a value and one reason, and wait here until both are said', async () => {
    const { screen, store } = await show('results');
    await screen.getByLabelText('Valeur convenue, semaine 2').fill('2,5');
    await screen.getByRole('button', { name: 'Convenir de ce résultat : Réunion imprévue' }).click();
    await expect.element(screen.getByText('Dites en une phrase pourquoi', { exact: false })).toBeVisible();
    expect(sent).toEqual([]);
    expect(store.has_unsaved).toBe(true);
    await screen.getByLabelText('Pourquoi cette valeur').fill('La note de quai fait foi.');
    await screen.getByRole('button', { name: 'Convenir de ce résultat : Réunion imprévue' }).click();
    await expect
      .poll(() => sent)
      .toEqual([
        {
          method: 'PUT',
          path: '/kpis/j2/result',
          body: { agreed: { per_period: ['2', '2.5'] }, reason: 'La note de quai fait foi.' },
        },
      ]);
    await expect.poll(() => store.has_unsaved).toBe(false);
  });

  it('that were not measured name the person of the client who agrees', async () => {
    const { screen } = await show('results');
    await screen.getByRole('button', { name: 'Voir les périodes : Appel tenu' }).click();
    const item = screen.getByRole('region', { name: 'Appel tenu' });
    await item.getByRole('checkbox', { name: 'Cet indicateur n’a pas été mesuré' }).click();
    const agree = item.getByRole('button', { name: 'Convenir de ce résultat : Appel tenu' }).last();
    await agree.click();
    await expect.element(item.getByText('Nommez la personne du client qui en convient.')).toBeVisible();
    expect(sent).toEqual([]);
    await item.getByLabelText('Convenu avec').selectOptions('Hélène Arsenault');
    await agree.click();
    await expect.poll(() => sent.at(-1)?.body).toEqual({ agreed: 'not_measured', agreed_by: 'p1' });
  });
});

describe('ratings', () => {
  it('are saved at each tap, with a why asked for a low one (R12)', async () => {
    const { screen } = await show('ratings', { ...second, ratings: [] });
    const autonomy = screen.getByRole('group', { name: 'Appréciation : Autonomie' });
    await autonomy.getByRole('radio', { name: '1' }).click();
    await expect
      .poll(() => sent.at(-1))
      .toEqual({
        method: 'PUT',
        path: '/reviews/r1/ratings/p1',
        body: { ratings: [{ factor: 'autonomy', rating: 1, why: null }] },
      });
    await expect
      .element(screen.getByText('Une appréciation de 1 ou 2 s’explique en une phrase.'))
      .toBeVisible();
    await screen.getByLabelText('Autonomie : pourquoi cette appréciation?').fill('Trop d’appels.');
    await expect
      .poll(() => sent.at(-1)?.body)
      .toEqual({ ratings: [{ factor: 'autonomy', rating: 1, why: 'Trop d’appels.' }] });
  });

  it('two or more apart from a colleague’s ask why as well', async () => {
    const [mine] = second.ratings;
    const theirs = { attendee_id: 'p2', ratings: [{ factor: 'timeliness', rating: 2, why: null }] };
    const { screen } = await show('ratings', { ...second, ratings: [...(mine ? [mine] : []), theirs] });
    await screen.getByRole('button', { name: 'Noter les appréciations : Hélène Arsenault' }).click();
    await expect
      .element(screen.getByText('Vos collègues l’ont vécu autrement', { exact: false }))
      .toBeVisible();
  });
});

describe('the score', () => {
  it('prints its formula: weights, exact results, sum and division (R11)', async () => {
    const { screen } = await show('score', in_score);
    const formula = screen.getByRole('region', { name: 'Le calcul, à refaire à la main' });
    await expect.element(formula.getByText('60 × 4/5 = 48')).toBeVisible();
    await expect.element(formula.getByText('88 ÷ 100 = 22/25, soit 88,0')).toBeVisible();
    await expect
      .element(formula.getByText('(60 × 100 + 40 × 100) ÷ 100 = 100', { exact: false }))
      .toBeVisible();
    await expect
      .element(screen.getByRole('heading', { name: 'Autonomie coûte tous les points perdus : 12,0' }))
      .toBeVisible();
    await expect
      .element(screen.getByText('Prévoyance : les relevés sont bons', { exact: false }))
      .toBeVisible();
  });

  it('has no band where too little is measured', async () => {
    const score = { ...scored.score, coverage: 49, band: null };
    const { screen } = await show('score', { ...second, evaluation: { ...scored, score } });
    await expect
      .element(screen.getByText('ni couleur, ni point dans la tendance', { exact: false }))
      .toBeVisible();
    await expect.element(screen.getByText('Cible atteinte')).not.toBeInTheDocument();
  });
});

describe('what was promised', () => {
  it('is judged with its effect; carried, it gets a new date (R15)', async () => {
    const { screen } = await show('earlier_actions');
    await expect.element(screen.getByText('2 reports')).toBeVisible();
    const item = screen.getByRole('region', { name: 'Tenir un quai libre' });
    await item.getByRole('radio', { name: 'Reportée' }).click();
    await expect
      .poll(() => sent.at(-1))
      .toEqual({
        method: 'PUT',
        path: '/actions/e1/judgement',
        body: { verdict: 'carried', effect: null },
      });
    await item.getByLabelText('Nouvelle échéance').fill('2027-01-15');
    await expect
      .poll(() => sent.at(-1))
      .toEqual({
        method: 'PATCH',
        path: '/reviews/r1/actions/e1',
        body: { due_on: '2027-01-15' },
      });
    await expect.element(screen.getByText('Tout est jugé')).toBeVisible();
  });

  it('stands apart from what is new', async () => {
    const { screen } = await show('actions');
    await expect.element(screen.getByRole('textbox', { name: 'Action 1' })).toHaveValue('Envoyer le plan');
    await expect.element(screen.getByText('Tenir un quai libre')).not.toBeInTheDocument();
  });

  it('is answered for obstacles, impacts and ideas, the same status again included', async () => {
    const obstacles = await show('earlier_obstacles');
    await obstacles.screen.getByRole('radio', { name: 'Toujours là' }).click();
    await expect
      .poll(() => sent.at(-1))
      .toEqual({ method: 'PUT', path: '/obstacles/e3/judgement', body: { verdict: 'still_there' } });
    await obstacles.screen.unmount();
    const impacts = await show('earlier_impacts');
    await impacts.screen.getByRole('radio', { name: 'C’est arrivé' }).click();
    await expect.poll(() => sent.at(-1)?.body).toEqual({ happened: true, plan_used: null, note: null });
    await impacts.screen.unmount();
    const ideas = await show('earlier_ideas');
    await ideas.screen.getByRole('radio', { name: 'Proposée' }).click();
    await expect
      .poll(() => sent.at(-1))
      .toEqual({ method: 'PATCH', path: '/reviews/r1/ideas/e5', body: { status: 'proposed' } });
  });
});

describe('trying a KPI out', () => {
  it('scores what is tapped, keeps nothing, and is one stop of the keyboard', async () => {
    const { screen } = await show('kpis', second, 'autonomy');
    await screen.getByRole('button', { name: 'Essayer : Appel vidéo d’au plus 30 minutes' }).click();
    const trial = screen.getByRole('region', { name: /Un trimestre imaginé/ });
    await trial.getByRole('button', { name: 'Tout tenu' }).click();
    await expect.element(trial.getByText('100,0')).toBeVisible();
    await trial.getByLabelText('Relevé imaginé, semaine 1').fill('5');
    await expect.element(trial.getByText('Tenu 1 fois sur 2')).toBeVisible();
    expect(sent.at(-1)).toEqual({
      method: 'POST',
      path: '/reviews/r1/kpis/k1/trial',
      body: { values: ['5', '6'] },
    });
    expect(sent.every(({ path }) => path.endsWith('/trial'))).toBe(true);
    await expect.element(trial.getByRole('button', { name: /semaine 1 · 5 · non tenue/ })).toBeVisible();
  });
});
