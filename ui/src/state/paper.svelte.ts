// How the page on screen goes to paper: the organization's page size, margins, and what runs along every page.
// The rule is a constructed style sheet, since the security policy allows no style text in the page.
import { get_organization } from '../api/people';
import type { Organization } from '../api/types';
import { print } from '../i18n/print';
import { Resource } from './resource.svelte';

export type PageSize = Organization['page_size'];

/** Millimetres of the upright page. */
export const kPaper: Record<PageSize, { css: string; width: number; height: number }> = {
  letter: { css: 'letter', width: 215.9, height: 279.4 },
  a4: { css: 'A4', width: 210, height: 297 },
};

export interface Running {
  /** Above the text, from the second page on. */
  header: [left: string, right: string];
  /** Below it on every page, left of the page number. */
  footer: string;
}

const kFace = 'font: 8.5pt "Atkinson Hyperlegible Next", Arial, sans-serif; color: #000';

/** Text as a CSS string; names of clients hold whatever their owners like. */
const quoted = (text: string) => `"${text.replace(/[\\"]/g, '\\$&').replace(/\s+/g, ' ')}"`;

/** The @page rules of a document: with running lines, or the bare sheet to its edges. */
export function page_rules(
  size: PageSize,
  running: Running | null,
  words: [page: string, of: string],
): string {
  const box = (name: string, content: string) => `@${name} { content: ${content}; ${kFace} }`;
  const { css } = kPaper[size];
  if (running === null) return `@page { size: ${css}; margin: 0 }`;
  const [page, of] = words.map(quoted);
  const number = `${page} " " counter(page) " " ${of} " " counter(pages)`;
  const [left, right] = running.header.map(quoted);
  return [
    `@page { size: ${css}; margin: 18mm;`,
    box('top-left', left ?? '""'),
    box('top-right', right ?? '""'),
    box('bottom-left', quoted(running.footer)),
    box('bottom-right', number),
    '}',
    '@page :first { @top-left { content: none } @top-right { content: none } }',
  ].join(' ');
}

class Paper extends Resource<Organization> {
  constructor() {
    super(get_organization);
  }

  /** Letter while the setting is not read. */
  get size(): PageSize {
    return this.data?.page_size ?? 'letter';
  }

  /**
   * Lays out this screen's pages for as long as it is shown; null for sheets that fill the page.
   * Read anew as the print begins, for the time printed.
   */
  lay_out(running: () => Running | null): void {
    void this.load();
    $effect(() => {
      const rules = new CSSStyleSheet();
      const write = () => rules.replaceSync(page_rules(this.size, running(), [print.page, print.of_pages]));
      write();
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
      addEventListener('beforeprint', write);
      return () => {
        removeEventListener('beforeprint', write);
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== rules);
      };
    });
  }
}

export const paper = new Paper();
