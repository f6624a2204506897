// One form being sent: busy or not, and what the server said about which field.
import { tick } from 'svelte';
import { ApiProblem, describe } from '../api/problem';
import type { Issue } from '../api/types';

/** What this page finds at a field by itself; said anew when the language changes. */
export interface OwnIssue {
  pointer: string;
  say: () => string;
}

export class Submission {
  is_busy = $state(false);
  error: unknown = $state.raw(null);
  #own: OwnIssue[] = $state.raw([]);
  #shown = new Set<string>();

  get issues(): Issue[] {
    const theirs = this.error instanceof ApiProblem ? this.error.issues : [];
    const ours = this.#own.map(({ pointer, say }) => ({ code: 'own', pointer, message: say() }));
    return [...ours, ...theirs];
  }

  /** The message for one field, by JSON pointer ("/name"); fields ask for theirs. */
  at(pointer: string): string | null {
    this.#shown.add(pointer);
    const found = this.issues.find((issue) => issue.pointer === pointer);
    return found?.message ?? null;
  }

  /** What no field shows: the rest of the refusal, in one text; null when every issue has its field. */
  get rest(): string | null {
    if (this.error !== null && this.issues.length === 0) return describe(this.error);
    const homeless = this.issues.filter((issue) => !this.#shown.has(issue.pointer ?? ''));
    return homeless.length === 0 ? null : homeless.map((issue) => issue.message).join(' ');
  }

  /** Marks fields before anything is sent. */
  refuse(issues: OwnIssue[]): void {
    this.error = null;
    this.#own = issues;
    void focus_first_invalid();
  }

  clear(): void {
    this.error = null;
    this.#own = [];
  }

  /** Runs the write once; true when it went through. A refusal lands at its fields and takes the focus there. */
  async run(write: () => Promise<unknown>): Promise<boolean> {
    if (this.is_busy) return false;
    this.clear();
    this.is_busy = true;
    try {
      await write();
      return true;
    } catch (error) {
      this.error = error;
      void focus_first_invalid();
      return false;
    } finally {
      this.is_busy = false;
    }
  }
}

/** Takes the reader to the first field that needs another look. */
export async function focus_first_invalid(): Promise<void> {
  await tick();
  document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
