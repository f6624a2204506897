// An answer that is not sent yet: it outlives a change of screen.
import { Memo } from '../../state/review_memo.svelte';
import { stores_by_id } from '../../state/review_words.svelte';

export const typed = stores_by_id(() => new Memo(() => ''));
