// Who is signed in, whether the installation is set up, and what to do when a session ends.
import { on_session_ended } from '../api/client';
import { get_me, get_state, patch_me, sign_out } from '../api/people';
import { ApiProblem } from '../api/problem';
import type { ClientMe, Locale, Me } from '../api/types';
import { language } from '../i18n/language.svelte';

const kClientDeviceKey = 'qvr.client';

export type Phase = 'starting' | 'unreachable' | 'set_up' | 'signed_out' | 'signed_in';

// Private windows may refuse storage; the device is then taken for one of the supplier.
function is_client_device(): boolean {
  try {
    return localStorage.getItem(kClientDeviceKey) !== null;
  } catch {
    return false;
  }
}

function remember_device(is_client: boolean): void {
  try {
    if (is_client) localStorage.setItem(kClientDeviceKey, 'yes');
    else localStorage.removeItem(kClientDeviceKey);
  } catch {
    // As above.
  }
}

class Session {
  phase: Phase = $state('starting');
  me: Me | null = $state.raw(null);
  https_required = $state(false);
  /** Set while a session has ended under an open page; the shell shows the sign-in dialog. */
  asks_again = $state(false);
  /** The locale of the server's own texts: for somebody signed in, a choice counts once the server has kept it. */
  readonly server_locale: Locale = $derived(this.me?.locale ?? language.locale);
  #speaking: Promise<unknown> = Promise.resolve();
  #asking: Promise<boolean> | null = null;
  #answer: ((signed_in: boolean) => void) | null = null;

  get is_owner(): boolean {
    return this.me?.role === 'owner';
  }

  /** The client's person who is signed in; null for the supplier's people. */
  get client(): ClientMe | null {
    return this.me?.kind === 'client' ? this.me : null;
  }

  /** Where somebody who is not signed in begins: on a client's device with a link, elsewhere with a password. */
  get entry(): '/acces' | '/connexion' {
    return is_client_device() ? '/acces' : '/connexion';
  }

  async start(): Promise<void> {
    this.phase = 'starting';
    try {
      const { data } = await get_state();
      this.https_required = data.https_required;
      if (!data.is_set_up) {
        this.phase = 'set_up';
        return;
      }
      const { data: me } = await get_me();
      this.enter(me);
    } catch (error) {
      const is_anonymous = error instanceof ApiProblem && error.status === 401;
      this.phase = is_anonymous ? 'signed_out' : 'unreachable';
    }
  }

  /** Takes in the person who just signed in; a page left open by somebody else is loaded anew. */
  enter(me: Me): void {
    const was_someone_else = this.#asking !== null && this.me !== null && this.me.id !== me.id;
    if (was_someone_else) {
      location.reload();
      return;
    }
    this.me = me;
    this.phase = 'signed_in';
    remember_device(me.kind === 'client');
    language.set(me.locale);
    on_session_ended(() => this.#ask());
    this.#close(true);
  }

  #ask(): Promise<boolean> {
    this.#asking ??= new Promise((resolve) => {
      this.#answer = resolve;
      this.asks_again = true;
    });
    return this.#asking;
  }

  #close(signed_in: boolean): void {
    this.asks_again = false;
    this.#answer?.(signed_in);
    this.#answer = null;
    this.#asking = null;
  }

  /** Looks whether the session is there again, after a link was opened in another tab; true when it is. */
  async look_again(): Promise<boolean> {
    try {
      const { data } = await get_me({ is_quiet: true });
      this.enter(data);
      return true;
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) return false;
      throw error;
    }
  }

  /** Gives up on an ended session: the page is left for the sign-in screen. */
  give_up(): void {
    this.me = null;
    this.phase = 'signed_out';
    on_session_ended(null);
    this.#close(false);
  }

  async leave(): Promise<void> {
    on_session_ended(null);
    try {
      await sign_out();
    } catch (error) {
      // Already ended is as good as left.
      if (!(error instanceof ApiProblem && error.status === 401)) throw error;
    }
    this.give_up();
  }

  /** Shows the page in this locale at once, and keeps it for the person when signed in. */
  speak(locale: Locale): Promise<void> {
    language.set(locale);
    const turn = this.#speaking.then(async () => {
      const was_replaced = language.locale !== locale;
      if (this.me === null || was_replaced) return;
      const { data } = await patch_me({ locale });
      this.me = data;
    });
    this.#speaking = turn.catch(() => undefined);
    return turn;
  }
}

export const session = new Session();
