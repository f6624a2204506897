// While a screen of a review is up: nothing typed is lost by leaving, hiding or coming back online.
import { router } from '../../app/router.svelte';
import { review } from '../../i18n/review';
import type { WrittenReview } from '../../state/review_words.svelte';

/** To be called while a component is built. */
export function keep_words(
  store: Pick<WrittenReview<unknown>, 'has_unsaved' | 'save_status' | 'flush'>,
): void {
  $effect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (store.has_unsaved) event.preventDefault();
    };
    const send = () => void store.flush();
    const send_if_hidden = () => {
      if (document.visibilityState === 'hidden') send();
    };
    // The store outlives the screen, so that only what cannot be sent is worth a question.
    const let_go = router.guard(() => {
      send();
      return store.save_status !== 'failed' || confirm(review.unsaved_leave);
    });
    addEventListener('beforeunload', warn);
    addEventListener('online', send);
    document.addEventListener('visibilitychange', send_if_hidden);
    return () => {
      let_go();
      removeEventListener('beforeunload', warn);
      removeEventListener('online', send);
      document.removeEventListener('visibilitychange', send_if_hidden);
    };
  });
}
