// A KPI as a sentence with slots (R8), and the value that is worth nothing (R11).
import { describe, expect, it } from 'vitest';
import type { Kpi } from '../../src/api/types';
import {
  asks_zero_at,
  checks_of,
  default_combine,
  empty_slots,
  input_of,
  type KpiSlots,
  may_be_noted,
  slots_of,
  vague_words,
} from '../../src/domain/kpi';

const slots = (given: Partial<KpiSlots>): KpiSlots => ({ ...empty_slots('CAD'), ...given });
const call = slots({
  statement: ' Appel vidéo d’au plus 30 minutes ',
  target: '1 000,5',
  noun_one: 'appel vidéo',
  noun_other: 'appels vidéo',
  client_counter: 'Maude Tessier',
  supplier_counter: 'Olivier Marchand',
  source: 'Calendrier',
});

describe('input', () => {
  it('reads numbers as they are typed and trims words', () => {
    const input = input_of(call, 'autonomy');
    expect(input).toMatchObject({
      factor: 'autonomy',
      statement: 'Appel vidéo d’au plus 30 minutes',
      target: '1000.5',
      noun: { one: 'appel vidéo', other: 'appels vidéo' },
      unit: 'count',
      combine: 'sum',
      low: null,
      currency: null,
      scale_max: null,
    });
  });

  it('sends only what has a meaning for the direction and the unit', () => {
    const yes_no = input_of(slots({ ...call, direction: 'yes_no', zero_at: '3' }), 'autonomy');
    expect(yes_no).toMatchObject({ target: null, unit: null, zero_at: null, combine: 'last' });
    const between = input_of(slots({ ...call, direction: 'between', low: '2', high: '4' }), 'autonomy');
    expect(between).toMatchObject({ target: null, low: '2', high: '4' });
    const money = input_of(slots({ ...call, unit: 'money', zero_at: '0' }), 'autonomy');
    expect(money).toMatchObject({ currency: 'CAD', zero_at: '0' });
    const rating = input_of(slots({ ...call, unit: 'rating', scale_max: '7' }), 'autonomy');
    expect(rating).toMatchObject({ scale_max: 7, combine: 'mean', currency: null });
  });

  it('uses the one form of a noun for both when only one is given', () => {
    expect(input_of(slots({ noun_one: 'envoi' }), 'f').noun).toEqual({ one: 'envoi', other: 'envoi' });
    expect(input_of(slots({}), 'f').noun).toBeNull();
  });

  it('comes back as the same slots', () => {
    const input = input_of(call, 'autonomy');
    const kpi = { ...input, id: 'k1', weight_given: null, orphan: false, sentence: '' } as unknown as Kpi;
    expect(input_of(slots_of(kpi, 'CAD'), 'autonomy')).toEqual(input);
  });
});

describe('the live check', () => {
  const unmet = (given: KpiSlots) =>
    checks_of(given)
      .filter(({ is_met }) => !is_met)
      .map(({ check }) => check);

  it('is content with a countable KPI and names each gap of an empty one', () => {
    expect(unmet(call)).toEqual([]);
    expect(unmet(slots({}))).toEqual(['what', 'how_many', 'client_counts', 'supplier_counts', 'source']);
  });

  it('asks for the worthless value of a percentage, a rating and an amount', () => {
    for (const unit of ['percent', 'rating', 'money'] as const) {
      expect(unmet(slots({ ...call, unit }))).toEqual(['worthless']);
      expect(asks_zero_at({ direction: 'between', unit })).toBe(false);
    }
    expect(asks_zero_at({ direction: 'at_least', unit: 'hours' })).toBe(false);
  });

  it('wants the low end below the high one', () => {
    expect(unmet(slots({ ...call, direction: 'between', low: '4', high: '2' }))).toEqual(['how_many']);
    expect(unmet(slots({ ...call, direction: 'between', low: '9', high: '10' }))).toEqual([]);
  });

  it('lets a KPI be noted before it is known who counts', () => {
    expect(may_be_noted(slots({ statement: 'Appel', target: '1' }))).toBe(true);
    expect(may_be_noted(slots({ statement: 'Appel', target: 'un' }))).toBe(false);
    expect(may_be_noted(slots({ statement: '', target: '1' }))).toBe(false);
  });
});

it('combines by the unit as the server does', () => {
  expect(default_combine({ direction: 'yes_no', unit: 'count' })).toBe('last');
  expect(default_combine({ direction: 'at_least', unit: 'percent' })).toBe('ratio');
  expect(default_combine({ direction: 'at_most', unit: 'rating' })).toBe('mean');
  expect(default_combine({ direction: 'at_most', unit: 'minutes' })).toBe('sum');
});

describe('words that cannot be counted', () => {
  it('are found in both languages, each once, as typed', () => {
    expect(vague_words('Une réponse Rapide, rapide et de bonne qualité')).toEqual([
      'Rapide',
      'rapide',
      'bonne',
    ]);
    expect(vague_words('A timely and efficient answer')).toEqual(['timely', 'efficient']);
  });

  it('leave countable facts alone', () => {
    expect(vague_words('Appel vidéo d’au plus 30 minutes, bonifié d’un compte rendu')).toEqual([]);
    expect(vague_words('Bondir, vitesse, clairon')).not.toContain('Bondir');
  });
});
