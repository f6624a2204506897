// What stands under the minutes once they are closed: loaded with them, and not with a draft.
export { default as Acknowledge } from './Acknowledge.svelte';
export { default as Acknowledgements } from './Acknowledgements.svelte';
export { default as Corrections } from './Corrections.svelte';
export { default as Fingerprint } from './Fingerprint.svelte';
