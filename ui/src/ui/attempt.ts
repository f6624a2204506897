// A small write outside any form: a refusal becomes a toast. True when it went through.
import { describe } from '../api/problem';
import { toasts } from './toasts.svelte';

export async function attempt(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    toasts.fail(describe(error));
    return false;
  }
}
