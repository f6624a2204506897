// Words for something new, kept in memory until it is added, on whatever screen the reader is meanwhile.

export class Memo<T> {
  value: T = $state() as T;
  readonly #blank: () => T;

  constructor(blank: () => T) {
    this.#blank = blank;
    this.value = blank();
  }

  get is_blank(): boolean {
    return JSON.stringify(this.value) === JSON.stringify(this.#blank());
  }

  clear(): void {
    this.value = this.#blank();
  }
}
