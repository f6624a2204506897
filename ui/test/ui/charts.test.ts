// The pictures as they are drawn: no word on another at any width, nothing outside, one sentence for those who do not
// see them, the same numbers in a table, and axe in both languages and themes.
import { type Component, tick } from 'svelte';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../src/styles/tokens.css';
import '../../src/styles/fonts.css';
import '../../src/styles/base.css';
import HeatTable from '../../src/charts/HeatTable.svelte';
import { text_width } from '../../src/charts/labels';
import Quadrant from '../../src/charts/Quadrant.svelte';
import ResultStrip from '../../src/charts/ResultStrip.svelte';
import Scorecard from '../../src/charts/Scorecard.svelte';
import Timeline from '../../src/charts/Timeline.svelte';
import Trend from '../../src/charts/Trend.svelte';
import { charts as words } from '../../src/i18n/charts';
import { language } from '../../src/i18n/language.svelte';
import { judged_kpi, kNames, name_of, ninety, quarters, rows, timelines, trends } from './charts_fixture';
import { faults } from './faults';

// biome-ignore lint/suspicious/noExplicitAny: the pictures differ in their props
type Case = [string, Component<any>, Record<string, unknown>];
const drawn: Case[] = [
  ...Object.entries(quarters).map(
    ([what, evaluation]): Case => [`scorecard, ${what}`, Scorecard, { evaluation, name_of }],
  ),
  ...Object.entries(quarters).map(
    ([what, { factors }]): Case => [`importance by result, ${what}`, Quadrant, { factors, name_of }],
  ),
  ...Object.entries(trends).map(([what, trend]): Case => [`trend, ${what}`, Trend, { trend }]),
  ...Object.entries(timelines).map(
    ([what, items]): Case => [`ninety days, ${what}`, Timeline, { ninety, items }],
  ),
];
const others: Case[] = [
  ['heat table', HeatTable, { rows, href_of: (id: string) => `/clients/${id}` }],
  ['heat table of nobody', HeatTable, { rows: [] }],
  ['result strip', ResultStrip, { kpi: judged_kpi }],
];

let frame: HTMLElement;
beforeAll(async () => {
  await document.fonts.load('600 13px "Atkinson Hyperlegible Next"');
  await document.fonts.load('500 26px Newsreader');
});
beforeEach(() => {
  language.set('fr-CA');
  frame = document.createElement('div');
  document.body.append(frame);
});
afterEach(() => {
  frame.remove();
  document.documentElement.removeAttribute('data-theme');
});

async function draw(component: Case[1], props: Case[2], width: number): Promise<{ container: HTMLElement }> {
  frame.style.width = `${width}px`;
  await render(component, { props, target: frame });
  return { container: frame };
}

interface Placed {
  text: string;
  box: DOMRect;
}
/** Each line of words in a drawing, and where it is on the page. */
function words_of(svg: SVGSVGElement): Placed[] {
  return [...svg.querySelectorAll('text')]
    .flatMap((text) => (text.querySelector('tspan') === null ? [text] : [...text.querySelectorAll('tspan')]))
    .map((one) => ({ text: one.textContent?.trim() ?? '', box: one.getBoundingClientRect() }));
}
/** Pairs of words of which one lies on the other; the leading above and below the letters may touch. */
function collisions(svg: SVGSVGElement): string[] {
  const all = words_of(svg);
  const slack = (box: DOMRect) => box.height * 0.17;
  return all.flatMap((a, i) =>
    all
      .slice(i + 1)
      .filter(
        (b) =>
          a.box.left < b.box.right - 0.5 &&
          b.box.left < a.box.right - 0.5 &&
          a.box.top + slack(a.box) < b.box.bottom - slack(b.box) &&
          b.box.top + slack(b.box) < a.box.bottom - slack(a.box),
      )
      .map((b) => `«${a.text}» «${b.text}»`),
  );
}
function outside(svg: SVGSVGElement): string[] {
  const room = svg.getBoundingClientRect();
  return words_of(svg)
    .filter(
      ({ box }) =>
        box.left < room.left - 1 ||
        box.right > room.right + 1 ||
        box.top < room.top - 1 ||
        box.bottom > room.bottom + 1,
    )
    .map(({ text }) => text);
}

// Only the picture is mounted: no page has its headings.
const drawing_faults = () =>
  faults(document.body, { 'page-has-heading-one': { enabled: false }, 'heading-order': { enabled: false } });

const svg_of = (container: Element) => container.querySelector<SVGSVGElement>('.drawing > svg');
const is_as_wide = (svg: SVGSVGElement | null, width: number) =>
  svg === null || Math.abs(svg.viewBox.baseVal.width - width) < 1;

describe.each([358, 620, 880, 1180])('%s pixels wide', (width) => {
  it.each(drawn)('%s: no word lies on another or outside, in both languages', async (_, component, props) => {
    const { container } = await draw(component, props, width);
    await expect.poll(() => is_as_wide(svg_of(container), width)).toBe(true);
    for (const locale of ['fr-CA', 'en-CA'] as const) {
      language.set(locale);
      await tick();
      const svg = svg_of(container);
      if (svg === null) continue;
      expect(words_of(svg).length).toBeGreaterThan(3);
      expect(collisions(svg)).toEqual([]);
      expect(outside(svg)).toEqual([]);
    }
  });
});

it('would find words on one another and outside', () => {
  frame.style.width = '200px';
  frame.innerHTML =
    '<svg viewBox="0 0 200 40" width="200"><text x="0" y="20">Prévoyance</text><text x="30" y="22">Conformité</text><text x="190" y="20">dehors</text></svg>';
  const svg = frame.querySelector('svg') as SVGSVGElement;
  expect(collisions(svg)).toEqual(['«Prévoyance» «Conformité»']);
  expect(outside(svg)).toEqual(['dehors']);
});

it('no name is wider than it is thought to be', () => {
  const canvas = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  canvas.font = '600 13px "Atkinson Hyperlegible Next"';
  const too_wide = [
    ...Object.values(kNames),
    '30 % · 58,0 · ressenti 50',
    '○ 17,4 gagnés · 12,6 perdus',
    'MWŒ@%',
  ].filter((text) => canvas.measureText(text).width > text_width(text, 13));
  expect(too_wide).toEqual([]);
});

it.each([...drawn, ...others])('%s: no fault that axe can find', async (_, component, props) => {
  const screen = await draw(component, props, 1000);
  for (const locale of ['fr-CA', 'en-CA'] as const) {
    language.set(locale);
    for (const theme of ['light', 'dark']) {
      document.documentElement.dataset.theme = theme;
      for (const details of screen.container.querySelectorAll('details')) details.open = true;
      expect(await drawing_faults()).toEqual([]);
    }
  }
});

it('would find a picture without a sentence', async () => {
  frame.innerHTML = '<svg role="img" viewBox="0 0 10 10"><circle r="3" /></svg>';
  expect((await drawing_faults()).some((fault) => fault.startsWith('svg-img-alt'))).toBe(true);
});

it.each(drawn)(
  '%s: its finding is its title, and begins the sentence for those who do not see it',
  async (_, component, props) => {
    const { container } = await draw(component, props, 1000);
    const title = container.querySelector('h3')?.textContent ?? '';
    expect(title.length).toBeGreaterThan(5);
    const svg = svg_of(container);
    if (svg === null) return;
    expect(svg.getAttribute('role')).toBe('img');
    expect(svg.getAttribute('aria-label')?.startsWith(title)).toBe(true);
  },
);

const table_text = (container: Element) =>
  [...container.querySelectorAll('details tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent?.trim().replaceAll('\u00a0', ' ')),
  );

it('R11 the scorecard and its table hold the same numbers; bars are as high as weights and as long as results', async () => {
  const { lively } = quarters;
  const { container } = await draw(Scorecard, { evaluation: lively, name_of }, 1000);
  await expect.poll(() => is_as_wide(svg_of(container), 1000)).toBe(true);
  expect(table_text(container)).toHaveLength(5);
  const drawing = svg_of(container)?.textContent?.replaceAll('\u00a0', ' ') ?? '';
  for (const cells of table_text(container)) for (const cell of cells) expect(drawing).toContain(cell ?? '');
  const shares = (selector: string, side: 'width' | 'height') =>
    [...container.querySelectorAll<SVGRectElement>(selector)].map((bar) => bar[side].baseVal.value);
  const heights = shares('rect.track', 'height');
  const [full] = shares('rect.track', 'width');
  expect(heights.map((height) => Math.round((height * 100) / heights.reduce((a, b) => a + b, 0)))).toEqual([
    30, 25, 20, 15, 10,
  ]);
  expect(
    shares('rect.on-screen', 'width').map((length) => ((length * 100) / (full ?? 1)).toFixed(1)),
  ).toEqual(['58.0', '64.0', '92.5', '77.3', '88.0']);
});

it('what is not measured has no bar and says so', async () => {
  const { container } = await draw(Scorecard, { evaluation: quarters['nothing measured'], name_of }, 1000);
  expect(container.querySelectorAll('rect.won')).toHaveLength(0);
  expect(svg_of(container)?.textContent).toContain(words.not_measured);
});

it('R12 one factor alone stands out as measured green and felt red, in shape and words', async () => {
  const { container } = await draw(Quadrant, { factors: quarters.lively?.factors, name_of }, 1000);
  expect(container.querySelector('h3')?.textContent?.replaceAll('\u00a0', ' ')).toBe(
    'Bien mesuré, mais mal ressenti : Conformité',
  );
  expect(container.querySelectorAll('.drawing path.join.hidden')).toHaveLength(1);
  expect(container.querySelector('.drawing text.miss tspan')?.textContent).toBe('○ Conformité');
  // Nothing else is tinted.
  expect(container.querySelectorAll('.drawing rect')).toHaveLength(1);
});

it('marks stand on their side of the cuts, however many weigh the same', async () => {
  const { container } = await draw(Quadrant, { factors: quarters.equal?.factors, name_of }, 1000);
  const tint = container.querySelector<SVGRectElement>('rect.tint');
  const cut = (tint?.y.baseVal.value ?? 0) + (tint?.height.baseVal.value ?? 0);
  const marks = [...container.querySelectorAll<SVGCircleElement>('.drawing > svg > circle.measured')];
  expect(marks).toHaveLength(5);
  for (const mark of marks) expect(mark.cy.baseVal.value).toBeLessThan(cut);
});

it('R11 a quarter of which too little is measured has no point, and the line stops before it', async () => {
  const { container } = await draw(Trend, { trend: trends['twelve quarters'] }, 1000);
  expect(container.querySelectorAll('.drawing > svg > circle.point')).toHaveLength(9);
  const line = container.querySelector('.drawing > svg > path.score')?.getAttribute('d') ?? '';
  // Begun anew after two gaps and at two breaks.
  expect(line.match(/M/g)).toHaveLength(5);
  expect(container.querySelectorAll('path.break')).toHaveLength(2);
  const [, , third] = table_text(container);
  expect(third).toContain(words.too_little);
});

it('the ninety days are a list on a narrow page, today among them in its place', async () => {
  const { container } = await draw(Timeline, { ninety, items: timelines.lively }, 358);
  await expect.poll(() => svg_of(container)).toBeNull();
  const items = [...container.querySelectorAll('ol > li')].map((li) => li.textContent ?? '');
  expect(items).toHaveLength(6);
  expect(items.findIndex((text) => text.includes(words.timeline.today))).toBe(3);
});

it('the heat table prints each number, and a sign beside each colour but the middle one', async () => {
  const { container } = await draw(HeatTable, { rows }, 1000);
  const cells = [...container.querySelectorAll('tbody tr:first-child td.cell')].map(
    (cell) => cell.textContent,
  );
  expect(cells).toEqual(['78,0', '81,0', '86,0△', '95,0▲', '74,0', '66,0▽']);
  expect(container.querySelector('tbody tr:nth-child(2) td.far_below')?.textContent).toBe('59,0▼');
  expect(container.querySelector('td.empty .visually-hidden')?.textContent).toBe(words.too_little);
});

it('small pictures of a column share one scale', async () => {
  const { container } = await draw(HeatTable, { rows }, 1000);
  const ends = [...container.querySelectorAll<SVGCircleElement>('circle.last')].map(
    (dot) => dot.cy.baseVal.value,
  );
  // 66, 59 and 77: the lower the score, the lower the dot.
  const [laurentia = 0, boreal = 0, meridien = 0] = ends;
  expect(boreal > laurentia && laurentia > meridien).toBe(true);
});

it('the strip of a result is one stop of the keyboard, and says both counts and what is agreed', async () => {
  const screen = await draw(ResultStrip, { kpi: judged_kpi }, 600);
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}');
  const reading = screen.container.querySelector('.reading')?.textContent?.replaceAll('\u00a0', ' ');
  expect(reading).toBe('2 sept. · Client : aucun cas · Fournisseur : 2 · convenu : 0 · cible manquée');
  await userEvent.tab();
  expect(document.activeElement?.tagName).toBe('SUMMARY');
});
