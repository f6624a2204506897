// What Svelte warns of while a component runs fails the test that made it run.
import { afterEach, beforeEach, expect, vi } from 'vitest';

const warnings: string[] = [];

/** The warnings so far, which are then forgotten. */
export const taken_warnings = () => warnings.splice(0);

beforeEach(() => {
  const { warn } = console;
  vi.spyOn(console, 'warn').mockImplementation((...words: unknown[]) => {
    const text = words.join(' ');
    if (text.includes('[svelte]')) warnings.push(text);
    else warn(...words);
  });
});

afterEach(() => {
  vi.mocked(console.warn).mockRestore();
  expect(taken_warnings()).toEqual([]);
});
