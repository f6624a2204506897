// The command that notes one count with a token, to be pasted into a shell.

/** origin: of this server. event: what names the count once for all. A secret and an id hold no quote. */
export const example_of = (origin: string, kpi_id: string, secret: string, event: string): string =>
  [
    `curl ${origin}/api/v1/kpis/${kpi_id}/observations \\`,
    `  -H 'Authorization: Bearer ${secret}' \\`,
    `  -H 'Content-Type: application/json' \\`,
    `  -H 'Idempotency-Key: ${event}' \\`,
    `  -d '{"quantity": 1}'`,
  ].join('\n');
