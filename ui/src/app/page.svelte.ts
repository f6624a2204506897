// The title of the page, shared by the window and the shell.
import { common } from '../i18n/common';

class Page {
  #title = $state('');

  get title(): string {
    return this.#title;
  }

  /** Names the window after what the page shows: « Facteurs – Groupe Laurentia ». */
  set title(text: string) {
    this.#title = text;
    document.title = text === '' ? common.product : `${text} – ${common.product}`;
  }
}

export const page = new Page();
