// The pictures of a judged quarter, a part of the minutes that is fetched beside them.
export { default as Quadrant } from '../../../charts/Quadrant.svelte';
export { default as Scorecard } from '../../../charts/Scorecard.svelte';
