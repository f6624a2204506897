// The guide: read as the help screen reads it, and naming only what the interface says.
import { describe, expect, it } from 'vitest';
import en from '../../../docs/guide/en.md?raw';
import fr from '../../../docs/guide/fr.md?raw';
import { blocks_of, type Span, spans_of } from '../../src/domain/markdown';

const kLanguages = ['fr', 'en'] as const;
const guides: Record<string, string> = { fr, en };
const guide = (language: string) => guides[language] ?? '';
const kept = Object.keys(import.meta.glob('../../../docs/guide/pictures/*/*.png', { query: '?url' }));
const catalogues = import.meta.glob<Record<string, object>>('../../src/i18n/*.{fr,en}.ts', { eager: true });

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}
const said_in = (language: string) =>
  new Set(
    Object.entries(catalogues)
      .filter(([file]) => file.endsWith(`.${language}.ts`))
      .flatMap(([, module]) => texts(module[language]))
      .map((text) => text.toLowerCase()),
  );
/** What a guide sets in bold is a name on the screen. */
const unknown = (text: string, language: string) => {
  const said = said_in(language);
  return [...text.matchAll(/\*\*(.+?)\*\*/g)]
    .map(([, name]) => (name ?? '').replace(/\.$/, ''))
    .filter((name) => !said.has(name.toLowerCase()));
};

describe.each(kLanguages)('guide in %s', (language) => {
  it('names only what the interface says', () => {
    expect(unknown(guide(language), language)).toEqual([]);
  });

  it('shows pictures that exist', () => {
    const pictures = [...guide(language).matchAll(/!\[.+?\]\((.+?)\)/g)].map(([, path]) => path ?? '');
    expect(pictures.length).toBeGreaterThan(5);
    expect(pictures.filter((path) => !kept.includes(`../../../docs/guide/${path}`))).toEqual([]);
  });
});

describe('guides', () => {
  it('have the same chapters, lists and tables in both languages', () => {
    const shape = (language: string) =>
      blocks_of(guide(language)).map((block) =>
        block.kind === 'list'
          ? `list ${block.items.length}`
          : block.kind === 'table'
            ? `table ${block.rows.length}`
            : block.kind,
      );
    expect(shape('fr')).toEqual(shape('en'));
  });

  it('would not pass with a name that no screen has', () => {
    expect(unknown('Pressez **Bouton inexistant**.', 'fr')).toEqual(['Bouton inexistant']);
  });
});

describe('markdown', () => {
  it('reads spans in their order', () => {
    const spans: Span[] = [
      { kind: 'text', text: 'a ' },
      { kind: 'strong', text: 'b' },
      { kind: 'text', text: ' ' },
      { kind: 'code', text: 'c' },
      { kind: 'link', text: 'd', href: 'e.md' },
    ];
    expect(spans_of('a **b** `c`[d](e.md)')).toEqual(spans);
  });

  it('reads blocks, leaves pictures out, and keeps code as it is written', () => {
    const text =
      '# T\n\ntwo\nlines\n\n![p](x.png)\n\n- a\n- b\n\n1. c\n\n| h |\n|---|\n| r |\n\n```\nx **y**\n\nz\n```\n';
    expect(blocks_of(text).map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'list',
      'list',
      'table',
      'code',
    ]);
    expect(blocks_of(text).at(-1)).toEqual({ kind: 'code', text: 'x **y**\n\nz' });
  });
});
