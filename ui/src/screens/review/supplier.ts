// The supplier's side is called by the name of the organization.
import { review } from '../../i18n/review';
import { session } from '../../state/session.svelte';

export const supplier = (): string => session.me?.organization.name ?? review.sides.supplier;
