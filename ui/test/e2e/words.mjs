// What the interface and the server can say in both languages, read from their own sources: labels for the scenario,
// and for any text on a screen the message it comes from.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const kRoot = fileURLToPath(new URL('../..', import.meta.url));
const kIssues = fileURLToPath(new URL('../../../src/base/issues.def', import.meta.url));
const kAnything = '\uE000';

export const plain = (text) => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();

/** { fr: { common, accounts, accounts_list, …, kpi, … }, en: { … } }: the catalogues as they are written. */
export async function load_catalogues() {
  const vite = await createServer({
    root: kRoot,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false, watch: null },
  });
  const catalogues = { fr: {}, en: {} };
  try {
    for (const file of readdirSync(join(kRoot, 'src/i18n'))) {
      const [, name, language] = /^(?:(?:review|client)\.)?([\w.]+)\.(fr|en)\.ts$/.exec(file) ?? [];
      if (name === undefined) continue;
      const module = await vite.ssrLoadModule(`/src/i18n/${file}`);
      catalogues[language][name.replace('.', '_')] = module[language];
    }
  } finally {
    await vite.close();
  }
  return catalogues;
}

/** Every text a message may have: with anything for its values, and with 0 and 1, which choose other forms. */
function forms(message) {
  if (typeof message === 'string') return [message];
  const values = [kAnything, 0, 1, 2, -1, -2];
  return values.flatMap((value) => {
    const others = Array.from({ length: message.length }, (_, i) => (i === 0 ? value : kAnything));
    return [String(message(...others)), String(message(...others.map(() => value)))];
  });
}

function* messages(value, path) {
  if (typeof value === 'string' || typeof value === 'function') yield [path, value];
  else for (const [key, inner] of Object.entries(value)) yield* messages(inner, `${path}.${key}`);
}

/** The server's messages: [[code, { fr, en }]]. */
function issues() {
  const row = /^QVR_ISSUE\((\w+), "(.*)", "(.*)"\)$/gm;
  const text = (literal) => literal.replace(/\{\w+\}/g, kAnything);
  return [...readFileSync(kIssues, 'utf8').matchAll(row)].map(([, code, fr, en]) => [
    code,
    { fr: text(fr), en: text(en) },
  ]);
}

const is_wide = (pattern) => !/\p{L}{3}/u.test(pattern.replaceAll(kAnything, ''));
const as_pattern = (text) =>
  new RegExp(
    `^${text
      .split(kAnything)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\d+|NaN/g, '.+?'))
      .join('.*?')}$`,
  );

const texts_of_message = (message) => forms(message).map(plain).filter(Boolean);
const has_gaps = (text) => text.includes(kAnything) || /\d|NaN/.test(text);

/** The keys of messages that have no word of their own around their values: they fit whatever people type. */
function wide_keys(words) {
  return [...messages(words, '')]
    .filter(([, message]) => texts_of_message(message).some((text) => has_gaps(text) && is_wide(text)))
    .map(([key]) => key.slice(1));
}

/** Finds the keys of the messages that a text may come from; with their values filled in, those in `wide` are not. */
export function phrase_book(catalogue, wide) {
  const exact = new Map();
  const patterns = [];
  const add = (key, text) => {
    if (has_gaps(text)) {
      if (!wide.has(key)) patterns.push([key, as_pattern(text)]);
    } else exact.set(text, [...(exact.get(text) ?? []), key]);
  };
  const seen = new Set();
  for (const [key, message] of messages(catalogue.words, '')) {
    for (const text of texts_of_message(message)) {
      if (seen.has(`${key} ${text}`)) continue;
      seen.add(`${key} ${text}`);
      add(key.slice(1), text);
    }
  }
  for (const [code, said] of catalogue.issues) add(`issue ${code}`, plain(said));
  const known = new Map();
  return (text) => {
    let keys = known.get(text);
    if (keys === undefined) {
      const matched = patterns.filter(([, pattern]) => pattern.test(text)).map(([key]) => key);
      keys = [...new Set([...(exact.get(text) ?? []), ...matched])];
      known.set(text, keys);
    }
    return keys;
  };
}

// Words that one language cannot do without and the other does not have.
const kTelltales = {
  fr: /[«»œàâèéêëîïôùûç]|(?<!\p{L})(le|la|les|des|une|du|et|est|dans|pour|vous|nous|avec|sur|qui|que|pas|aux|ce|cette|votre|notre|aucun|aucune|jour|jours|janvier|avril|juin|juillet|septembre|octobre|novembre)(?!\p{L})/iu,
  en: /(?<!\p{L})(the|of|and|to|your|you|we|our|is|are|with|for|not|this|that|by|at|who|what|when|day|days|January|February|March|April|June|July|August|September|October|November|December|p\.m)(?!\p{L})/iu,
};

export class Languages {
  static async load() {
    return new Languages(await load_catalogues());
  }

  constructor(catalogues) {
    this.words = catalogues;
    const all = issues();
    // Wide in one language is wide in both, so that the two know a text by the same keys.
    const wide = new Set(['fr', 'en'].flatMap((language) => wide_keys(catalogues[language])));
    this.keys = Object.fromEntries(
      ['fr', 'en'].map((language) => [
        language,
        phrase_book(
          { words: catalogues[language], issues: all.map(([code, said]) => [code, said[language]]) },
          wide,
        ),
      ]),
    );
  }

  /** The texts that belong to the other language, each with why. names: words that are the same in both. */
  foreign(texts, language, names) {
    const other = language === 'fr' ? 'en' : 'fr';
    return texts.flatMap((text) => {
      if (this.keys[language](text).length > 0) return [];
      const [key] = this.keys[other](text);
      if (key !== undefined) return [`“${text}” is ${key} in ${other}`];
      // Fingerprints and links are of no language, whatever letters chance puts into them.
      const own = names.reduce((rest, name) => rest.replaceAll(name, ''), text).replace(/\S{30,}/g, '');
      const word = kTelltales[other].exec(own)?.[0];
      return word === undefined ? [] : [`“${text}” holds “${word}”, which is ${other}`];
    });
  }
}
