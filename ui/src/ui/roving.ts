// One stop of the keyboard for a row or list of buttons: arrows move inside it.

/** The place that a key leads to from `at`; null for a key that leads nowhere. */
export function place_after(key: string, at: number, last: number): number | null {
  if (key === 'ArrowDown' || key === 'ArrowRight') return Math.min(at + 1, last);
  if (key === 'ArrowUp' || key === 'ArrowLeft') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
}
