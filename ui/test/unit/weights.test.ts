// The joint sheet (R6): five of thirteen, and weights that make 100 by construction.
import { describe, expect, it } from 'vitest';
import {
  type Choice,
  counters,
  givers,
  is_agreeable,
  kChosen,
  lay,
  move,
  pile,
  placed,
  step_by,
  toggle,
} from '../../src/domain/weights';

const five = (...weights: (number | null)[]): Choice[] =>
  weights.map((weight, i) => ({ factor: `f${i}`, weight }));

/** Numbers that look random and are the same at each run. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

describe('circling', () => {
  it('takes five and refuses the sixth', () => {
    let choices: Choice[] = [];
    for (let i = 0; i < kChosen; ++i) choices = toggle(choices, `f${i}`) ?? [];
    expect(choices).toHaveLength(5);
    expect(toggle(choices, 'f9')).toBeNull();
  });

  it('gives the counters of an erased factor back to the pile', () => {
    const choices = five(30, 25, 20, 15, 10);
    const after = toggle(choices, 'f0') ?? [];
    expect(pile(after)).toBe(30);
    expect(after.map(({ factor }) => factor)).toEqual(['f1', 'f2', 'f3', 'f4']);
  });
});

describe('laying counters', () => {
  it('never takes more than the pile has', () => {
    const choices = five(30, 30, 30, null, null);
    expect(lay(choices, 'f3', 50)[3]?.weight).toBe(10);
    expect(step_by(five(40, 40, 18, 1, 1), 'f0', 5)[0]?.weight).toBe(40);
  });

  it('never goes under nothing', () => {
    expect(step_by(five(3, 0, 0, 0, 0), 'f0', -5)[0]?.weight).toBe(0);
  });

  it('lets a draft that passes 100 only shrink', () => {
    const over = five(60, 60, 0, 0, 0);
    expect(pile(over)).toBe(-20);
    expect(lay(over, 'f0', 70)[0]?.weight).toBe(60);
    expect(pile(step_by(over, 'f0', -20))).toBe(0);
  });

  it('keeps placed and pile at 100 through any thousand moves', () => {
    const random = numbers(7);
    const next = (n: number) => Math.floor(random.next().value * n);
    let choices: Choice[] = [];
    for (let i = 0; i < 1000; ++i) {
      const factor = `f${next(13)}`;
      const act = next(4);
      if (act === 0) choices = toggle(choices, factor) ?? choices;
      if (act === 1) choices = step_by(choices, factor, [1, 5, -1, -5][next(4)] ?? 1);
      if (act === 2) choices = lay(choices, factor, next(140) - 20);
      if (act === 3) choices = move(choices, `f${next(13)}`, factor, [1, 5][next(2)] ?? 1);
      expect(placed(choices) + pile(choices)).toBe(100);
      expect(pile(choices)).toBeGreaterThanOrEqual(0);
      expect(choices.length).toBeLessThanOrEqual(kChosen);
    }
  });

  it('would be caught passing 100 if a weight were simply set', () => {
    const set = (choices: Choice[], factor: string, weight: number) =>
      choices.map((choice) => (choice.factor === factor ? { factor, weight } : choice));
    expect(pile(set(five(90, 0, 0, 0, 0), 'f1', 20))).toBeLessThan(0);
  });
});

describe('moving between two factors', () => {
  it('keeps the sum and leaves the giver at least 1', () => {
    const choices = five(30, 25, 20, 15, 10);
    const after = move(choices, 'f0', 'f4', 1);
    expect(after.map(({ weight }) => weight)).toEqual([29, 25, 20, 15, 11]);
    expect(givers(five(5, 95, 0, 0, 0), 'f4', 5).map(({ factor }) => factor)).toEqual(['f1']);
    expect(move(five(5, 95, 0, 0, 0), 'f0', 'f4', 5)).toEqual(five(5, 95, 0, 0, 0));
  });
});

describe('agreeing', () => {
  it.each<[string, Choice[], boolean]>([
    ['five that make 100', five(30, 25, 20, 15, 10), true],
    ['99', five(30, 25, 20, 15, 9), false],
    ['101', five(30, 25, 20, 15, 11), false],
    ['four', five(40, 30, 20, 10), false],
    ['one without a weight', five(40, 30, 20, 10, null), false],
    ['one of 0', five(40, 30, 20, 10, 0), false],
    ['a factor twice', [...five(40, 30, 20, 5), { factor: 'f0', weight: 5 }], false],
    ['a fraction', five(30.5, 24.5, 20, 15, 10), false],
  ])('%s', (_, choices, expected) => {
    expect(is_agreeable(choices)).toBe(expected);
  });
});

it('draws whole counters and the rest of one', () => {
  expect(counters(17)).toEqual({ whole: 3, rest: 2 });
  expect(counters(-5)).toEqual({ whole: 0, rest: 0 });
});
