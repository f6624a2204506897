// Short messages at the foot of the page, with a way back for ten seconds.
export interface Toast {
  id: number;
  text: string;
  /** Takes the thing back; the toast leaves when it is done. */
  undo: (() => Promise<void>) | null;
  is_failure: boolean;
}

/** Time to take something back (ten seconds), and time to read a line. */
export const kUndoMs = 10_000;
export const kReadMs = 6_000;
/** As many stand at once; the oldest makes room. */
export const kMostToasts = 3;

class Toasts {
  items: Toast[] = $state.raw([]);
  #next_id = 1;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  show(text: string, undo: Toast['undo'] = null): void {
    this.#add({ id: this.#next_id++, text, undo, is_failure: false });
  }

  fail(text: string): void {
    this.#add({ id: this.#next_id++, text, undo: null, is_failure: true });
  }

  #add(toast: Toast): void {
    const [oldest] = this.items;
    if (oldest !== undefined && this.items.length >= kMostToasts) this.dismiss(oldest.id);
    this.items = [...this.items, toast];
    this.resume(toast.id);
  }

  dismiss(id: number): void {
    this.hold(id);
    this.items = this.items.filter((toast) => toast.id !== id);
  }

  /** Stops the clock while somebody reads or points at it. */
  hold(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }

  resume(id: number): void {
    this.hold(id);
    const toast = this.items.find((item) => item.id === id);
    const time_ms = toast?.undo === null ? kReadMs : kUndoMs;
    this.#timers.set(
      id,
      setTimeout(() => this.dismiss(id), time_ms),
    );
  }
}

export const toasts = new Toasts();
