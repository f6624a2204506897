import { expect, it } from 'vitest';
import { kRingVariants, ring_path } from '../../src/ui/ring';

it('draws four different rings inside the box, with a margin for the hand', () => {
  const paths = Array.from({ length: kRingVariants }, (_, i) => ring_path(i, 400, 50));
  expect(new Set(paths).size).toBe(4);
  for (const path of paths) {
    const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
    const xs = numbers.filter((_, i) => i % 2 === 0);
    const ys = numbers.filter((_, i) => i % 2 === 1);
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(-10);
    expect(Math.max(...xs)).toBeLessThanOrEqual(410);
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...ys)).toBeLessThanOrEqual(50);
  }
});

it('takes any number as a variant', () => {
  expect(ring_path(5, 100, 50)).toBe(ring_path(1, 100, 50));
});
