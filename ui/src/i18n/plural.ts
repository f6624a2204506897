// Plural forms by the rules of each language. French: 0 and 1.5 are "one", a round million is "many".
export interface FrenchForms {
  one: string;
  many?: string;
  other: string;
}
export interface EnglishForms {
  one: string;
  other: string;
}

const french = new Intl.PluralRules('fr-CA');
const english = new Intl.PluralRules('en-CA');

/** The French form for n; "many" (un million de …) falls back on "other". */
export function plural_fr(n: number, forms: FrenchForms): string {
  switch (french.select(n)) {
    case 'one':
      return forms.one;
    case 'many':
      return forms.many ?? forms.other;
    default:
      return forms.other;
  }
}

/** The English form for n. */
export function plural_en(n: number, forms: EnglishForms): string {
  return english.select(n) === 'one' ? forms.one : forms.other;
}
