// The little Markdown of the guide as plain values, for the help screen to draw; nothing becomes HTML text.
// Headings, paragraphs, both lists, tables, fenced code; **strong**, `code`, [links](…). Pictures are left out.
export type Span =
  | { kind: 'text' | 'strong' | 'code'; text: string }
  | { kind: 'link'; text: string; href: string };

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; spans: Span[] }
  | { kind: 'paragraph'; spans: Span[] }
  | { kind: 'list'; is_ordered: boolean; items: Span[][] }
  | { kind: 'table'; head: Span[][]; rows: Span[][][] }
  | { kind: 'code'; text: string };

const kSpan = /\*\*(.+?)\*\*|`(.+?)`|\[(.+?)\]\((.+?)\)/g;

export function spans_of(line: string): Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const { 0: whole, 1: strong, 2: code, 3: text, 4: href, index } of line.matchAll(kSpan)) {
    if (index > end) spans.push({ kind: 'text', text: line.slice(end, index) });
    if (strong !== undefined) spans.push({ kind: 'strong', text: strong });
    if (code !== undefined) spans.push({ kind: 'code', text: code });
    if (text !== undefined && href !== undefined) spans.push({ kind: 'link', text, href });
    end = index + whole.length;
  }
  if (end < line.length) spans.push({ kind: 'text', text: line.slice(end) });
  return spans;
}

const kItem = /^(?:-|(\d+)\.) /;
const cells = (line: string) =>
  line
    .slice(1, -1)
    .split('|')
    .map((cell) => spans_of(cell.trim()));

function block_of(lines: string[]): Block | null {
  const first = lines[0] ?? '';
  const heading = /^(#{1,3}) (.*)$/.exec(first);
  if (heading !== null) {
    return {
      kind: 'heading',
      level: (heading[1] ?? '').length as 1 | 2 | 3,
      spans: spans_of(heading[2] ?? ''),
    };
  }
  if (first.startsWith('![')) return null;
  if (first.startsWith('|')) {
    return { kind: 'table', head: cells(first), rows: lines.slice(2).map(cells) };
  }
  const item = kItem.exec(first);
  if (item !== null) {
    const items = lines.map((line) => spans_of(line.replace(kItem, '')));
    return { kind: 'list', is_ordered: item[1] !== undefined, items };
  }
  return { kind: 'paragraph', spans: spans_of(lines.join(' ')) };
}

/** Blocks are parted by empty lines; an item of a list and a row of a table are one line each. */
export function blocks_of(text: string): Block[] {
  const blocks: Block[] = [];
  // Fenced code may hold empty lines: it is taken out whole first.
  for (const [i, part] of text.split(/^```.*\n/m).entries()) {
    if (i % 2 === 1) {
      blocks.push({ kind: 'code', text: part.trimEnd() });
      continue;
    }
    for (const chunk of part.split(/\n{2,}/)) {
      const lines = chunk.split('\n').filter((line) => line !== '');
      const block = lines.length === 0 ? null : block_of(lines);
      if (block !== null) blocks.push(block);
    }
  }
  return blocks;
}
