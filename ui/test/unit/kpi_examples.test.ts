// The library of countable examples (R8): each of the thirteen factors has some, and each can be noted as it stands.
import { describe, expect, it } from 'vitest';
import { checks_of, input_of, may_be_noted, vague_words } from '../../src/domain/kpi';
import { examples_for, kFactorsWithExamples, slots_from } from '../../src/domain/kpi_examples';

const all = kFactorsWithExamples.flatMap((factor) =>
  examples_for(factor).flatMap((example) =>
    (['fr', 'en'] as const).map((language) => ({ factor, slots: slots_from(example, language, 'CAD') })),
  ),
);

describe('the library', () => {
  it('has countable examples for each of the thirteen factors, ratios among them', () => {
    expect(kFactorsWithExamples).toHaveLength(13);
    expect(kFactorsWithExamples.every((factor) => examples_for(factor).length >= 2)).toBe(true);
    expect(
      all.filter(({ factor, slots }) => input_of(slots, factor).combine === 'ratio').length,
    ).toBeGreaterThan(10);
    expect(examples_for('no such factor')).toEqual([]);
  });

  it('lacks nothing but who counts and from what source', () => {
    for (const { slots } of all) {
      expect(may_be_noted(slots)).toBe(true);
      const unmet = checks_of(slots).filter(({ is_met }) => !is_met);
      expect(unmet.map(({ check }) => check)).toEqual(['client_counts', 'supplier_counts', 'source']);
    }
  });

  it('puts the worthless value on the right side of the target (R11)', () => {
    for (const { slots } of all.filter(({ slots: { zero_at } }) => zero_at !== '')) {
      expect(slots.direction).toBe('at_least');
      expect(Number(slots.zero_at)).toBeLessThan(Number(slots.target));
    }
  });

  it('uses no word that cannot be counted', () => {
    expect(all.flatMap(({ slots }) => vague_words(`${slots.statement} ${slots.counts_when}`))).toEqual([]);
  });

  it('follows Québec typography', () => {
    const french = kFactorsWithExamples.flatMap((factor) =>
      examples_for(factor).flatMap(({ fr }) => Object.values(fr)),
    );
    expect(french.filter((text) => /\s[;!?]|\w'\w/.test(text))).toEqual([]);
  });
});
