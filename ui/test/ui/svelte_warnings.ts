/** What Svelte warned of since the test began; gathered and judged by no_warnings.ts. */
export const svelte_warnings: string[] = [];
