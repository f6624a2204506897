import { expect, test } from 'vitest';
import { is_too_long, kMaxCsvBytes, template_of } from '../../src/domain/csv_file';
import { example_of } from '../../src/screens/tokens/example';

test('a text is too long for what it weighs on its way: a quote is two bytes, an accent too', () => {
  const almost = kMaxCsvBytes - 8192;
  expect(is_too_long('a'.repeat(almost))).toBe(false);
  expect(is_too_long('a'.repeat(kMaxCsvBytes))).toBe(true);
  expect(is_too_long('"'.repeat(almost / 2 + 4096))).toBe(true);
  expect(is_too_long('é'.repeat(almost / 2 + 4096))).toBe(true);
});

const words = { kpi: 'Indicateur', date: 'Date', quantity: 'Quantité', out_of: 'Sur', note: 'Remarque' };
const plain = { statement: 'Retard de plus d’une heure', takes_out_of: false };
const share = { statement: 'Livraison «à l’heure», "sûre"', takes_out_of: true };

test('a template has a row for each indicator, and no quantity that would pass for a count', () => {
  expect(template_of([plain], '2027-01-04', words)).toBe(
    '\u{feff}Indicateur,Date,Quantité,Remarque\r\n"Retard de plus d’une heure",2027-01-04,,\r\n',
  );
});

test('a column for the cases is there when an indicator takes them; quotes are doubled', () => {
  expect(template_of([plain, share], '2027-01-04', words).split('\r\n').slice(0, 3)).toEqual([
    '\u{feff}Indicateur,Date,Quantité,Sur,Remarque',
    '"Retard de plus d’une heure",2027-01-04,,,',
    '"Livraison «à l’heure», ""sûre""",2027-01-04,,,',
  ]);
});

test('the example of a machine says out of how many where that is asked', () => {
  const of = (takes_out_of: boolean) =>
    example_of('https://qvr.example', { id: 'k1', takes_out_of }, 'qvr_x', 'event-1');
  expect(of(false)).toContain(`-d '{"quantity": 1}'`);
  expect(of(true)).toContain(`-d '{"quantity": 1, "out_of": 1}'`);
  expect(of(true)).toContain(`-H 'Idempotency-Key: event-1'`);
  expect(
    of(true)
      .split('\n')
      .slice(0, -1)
      .every((line) => line.endsWith(' \\')),
  ).toBe(true);
});
