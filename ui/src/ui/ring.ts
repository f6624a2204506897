// Four rings drawn by hand around something on paper, in a box of 200 by 100.
const kVariants = [
  'M14 60 C4 24 44 5 98 7 C160 9 199 24 197 54 C195 86 142 97 84 95 C36 93 1 82 7 46 C11 22 44 8 84 6',
  'M22 30 C40 8 92 1 132 7 C176 14 203 36 194 62 C184 90 122 99 72 94 C28 90 -3 72 8 42 C15 24 38 12 70 9',
  'M182 24 C160 6 104 1 62 8 C22 15 -2 36 7 62 C17 89 76 98 126 94 C174 89 203 70 193 42 C187 26 168 15 142 12',
  'M40 88 C10 80 -4 56 10 34 C26 10 84 2 132 8 C178 14 204 38 193 64 C182 88 124 98 78 94 C56 92 38 88 24 79',
] as const;

export const kRingVariants = kVariants.length;

/** The path of one ring in a box of this size, in px. variant is taken modulo the number of variants. */
export function ring_path(variant: number, width: number, height: number): string {
  const path = kVariants[Math.abs(Math.trunc(variant)) % kRingVariants] ?? kVariants[0];
  return path.replace(/(-?[\d.]+) (-?[\d.]+)/g, (_, x: string, y: string) => {
    const scaled_x = ((Number(x) / 200) * width).toFixed(1);
    const scaled_y = ((Number(y) / 100) * height).toFixed(1);
    return `${scaled_x} ${scaled_y}`;
  });
}
