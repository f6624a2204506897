// The marks of a period strip, and those of a judged KPI. Pure but for the reader's language.
import { compare_fractions, type Mark } from '../domain/counting';
import { charts as words } from '../i18n/charts';
import type { CountState, JudgedPeriod } from './shapes';
import type { Table } from './table';

/** to_agree: both counts are there, nothing is agreed yet. */
export type StripKind = Mark | 'to_agree';
export interface StripMark {
  /** The first day of the period. */
  from: string;
  mark: StripKind;
  reading: string;
  is_now?: boolean;
}

export const kStripSigns: Record<StripKind, string> = {
  met: '●',
  partly: '◐',
  not_met: '○',
  not_counted: '–',
  different: '≠',
  to_come: '·',
  to_agree: '□',
};

/** What is agreed decides; before it, whether the sides differ or wait to agree. */
export function judged_mark({ agreed_text, attained, proposal }: JudgedPeriod): StripKind {
  if (agreed_text === null || attained === null) {
    if (proposal === 'different') return 'different';
    return proposal === 'not_counted' || agreed_text !== null ? 'not_counted' : 'to_agree';
  }
  if (compare_fractions(attained, '1') === 0) return 'met';
  return compare_fractions(attained, '0') > 0 ? 'partly' : 'not_met';
}

const count_text = (state: CountState, text: string | null): string =>
  state === 'counted'
    ? (text ?? words.none)
    : state === 'no_case'
      ? words.periods.no_case
      : words.periods.not_counted;

export const supplier_text = (period: JudgedPeriod) =>
  count_text(period.supplier_state, period.supplier_text);
export const client_text = (period: JudgedPeriod) => count_text(period.client_state, period.client_text);
const agreed_text = (period: JudgedPeriod) => period.agreed_text ?? words.periods.not_agreed;

/** The periods of a judged KPI as marks. */
export const judged_marks = (periods: readonly JudgedPeriod[]): StripMark[] =>
  periods.map((period) => {
    const mark = judged_mark(period);
    return {
      from: period.from,
      mark,
      reading: [
        period.text,
        words.periods.of_side(words.periods.client, client_text(period)),
        words.periods.of_side(words.periods.supplier, supplier_text(period)),
        ...(period.agreed_text === null ? [] : [words.periods.agreed_at(period.agreed_text)]),
        words.periods.marks[mark],
      ].join(' · '),
    };
  });

export const judged_table = (periods: readonly JudgedPeriod[]): Table => ({
  columns: [
    { title: words.periods.period },
    { title: words.target },
    { title: words.periods.client, is_client: true },
    { title: words.periods.supplier },
    { title: words.periods.agreed },
    { title: words.periods.attained },
  ],
  rows: periods.map((period) => {
    const mark = judged_mark(period);
    return [
      period.text,
      period.target_text,
      client_text(period),
      supplier_text(period),
      agreed_text(period),
      `${kStripSigns[mark]} ${words.periods.marks[mark]}`,
    ];
  }),
});

/** "11 of 13 periods met", of those that count. */
export function judged_summary(periods: readonly JudgedPeriod[]): string {
  const marks = periods.map(judged_mark);
  const counted = marks.filter((mark) => mark === 'met' || mark === 'partly' || mark === 'not_met');
  return counted.length === 0
    ? words.periods.nothing
    : words.periods.met(counted.filter((mark) => mark === 'met').length, counted.length);
}
