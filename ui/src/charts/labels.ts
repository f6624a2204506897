// Where words stand in a picture, so that none lies on another. Pure; widths are estimated a little too wide.

/** Shares of the size of the type: Atkinson Hyperlegible Next, weight 600. */
const kWide = 0.92;
const kCapital = 0.72;
const kSmall = 0.6;
const kNarrow = 0.34;

function share(sign: string): number {
  if (/[mwMW%@—…]/.test(sign)) return kWide;
  if (/[\p{Lu}+=−]/u.test(sign)) return kCapital;
  if (/[iîïjlI|.,:;'’!()\s·]/.test(sign)) return kNarrow;
  return kSmall;
}

/** How wide a text of this size is at most. */
export const text_width = (text: string, size: number): number =>
  [...text].reduce((sum, sign) => sum + share(sign), 0) * size;

function shortened(text: string, size: number, room: number): string {
  if (text_width(text, size) <= room) return text;
  let end = [...text];
  while (end.length > 1 && text_width(`${end.join('').trimEnd()}…`, size) > room) end = end.slice(0, -1);
  return `${end.join('').trimEnd()}…`;
}

/** In lines of that width, at most so many; what does not fit ends in an ellipsis. */
export function wrap(text: string, size: number, room: number, most = 2): string[] {
  const lines: string[] = [];
  const words = text.split(' ');
  let line = words.shift() ?? '';
  while (words.length > 0) {
    const longer = `${line} ${words[0]}`;
    if (text_width(longer, size) > room) {
      if (lines.length === most - 1) return [...lines, shortened([line, ...words].join(' '), size, room)];
      lines.push(shortened(line, size, room));
      line = words.shift() ?? '';
    } else {
      line = longer;
      words.shift();
    }
  }
  return [...lines, shortened(line, size, room)];
}

/**
 * Places as near as can be to where they are wanted, at least `apart` from each other, within from–to; in the order of
 * `wanted`, which need not be sorted. Where the room is too small they are spread over it evenly.
 */
export function step_apart(wanted: readonly number[], apart: number, from: number, to: number): number[] {
  const order = wanted
    .map((at, index) => ({ at, index }))
    .toSorted((a, b) => a.at - b.at || a.index - b.index);
  const gap = Math.min(apart, wanted.length > 1 ? (to - from) / (wanted.length - 1) : apart);
  const places: number[] = [];
  for (const { at } of order) places.push(Math.max(at, from, (places.at(-1) ?? -Infinity) + gap));
  let most = to;
  for (let i = places.length - 1; i >= 0; i--) {
    places[i] = Math.min(places[i] ?? most, most);
    most = (places[i] ?? most) - gap;
  }
  const result = new Array<number>(wanted.length);
  order.forEach(({ index }, i) => {
    result[index] = places[i] ?? from;
  });
  return result;
}

export interface Word {
  at: number;
  width: number;
}
export interface PlacedWord {
  left: number;
  /** 0 is the nearest to the line. */
  lane: number;
}

/**
 * Lanes above or below a line for words at its places. Words of one lane never touch, and the stroke that ties a word to
 * its place passes beside the words of the lanes between, as long as no two stand at the same place or an edge.
 */
export function in_lanes(
  words: readonly Word[],
  gap: number,
  [from, to]: readonly [number, number],
): PlacedWord[] {
  const order = words
    .map((word, index) => ({ ...word, index }))
    .toSorted((a, b) => b.at - a.at || b.index - a.index);
  const placed: (Word & PlacedWord)[] = [];
  const result = new Array<PlacedWord>(words.length);
  for (const { at, width, index } of order) {
    const left = Math.max(from, Math.min(at, to - width));
    const near = placed.filter(
      (other) => left < other.left + other.width + gap && other.left < left + width + gap,
    );
    const lane = near.reduce((most, other) => Math.max(most, other.lane + 1), 0);
    placed.push({ at, width, left, lane });
    result[index] = { left, lane };
  }
  return result;
}
