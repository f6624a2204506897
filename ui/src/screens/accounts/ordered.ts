// Lists whose order means something.

/** The list with one item moved by a step of -1 or 1; the same list when it would fall off. */
export function moved<T>(items: readonly T[], from: number, step: -1 | 1): T[] {
  const to = from + step;
  const copy = [...items];
  const [item] = copy.splice(from, 1);
  if (item === undefined || to < 0 || to >= items.length) return [...items];
  copy.splice(to, 0, item);
  return copy;
}
