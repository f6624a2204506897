// The command that notes one count with a token, to be pasted into a shell.
import type { CountingKpi } from '../../api/types';

/** origin: of this server. event: what names the count once for all. A secret, an id and an event hold no quote. */
export function example_of(
  origin: string,
  { id, takes_out_of }: Pick<CountingKpi, 'id' | 'takes_out_of'>,
  secret: string,
  event: string,
): string {
  const count = takes_out_of ? '{"quantity": 1, "out_of": 1}' : '{"quantity": 1}';
  return [
    `curl ${origin}/api/v1/kpis/${id}/observations \\`,
    `  -H 'Authorization: Bearer ${secret}' \\`,
    `  -H 'Content-Type: application/json' \\`,
    `  -H 'Idempotency-Key: ${event}' \\`,
    `  -d '${count}'`,
  ].join('\n');
}
