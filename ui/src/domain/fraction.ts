// Exact fractions as they travel, "7/2" or "3": summed and multiplied without losing a digit. Pure.
import type { Decimal, Fraction } from '../api/types';
import { parts } from './counting';

function greatest_divisor(a: bigint, b: bigint): bigint {
  return b === 0n ? (a < 0n ? -a : a) : greatest_divisor(b, a % b);
}

function reduced(above: bigint, below: bigint): Fraction {
  const sign = below < 0n ? -1n : 1n;
  const divisor = greatest_divisor(above, below) * sign;
  return below === divisor ? `${above / divisor}` : `${above / divisor}/${below / divisor}`;
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

/** Decimal text as a reduced fraction: "2.5" is "5/2". */
export function fraction_of(decimal: Decimal): Fraction {
  const [whole = '0', after = ''] = decimal.split('.');
  return reduced(BigInt(whole + after), 10n ** BigInt(after.length));
}
