// node test/e2e/compare.mjs [--width WIDTH] [--report FILE]
//
// Lays the French and the English run of one width beside each other: on every screen the same visible elements in the
// same order, each showing the same message of the catalogues (or, in both, something that is no message: what people
// typed, what the server wrote). A step of one run that the other has not is a fault.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const show = (entry) => (entry === undefined ? 'nothing' : `${entry.kind} “${entry.text}” [${entry.keys}]`);

// Each run has its own language chosen in the lists of languages.
const meant = (key) => key.replace(/^common\.locale_names\..*/, 'common.locale_names');

function is_same(one, other) {
  if (one === undefined || other === undefined || one.kind !== other.kind) return false;
  return one.keys.length === 0
    ? other.keys.length === 0
    : one.keys.some((key) => other.keys.map(meant).includes(meant(key)));
}

/** What differs between two screens; a first difference shifts the rest, so it alone is told. */
export function differences(fr, en) {
  for (let i = 0; i < Math.max(fr.length, en.length); i += 1) {
    if (!is_same(fr[i], en[i])) return [`at ${i}: ${show(fr[i])} in French, ${show(en[i])} in English`];
  }
  return [];
}

/** One result a step. */
export function compare(fr, en) {
  const names = [...new Set([...fr, ...en].map(({ name }) => name))];
  return names.map((name) => {
    const [one, other] = [fr, en].map(
      (screens) => screens.find((screen) => screen.name === name)?.texts ?? [],
    );
    const faults = one.length === 0 || other.length === 0 ? ['one of the two runs did not show it'] : [];
    return { name, faults: [...faults, ...differences(one, other)], count: one.length };
  });
}

/** Controls: a missing element, a strange message and a missing step are noticed. */
function check_itself(fr, en) {
  const spoiled = (change) => {
    const copy = structuredClone(en);
    change(copy);
    return compare(fr, copy).filter(({ faults }) => faults.length > 0).length;
  };
  const before = compare(fr, en).filter(({ faults }) => faults.length > 0).length;
  const spoils = [
    (screens) => screens.find(({ texts }) => texts.length > 5).texts.pop(),
    (screens) =>
      Object.assign(
        screens[0].texts.find(({ keys }) => keys.length > 0),
        { keys: ['another.message'] },
      ),
    (screens) => screens.pop(),
  ];
  if (before === 0 && !spoils.every((change) => spoiled(change) === 1)) {
    throw new Error('the comparison does not notice what differs');
  }
}

const { values } = parseArgs({
  options: { width: { type: 'string', default: 'laptop' }, report: { type: 'string' } },
});
const folder = join(dirname(fileURLToPath(import.meta.url)), 'screenshots');
const [fr, en] = ['fr', 'en'].map((language) =>
  JSON.parse(readFileSync(join(folder, language, values.width, 'screens.json'), 'utf8')),
);
check_itself(fr, en);
const results = compare(fr, en);
const failures = results
  .filter(({ faults }) => faults.length > 0)
  .map(({ name, faults }) => ({ name, message: faults.join('\n') }));
for (const { name, message } of failures) console.log(`not ok ${name}\n  ${message}`);
const report = { passed: results.length - failures.length, failed: failures.length, failures };
if (values.report) writeFileSync(values.report, JSON.stringify(report, null, 2));
const compared = results.reduce((sum, { count }) => sum + count, 0);
console.log(`${report.passed} passed, ${report.failed} failed; ${compared} elements compared`);
process.exitCode = report.failed === 0 && report.passed > 0 ? 0 : 1;
