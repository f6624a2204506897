// What Svelte warns of while a component runs fails the test that made it run.
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { svelte_warnings } from './svelte_warnings';

const { warn } = console;

beforeEach(() => {
  svelte_warnings.length = 0;
  vi.spyOn(console, 'warn').mockImplementation((...words: unknown[]) => {
    const text = words.join(' ');
    if (text.includes('[svelte]')) svelte_warnings.push(text);
    else warn(...words);
  });
});

afterEach(() => expect(svelte_warnings).toEqual([]));
