import { afterEach, describe, expect, it } from 'vitest';
import { catalogue } from '../../src/i18n/catalogue';
import { day, is_decimal, money, number, parse_decimal, percent } from '../../src/i18n/format';
import { kLocales, language, pick_locale } from '../../src/i18n/language.svelte';
import { plural_en, plural_fr } from '../../src/i18n/plural';
import { typeset } from '../../src/i18n/typeset';

const french = import.meta.glob<{ fr: object }>('../../src/i18n/*.fr.ts', { eager: true });
const english = import.meta.glob<{ en: object }>('../../src/i18n/*.en.ts', { eager: true });

afterEach(() => language.set('fr-CA'));

/** Every message as [path, text]; functions are called with numbers, which print anywhere. */
function messages(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value(2, 3, 4))]];
  return Object.entries(value as object).flatMap(([key, inner]) => messages(inner, `${path}.${key}`));
}

const all_french = Object.entries(french).flatMap(([file, { fr }]) => messages(fr, file));
const all_english = Object.entries(english).flatMap(([file, { en }]) => messages(en, file));

describe('catalogues', () => {
  it('hold the same messages in both languages', () => {
    const keys = (list: [string, string][]) => list.map(([path]) => path.replace(/\.(fr|en)\.ts/, '')).sort();
    expect(keys(all_french)).toEqual(keys(all_english));
    expect(all_french.length).toBeGreaterThan(50);
  });

  it('follow Québec typography in French', () => {
    const faulty = all_french.filter(([, text]) => /\s[;!?]|\w'\w|[^\s\u00a0\d]:\s|[^\s\u00a0]%/.test(text));
    expect(faulty).toEqual([]);
  });

  it('would not pass with a space before a question mark or a straight apostrophe', () => {
    expect("Qu'est-ce ?").toMatch(/\s[;!?]|\w'\w/);
  });

  it('follow a switch of language, nested messages and functions included', () => {
    const fr = { one: 'Oui', group: { two: 'Bon : voilà' }, three: (n: number) => `${n} %` };
    const en: typeof fr = { one: 'Yes', group: { two: 'Well: there' }, three: (n) => `${n}%` };
    const words = catalogue(fr, en);
    expect([words.one, words.group.two, words.three(5)]).toEqual(['Oui', 'Bon\u00a0: voilà', '5\u00a0%']);
    language.set('en-CA');
    expect([words.one, words.group.two, words.three(5)]).toEqual(['Yes', 'Well: there', '5%']);
  });
});

describe('typeset', () => {
  it('puts no-break spaces before : and % and inside guillemets', () => {
    expect(typeset('« Oui » : 35 %', 'fr-CA')).toBe('«\u00a0Oui\u00a0»\u00a0: 35\u00a0%');
  });
  it('keeps a number beside its word', () => {
    expect(typeset('À l’étape 3 de la réévaluation nº 2, 4 sur 5', 'fr-CA')).toBe(
      'À l’étape\u00a03 de la réévaluation nº\u00a02, 4 sur\u00a05',
    );
  });
  it('adds narrow spaces before ; ! ? in France only', () => {
    expect(typeset('Vraiment?', 'fr-CA')).toBe('Vraiment?');
    expect(typeset('Vraiment?', 'fr-FR')).toBe('Vraiment\u202f?');
  });
  it('leaves English alone', () => {
    expect(typeset('Well : 35 %', 'en-CA')).toBe('Well : 35 %');
  });
});

describe('plural', () => {
  const clients = { one: 'client', many: 'de clients', other: 'clients' };
  it.each([
    [0, 'client'],
    [1, 'client'],
    [1.5, 'client'],
    [0.5, 'client'],
    [1.99, 'client'],
    [2, 'clients'],
    [999_999, 'clients'],
    [1_000_000, 'de clients'],
    [1_000_001, 'clients'],
    [3_000_000, 'de clients'],
  ])('%s in French', (n, form) => expect(plural_fr(n, clients)).toBe(form));
  it.each([
    [0, 'clients'],
    [1, 'client'],
    [1.5, 'clients'],
    [2, 'clients'],
    [1_000_000, 'clients'],
  ])('%s in English', (n, form) => expect(plural_en(n, { one: 'client', other: 'clients' })).toBe(form));
});

describe('format', () => {
  it('writes numbers, percentages and money as in Québec', () => {
    expect(number('1234.5', 'fr-CA')).toBe('1\u00a0234,5');
    expect(percent(35, 'fr-CA')).toBe('35\u00a0%');
    expect(money('1234.50', 'CAD', 'fr-CA')).toBe('1\u00a0234,50\u00a0$');
    expect(money('250000', 'CAD', 'fr-CA')).toBe('250\u00a0000\u00a0$');
    expect(money('1234.50', 'USD', 'fr-CA')).toBe('1\u00a0234,50\u00a0$\u00a0US');
    expect(day('2026-12-01', 'fr-CA')).toBe('1er\u00a0décembre\u00a02026');
  });
  it('writes them as in English Canada', () => {
    expect(number('1234.5', 'en-CA')).toBe('1,234.5');
    expect(percent(35, 'en-CA')).toBe('35%');
    expect(money('1234.50', 'CAD', 'en-CA')).toBe('$1,234.50');
    expect(money('250000', 'CAD', 'en-CA')).toBe('$250,000');
    expect(money('1234.50', 'USD', 'en-CA')).toBe('US$1,234.50');
    expect(money('1234.50', 'USD', 'en-US')).toBe('$1,234.50');
    expect(day('2026-12-01', 'en-CA')).toBe('December\u00a01,\u00a02026');
  });
  it('keeps twelve digits and four decimals exact', () => {
    expect(number('123456789012.3456', 'fr-CA')).toBe('123\u00a0456\u00a0789\u00a0012,3456');
  });
  it('reads what people type, and refuses the rest', () => {
    expect(parse_decimal('1 234,5')).toBe('1234.5');
    expect(parse_decimal('1\u00a0234,5')).toBe('1234.5');
    expect(parse_decimal('2.5')).toBe('2.5');
    expect(parse_decimal('douze')).toBeNull();
    expect(parse_decimal('1,2,3')).toBeNull();
  });
  it.each([
    ['12,500', '12500', '12.500'],
    ['1,234.5', '1234.5', null],
    ['1,234,567', '1234567', null],
    ['12,5', '12.5', '12.5'],
    ['0,125', '0.125', '0.125'],
    ['1,23,456', null, null],
    ['12.500', '12.500', '12.500'],
  ])('reads %s as %s in English and as %s in French', (typed, english, french) => {
    expect(parse_decimal(typed, 'en-CA')).toBe(english);
    expect(parse_decimal(typed, 'fr-CA')).toBe(french);
  });
  it('reads back in each language what it wrote, and leaves decimal text as it is', () => {
    for (const locale of kLocales) {
      for (const text of ['0', '12500', '1234.5', '999999999999.9999']) {
        expect(parse_decimal(number(text, locale), locale)).toBe(text);
        expect(parse_decimal(text, locale)).toBe(text);
        expect(is_decimal(text)).toBe(true);
      }
    }
    expect(is_decimal('12,5')).toBe(false);
  });
});

it('picks the first language we speak, and French otherwise', () => {
  expect(pick_locale(['de-DE', 'en-GB', 'fr-CA'])).toBe('en-CA');
  expect(pick_locale(['fr-BE'])).toBe('fr-CA');
  expect(pick_locale(['fr-FR'])).toBe('fr-FR');
  expect(pick_locale(['ja'])).toBe('fr-CA');
});
