// The calendar day on this device, to say "tomorrow" or "in 23 days" beside the server's dates.

/** YYYY-MM-DD of the device's own calendar. */
export function today(now: Date = new Date()): string {
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** Whole days from one calendar day to another; negative when it lies before. */
export function days_between(from: string, to: string): number {
  const kDayMs = 86_400_000;
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / kDayMs);
}
