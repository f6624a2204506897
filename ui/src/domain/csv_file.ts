// A file of counts: its bytes as text, and an example of one. Pure.
import type { CountingKpi } from '../api/types';

/** As the server takes them (features/counting). */
export const kMaxCsvBytes = 8 * 1024 * 1024;

/**
 * The text of a file. Spreadsheets write UTF-8, UTF-16 with a mark, or Windows-1252: what is no UTF-8 is taken for the
 * last.
 */
export function decode_file(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Whether the server would refuse a text for its size: it travels as JSON. */
export const is_too_long = (csv: string): boolean =>
  new TextEncoder().encode(JSON.stringify(csv)).length > kMaxCsvBytes - 4096;

/** From here on a file takes long enough for people to want to see how far it is. */
export const kLongCsv = 256 * 1024;

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** The columns that a template names, in its reader's language. */
export interface TemplateWords {
  kpi: string;
  date: string;
  quantity: string;
  out_of: string;
  note: string;
}

/**
 * A file to fill in: the names of the columns, and one row of today for each KPI, without a quantity: what nobody filled
 * in is a fault and not a zero. Spreadsheets need the mark for UTF-8.
 */
export function template_of(
  kpis: readonly Pick<CountingKpi, 'statement' | 'takes_out_of'>[],
  today: string,
  words: TemplateWords,
): string {
  const has_out_of = kpis.some(({ takes_out_of }) => takes_out_of);
  const row = (cells: (string | null)[]) => cells.filter((cell) => cell !== null).join(',');
  const lines = [
    row([words.kpi, words.date, words.quantity, has_out_of ? words.out_of : null, words.note]),
    ...kpis.map(({ statement }) => row([quoted(statement), today, '', has_out_of ? '' : null, ''])),
  ];
  return `\u{feff}${lines.join('\r\n')}\r\n`;
}
