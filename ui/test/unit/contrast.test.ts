// Every text and border colour against every surface it may lie on, in both themes (WCAG 2.2: 1.4.3, 1.4.11).
import { describe, expect, it } from 'vitest';
import tokens from '../../src/styles/tokens.css?raw';

type Theme = 'light' | 'dark';

function declared(name: string): string {
  const found = new RegExp(`^\\s*--${name}:\\s*([^;]+);`, 'm').exec(tokens);
  if (found?.[1] === undefined) throw new Error(`no token --${name}`);
  return found[1].trim();
}

function hex(name: string, theme: Theme): string {
  const value = declared(name);
  if (value.startsWith('#')) return value;
  const pair = /^light-dark\(var\(--([\w-]+)\), var\(--([\w-]+)\)\)$/.exec(value);
  const alias = /^var\(--([\w-]+)\)$/.exec(value);
  const next = pair?.[theme === 'light' ? 1 : 2] ?? alias?.[1];
  if (next === undefined) throw new Error(`--${name} is no colour: ${value}`);
  return hex(next, theme);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const surfaces = ['paper', 'sheet', 'sunk'];
const texts = ['ink', 'ink-2', 'client', 'us', 'met', 'risk', 'miss'];
const own_surfaces = ['client', 'met', 'risk', 'miss'].map((name) => [name, `${name}-soft`]);
const pairs = [
  ...texts.flatMap((text) => surfaces.map((surface) => [text, surface])),
  ...own_surfaces,
  ['ink', 'client-soft'],
  ['ink', 'met-soft'],
  ['ink', 'risk-soft'],
  ['ink', 'miss-soft'],
  ['btn-ink', 'btn-bg'],
  ['paper', 'ink'],
] as [string, string][];

describe.each(['light', 'dark'] as const)('%s theme', (theme) => {
  it.each(pairs)('%s on %s is at least 4.5', (text, surface) => {
    expect(contrast(hex(text, theme), hex(surface, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(surfaces)('control borders and the focus ring on %s are at least 3', (surface) => {
    expect(contrast(hex('edge', theme), hex(surface, theme))).toBeGreaterThanOrEqual(3);
    expect(contrast(hex('focus', theme), hex(surface, theme))).toBeGreaterThanOrEqual(3);
  });
});

it('measures like the standard: black on white is 21, and a decorative rule would fail', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast(hex('line', 'light'), hex('paper', 'light'))).toBeLessThan(3);
});
