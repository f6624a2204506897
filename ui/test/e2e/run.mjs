// npm run e2e -- [--width laptop|phone|projector] [--report FILE]
//
// The first review of a new client, from set-up to agreed minutes, in a real browser against the real server
// (QVR_SERVER, or the one that ./run builds). Pictures of every screen are kept in test/e2e/screenshots/<width>/.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { first_review } from './first_review.mjs';
import { kWidths, Run, start_browser, start_server } from './harness.mjs';

const { values } = parseArgs({
  options: { width: { type: 'string', default: 'laptop' }, report: { type: 'string' } },
});
const here = dirname(fileURLToPath(import.meta.url));
const program = process.env.QVR_SERVER ?? join(here, '../../../build/release/src/app/qvr');

const server = await start_server(program);
const { browser, page, errors } = await start_browser(kWidths[values.width], 'fr-CA');
const run = new Run(page, errors, join(here, 'screenshots', values.width));
try {
  await first_review(run, server);
} catch (error) {
  if (run.failures.length === 0) run.failures.push({ name: 'scenario', message: error.stack });
} finally {
  await browser.close();
  await server.stop();
}
process.exitCode = run.report(values.report) ? 0 : 1;
