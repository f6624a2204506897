// The other language, in place: the page stays as it is, typed words included.
import { describe } from '../api/problem';
import { language } from '../i18n/language.svelte';
import { session } from '../state/session.svelte';
import { toasts } from '../ui/toasts.svelte';

export async function switch_language(): Promise<void> {
  try {
    await session.speak(language.other === 'fr' ? 'fr-CA' : 'en-CA');
  } catch (error) {
    toasts.fail(describe(error));
  }
}
