// What the minutes of a review have from the second on: loaded with it, and not with a first one.
export { default as EarlierTable } from './EarlierTable.svelte';
export { default as Quarter } from './Quarter.svelte';
export { default as ValueBeside } from './ValueBeside.svelte';
