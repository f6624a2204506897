// Calendar days around a review.

/** YYYY-MM-DD so many days later. */
export function plus_days(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}
