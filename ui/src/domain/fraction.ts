// Exact fractions as they travel, "7/2" or "3": compared, summed and shown without losing a digit. Pure.
import type { Decimal, Fraction } from '../api/types';

function parts(fraction: Fraction): [bigint, bigint] {
  const [above, below] = fraction.split('/');
  return [BigInt(above ?? '0'), BigInt(below ?? '1')];
}

function greatest_divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? (a < 0n ? -a : a) : greatest_divisor(b, a % b);
}

function reduced(above: bigint, below: bigint): Fraction {
  const sign = below < 0n ? -1n : 1n;
  const divisor = greatest_divisor(above, below) * sign;
  return below === divisor ? `${above / divisor}` : `${above / divisor}/${below / divisor}`;
}

/** Below 0, 0 or above 0, as a is below, at or above b; exact. */
export function compare_fractions(a: Fraction, b: Fraction): number {
  const [above_a, below_a] = parts(a);
  const [above_b, below_b] = parts(b);
  const difference = above_a * below_b - above_b * below_a;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** How far apart two values are; exact, not reduced. */
export function gap_between(a: Fraction, b: Fraction): Fraction {
  const [above_a, below_a] = parts(a);
  const [above_b, below_b] = parts(b);
  const difference = above_a * below_b - above_b * below_a;
  return `${difference < 0n ? -difference : difference}/${below_a * below_b}`;
}

export function sum_of(fractions: readonly Fraction[]): Fraction {
  const [above, below] = fractions.map(parts).reduce(([a, b], [c, d]) => [a * d + c * b, b * d], [0n, 1n]);
  return reduced(above, below);
}

export function product_of(a: Fraction, b: Fraction): Fraction {
  const [above_a, below_a] = parts(a);
  const [above_b, below_b] = parts(b);
  return reduced(above_a * above_b, below_a * below_b);
}

const kMostDecimals = 4;

/** A value as people read it, like the server's: exact with up to four decimals, else half up to so many. */
export function decimal_of(fraction: Fraction, decimals: number): Decimal {
  const [above, below] = parts(fraction);
  const is_exact = (above * 10n ** BigInt(kMostDecimals)) % below === 0n;
  const places = is_exact ? kMostDecimals : decimals;
  const scaled = (above * 10n ** BigInt(places) * 2n + below) / (below * 2n);
  const digits = scaled.toString().padStart(places + 1, '0');
  const after = digits.slice(digits.length - places).replace(/0+$/, '');
  return digits.slice(0, digits.length - places) + (after === '' ? '' : `.${after}`);
}

/** Decimal text as a reduced fraction: "2.5" is "5/2". */
export function fraction_of(decimal: Decimal): Fraction {
  const [whole = '0', after = ''] = decimal.split('.');
  return reduced(BigInt(whole + after), 10n ** BigInt(after.length));
}
