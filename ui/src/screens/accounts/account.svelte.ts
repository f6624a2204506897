// One account on the page: read, and changed member by member.
import { get_account, patch_account } from '../../api/accounts';
import { write_versioned } from '../../api/client';
import type { Account, AccountPatch, Id } from '../../api/types';
import { Resource } from '../../state/resource.svelte';

export class AccountStore extends Resource<Account> {
  readonly id: Id;
  #last: Promise<unknown> = Promise.resolve();

  constructor(id: Id) {
    super(() => get_account(id));
    this.id = id;
  }

  /**
   * Writes these members; a change of others by somebody else meanwhile is no obstacle. Writes take turns: one that is
   * made from the account (a list with one line more) is made from what the write before it left.
   */
  patch(input: AccountPatch | ((now: Account) => AccountPatch)): Promise<void> {
    const turn = this.#last.then(async () => {
      if (typeof input !== 'function') return this.#write(input);
      if (this.data !== null) await this.#write(input(this.data));
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #write(input: AccountPatch): Promise<void> {
    const refetch = async () => {
      await this.load();
      return this.etag;
    };
    const touches = Object.keys(input).map((member) => `/${member}`);
    const answer = await write_versioned({ etag: this.etag, refetch, touches }, (etag) =>
      patch_account(this.id, input, { if_match: etag }),
    );
    this.take(answer);
  }
}
