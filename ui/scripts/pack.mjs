// After `vite build`: compresses what compresses, writes dist/manifest.json for the server's
// build to embed, and fails when a budget is passed.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const kDist = fileURLToPath(new URL('../dist', import.meta.url));
const kTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};
const kCompressed = new Set(['.html', '.js', '.css', '.svg', '.txt']);
const kGenerated = new Set(['.br', '.gz']);

// Gzipped bytes, except fonts, which are compressed by nature.
const kRouteJsBudget = 70_000;
const kCssBudget = 15_000;
const kFontsBudget = 95_000;

function* files(folder) {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* files(path);
    else yield path;
  }
}

const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

/** One row of the table: path from "/", etag without quotes, sizes in bytes, br and gz null when absent. */
function pack(path) {
  const bytes = readFileSync(path);
  const extension = extname(path);
  const type = kTypes[extension];
  if (type === undefined) throw new Error(`no media type for ${path}`);
  const row = {
    path: `/${relative(kDist, path).split(sep).join('/')}`,
    type,
    etag: createHash('sha256').update(bytes).digest('hex').slice(0, 32),
    size: bytes.length,
    br: null,
    gz: null,
    immutable: relative(kDist, path).startsWith(`assets${sep}`),
  };
  if (kCompressed.has(extension)) {
    const packed = { br: brotli(bytes), gz: gzipSync(bytes, { level: 9 }) };
    for (const [form, result] of Object.entries(packed)) {
      if (result.length >= bytes.length) continue;
      writeFileSync(`${path}.${form}`, result);
      row[form] = result.length;
    }
  }
  return row;
}

const weight = (row) => row.gz ?? row.size;

/** Every script that one entry needs, itself included, following static imports. */
function reach(entry, by_file, seen = new Set()) {
  const chunk = by_file[entry];
  if (chunk === undefined || seen.has(entry)) return seen;
  seen.add(entry);
  for (const next of chunk.imports ?? []) reach(next, by_file, seen);
  return seen;
}

function check_budgets(rows) {
  const by_path = new Map(rows.map((row) => [row.path, row]));
  const chunks = JSON.parse(readFileSync(join(kDist, '.vite', 'manifest.json'), 'utf8'));
  const main = reach('index.html', chunks);
  const results = [];
  for (const [name, chunk] of Object.entries(chunks)) {
    if (!chunk.isDynamicEntry) continue;
    const needed = new Set([...main, ...reach(name, chunks)]);
    const needed_chunks = [...needed].map((file) => chunks[file]);
    const scripts = needed_chunks.reduce((sum, { file }) => sum + weight(by_path.get(`/${file}`)), 0);
    const styles = new Set(needed_chunks.flatMap(({ css }) => css ?? []));
    const css = [...styles].reduce((sum, file) => sum + weight(by_path.get(`/${file}`)), 0);
    results.push({ what: `script of ${name}`, bytes: scripts, budget: kRouteJsBudget });
    results.push({ what: `style of ${name}`, bytes: css, budget: kCssBudget });
  }
  const page = readFileSync(join(kDist, 'index.html'), 'utf8');
  const preloaded = rows.filter((row) => row.type === 'font/woff2' && page.includes(row.path));
  if (preloaded.length !== 2) throw new Error(`index.html preloads ${preloaded.length} fonts, not 2`);
  const fonts = preloaded.reduce((sum, row) => sum + row.size, 0);
  results.push({ what: 'preloaded fonts', bytes: fonts, budget: kFontsBudget });
  return results;
}

// What is shipped of others, with their notices: the two typefaces, the run time of Svelte and the writer of QR codes.
const kShipped = [
  ['@fontsource-variable/atkinson-hyperlegible-next', 'LICENSE'],
  ['@fontsource-variable/newsreader', 'LICENSE'],
  ['svelte', 'LICENSE.md'],
  ['uqr', 'LICENSE'],
];
const notices = kShipped.map(([name, file]) => {
  const text = readFileSync(
    fileURLToPath(new URL(`../node_modules/${name}/${file}`, import.meta.url)),
    'utf8',
  );
  return `${name}\n\n${text.trim()}\n`;
});
writeFileSync(join(kDist, 'licences.txt'), notices.join(`\n${'-'.repeat(72)}\n\n`));

const rows = [...files(kDist)]
  .filter((path) => !kGenerated.has(extname(path)) && !path.includes(`${sep}.vite${sep}`))
  .filter((path) => relative(kDist, path) !== 'manifest.json')
  .map(pack);
writeFileSync(join(kDist, 'manifest.json'), `${JSON.stringify(rows, null, 1)}\n`);

const results = check_budgets(rows);
rmSync(join(kDist, '.vite'), { recursive: true });
for (const { what, bytes, budget } of results) {
  console.log(`${(bytes / 1000).toFixed(1).padStart(6)} of ${budget / 1000} kB  ${what}`);
}
const passed = results.filter(({ bytes, budget }) => bytes > budget);
if (passed.length > 0) {
  console.error(`over budget: ${passed.map(({ what }) => what).join(', ')}`);
  process.exit(1);
}
