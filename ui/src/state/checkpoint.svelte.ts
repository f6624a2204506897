// The page of day 30 or 60 while the supplier writes it: each pause of typing saves the lines that changed.
import {
  type Checkpoint,
  get_checkpoint,
  kLines,
  type Lines,
  patch_checkpoint,
  share_checkpoint,
} from '../api/checkpoints';
import { ApiProblem } from '../api/problem';
import type { Id } from '../api/types';
import { Resource } from './resource.svelte';
import { Draft } from './review_draft.svelte';
import { stores_by_id } from './review_words.svelte';

const kBlank: Lines = { on_course: '', off_course: '', our_actions: '', your_part: '', next_date: '' };

export class CheckpointStore extends Resource<Checkpoint> {
  readonly id: Id;
  readonly draft: Draft<Lines>;

  constructor(id: Id) {
    super(() => get_checkpoint(id));
    this.id = id;
    this.draft = new Draft<Lines>({
      read: () => ({ ...(this.data?.lines ?? kBlank) }),
      write: (value, before, overrides) => this.#write(value, before, overrides),
      lines: (value) => kLines.map((name) => value[name]).filter((line) => line !== ''),
    });
  }

  get save_status(): 'saving' | 'saved' | 'waiting' | 'failed' {
    const { draft } = this;
    if (draft.problem !== null || draft.conflict !== null) return 'failed';
    if (draft.is_sending) return 'saving';
    return draft.is_unsaved ? 'waiting' : 'saved';
  }

  get has_unsaved(): boolean {
    return this.draft.is_unsaved;
  }

  flush = (): Promise<boolean> => this.draft.flush();

  override async load(): Promise<void> {
    await super.load();
    this.draft.sync();
  }

  /** Sends the lines that changed. Lines that somebody else changed meanwhile are kept, unless they are the same ones. */
  async #write(value: Lines, before: Lines, overrides: boolean): Promise<boolean> {
    const changed = kLines.filter((name) => value[name] !== before[name]);
    const patch = Object.fromEntries(changed.map((name) => [name, value[name]]));
    try {
      this.take(await patch_checkpoint(this.id, patch, this.etag));
      return false;
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 412) throw error;
      await super.load();
      const theirs = this.data?.lines ?? kBlank;
      if (!overrides && changed.some((name) => theirs[name] !== before[name])) throw error;
      this.take(await patch_checkpoint(this.id, patch, this.etag));
      return true;
    }
  }

  /** Shares what the reader has just read: whoever changed it meanwhile makes this fail with 412. */
  async share(): Promise<void> {
    try {
      this.take(await share_checkpoint(this.id, this.etag));
    } catch (error) {
      await this.load();
      throw error;
    }
  }
}

/** The same store on every screen, so that unsent words outlive a change of screen. */
export const checkpoint_store = stores_by_id((id) => new CheckpointStore(id));
