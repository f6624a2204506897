// The examples that come with the server (R8), as the interface puts them into a review.
import { describe, expect, it } from 'vitest';
import file from '../../../src/features/library/examples.json';
import type { KpiExample } from '../../src/api/types';
import { checks_of, input_of, may_be_noted, slots_from, vague_words } from '../../src/domain/kpi';
import { empty_example, example_input, example_slots, input_again } from '../../src/domain/kpi_example';

const none = {
  target: null,
  low: null,
  high: null,
  zero_at: null,
  unit: null,
  currency: null,
  scale_max: null,
};
const examples = file.examples.map(({ number, ...example }) => ({
  ...none,
  ...example,
  id: String(number),
  built_in: true,
  hidden: false,
})) as unknown as KpiExample[];
const all = examples.flatMap((example) =>
  (['fr', 'en'] as const).map((language) => ({ example, slots: slots_from(example, language, 'CAD') })),
);

describe('an example of the library', () => {
  it('lacks nothing in the composer but who counts and from what source', () => {
    expect(all.length).toBeGreaterThanOrEqual(104);
    for (const { slots } of all) {
      expect(may_be_noted(slots)).toBe(true);
      const unmet = checks_of(slots).filter(({ is_met }) => !is_met);
      expect(unmet.map(({ check }) => check)).toEqual(['client_counts', 'supplier_counts', 'source']);
    }
  });

  it('is sent as it stands, the way to combine included', () => {
    for (const { example, slots } of all) {
      const { direction, target, low, high, zero_at, unit, currency, scale_max, period, combine } = example;
      expect(input_of(slots, example.factor)).toMatchObject({
        ...{ direction, target, low, high, zero_at, unit, currency, scale_max, period, combine },
      });
    }
  });

  it('uses no word that cannot be counted', () => {
    const used = all.flatMap(({ slots }) => vague_words(`${slots.statement} ${slots.counts_when}`));
    expect(used).toEqual([]);
    expect(vague_words('Une réponse rapide')).toEqual(['rapide']);
  });
});

describe('an own example', () => {
  it('is written in one language, and the other stays unsaid', () => {
    const slots = empty_example('autonomy', 'CAD');
    slots.en.statement = ' Phone call ';
    slots.en.noun_one = 'call';
    slots.target = '1,5';
    expect(example_input(slots)).toMatchObject({
      factor: 'autonomy',
      target: '1.5',
      combine: 'sum',
      fr: null,
      en: { statement: 'Phone call', noun: { one: 'call', other: 'call' }, counts_when: null },
    });
  });

  it('comes back as it was', () => {
    for (const example of examples) {
      const { id: _, built_in: __, hidden: ___, ...input } = example;
      expect(input_again(example)).toEqual(input);
      expect(example_input(example_slots(example, 'CAD'))).toEqual(input);
    }
  });
});
