// npm run e2e -- [--language fr|en] [--width laptop|phone|projector] [--theme light|dark] [--report FILE]
//
// The first review of a new client, from set-up to agreed minutes, in a real browser against the real server
// (QVR_SERVER, or the one that ./run builds). Pictures of every screen are kept in
// test/e2e/screenshots/<language>/<width>/, in the dark theme with -dark behind the width.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { first_review } from './first_review.mjs';
import { kWidths, Run, start_browser, start_server } from './harness.mjs';
import { samples } from './samples.mjs';
import { Languages } from './words.mjs';

const { values } = parseArgs({
  options: {
    language: { type: 'string', default: 'fr' },
    width: { type: 'string', default: 'laptop' },
    theme: { type: 'string', default: 'light' },
    report: { type: 'string' },
  },
});
const here = dirname(fileURLToPath(import.meta.url));
const program = process.env.QVR_SERVER ?? join(here, '../../../build/release/src/app/qvr');
const { language, width, theme } = values;

const languages = await Languages.load();
const server = await start_server(program);
const { browser, page, errors } = await start_browser(kWidths[width], samples[language].locale, theme);
const run = new Run({
  page,
  errors,
  folder: join(here, 'screenshots', language, theme === 'dark' ? `${width}-dark` : width),
  languages,
  language,
  is_wall: width === 'projector',
});
try {
  await first_review(run, server, samples[language]);
} catch (error) {
  if (run.failures.length === 0) run.failures.push({ name: 'scenario', message: error.stack });
} finally {
  await browser.close();
  await server.stop();
}
process.exitCode = run.report(values.report) ? 0 : 1;
