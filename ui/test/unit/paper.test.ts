// The rules by which a screen goes to paper.
import { describe, expect, it } from 'vitest';
import { page_rules } from '../../src/state/paper.svelte';

const running = { header: ['Groupe "Laurentia"', 'Nº 1'] as [string, string], footer: 'C:\\temp\nfin' };

describe('page_rules', () => {
  it('names the size and leaves a sheet its edges', () => {
    expect(page_rules('letter', null, ['Page', 'sur'])).toBe('@page { size: letter; margin: 0 }');
    expect(page_rules('a4', null, ['Page', 'sur'])).toContain('size: A4');
  });

  it('counts pages in words, and keeps the running header off the first page', () => {
    const rules = page_rules('a4', running, ['Page', 'of']);
    expect(rules).toContain('"Page" " " counter(page) " " "of" " " counter(pages)');
    expect(rules).toContain('@page :first { @top-left { content: none }');
  });

  it('keeps a name inside its quotes whatever it holds', () => {
    const rules = page_rules('letter', running, ['Page', 'sur']);
    expect(rules).toContain('"Groupe \\"Laurentia\\""');
    expect(rules).toContain('"C:\\\\temp fin"');
    // Escapes aside, quotes come in pairs; were they left bare, one of this name would stand alone.
    const quotes = (text: string) => text.split('"').length - 1;
    expect(
      quotes(page_rules('letter', { ...running, footer: '"' }, ['p', 'q']).replace(/\\./g, '')) % 2,
    ).toBe(0);
    expect(quotes(`content: "${'"'}"`) % 2).toBe(1);
  });
});
