import jsqr from 'jsqr';
import { expect, it } from 'vitest';
import { kQuietZone, qr_path } from '../../src/screens/access/qr';

const kModulePx = 4;

/** What a camera would see: black on white, so many pixels a module. */
function pixels({ size, path }: { size: number; path: string }) {
  const side = size * kModulePx;
  const rgba = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let row = 0; row < kModulePx; ++row) {
      const begin = ((Number(y) * kModulePx + row) * side + Number(x) * kModulePx) * 4;
      for (let i = 0; i < kModulePx; ++i) rgba.fill(0, begin + 4 * i, begin + 4 * i + 3);
    }
  }
  return { rgba, side };
}

// jsqr is CommonJS, whose default export lies one level deeper in Node.
const read = (jsqr as unknown as { default?: typeof jsqr }).default ?? jsqr;
const kAddress = `https://qvr.example/bienvenue#${'Ab3_-'.repeat(9)}`;

it('a link written as a QR code is read back whole', () => {
  const { rgba, side } = pixels(qr_path(kAddress));
  expect(read(rgba, side, side)?.data).toBe(kAddress);
});

it('a code that lost its corner is not read', () => {
  const code = qr_path(kAddress);
  const torn = code.path.replace(/M\d (\d|1\d)h1v1h-1z|M1\d (\d|1\d)h1v1h-1z/g, '');
  const { rgba, side } = pixels({ ...code, path: torn });
  expect(read(rgba, side, side)).toBeNull();
});

it('leaves a quiet zone around it', () => {
  const { size, path } = qr_path(kAddress);
  const at = [...path.matchAll(/M(\d+) (\d+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)]);
  expect(Math.min(...at)).toBe(kQuietZone);
  expect(Math.max(...at)).toBe(size - kQuietZone - 1);
});
