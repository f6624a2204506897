// Counts test cases from what the test programs wrote, so that ./test can add them up:
//
//   node tools/tally.mjs labels PLAN          the ctest labels of a plan, one a line
//   node tools/tally.mjs ctest FOLDER         FOLDER/plan.json, FOLDER/junit.xml and one FOLDER/<test>.json a binary
//   node tools/tally.mjs vitest FILE          Vitest's JSON report
//   node tools/tally.mjs browser FILE         {"passed": n, "failed": n, "failures": [{"name", "message"}]}
//   node tools/tally.mjs tap FILE             the TAP output of node --test
//
// Prints `PASSED FAILED SKIPPED` on standard output and what failed on standard error; with two more arguments, SUITE
// and FILE, it also adds the beginning of what failed to FILE, for the end of a long log. A report that is missing or
// counts nothing is an error (status 1), never a zero: a suite that did not run must not look like one that passed.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const plain = (xml) =>
  xml
    .replace(/<!\[CDATA\[|\]\]>/g, '')
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex, digits) => String.fromCodePoint(parseInt(digits, hex ? 16 : 10)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

// The tests of a `ctest --show-only=json-v1` plan: [{name, label, counts}]. `counts` tells that the test is a
// GoogleTest binary and must leave a report of its own. Throws when a test has not exactly one label.
export function planned(plan) {
  return plan.tests.map((test) => {
    const labels = test.properties.find((property) => property.name === 'LABELS')?.value ?? [];
    if (labels.length !== 1) {
      throw new Error(`the test ${test.name} has ${labels.length} labels; it needs exactly one`);
    }
    const counts = (test.command ?? []).some((word) => word.startsWith('--gtest'));
    return { name: test.name, label: labels[0], counts };
  });
}

// ctest's JUnit file as [{name, ok, output}].
export function finished(junit) {
  const cases = junit.matchAll(/<testcase name="([^"]*)"[^>]*? status="(\w+)"[^>]*?(?:\/>|>([\s\S]*?)<\/testcase>)/g);
  return [...cases].map(([, name, status, body = '']) => ({
    name: plain(name),
    ok: status === 'run',
    output: plain(/<system-out>([\s\S]*?)<\/system-out>/.exec(body)?.[1] ?? body.replace(/<[^>]*>/g, '')),
  }));
}

// The cases of one GoogleTest JSON report: {passed, failed, skipped, failures}.
export function gtestCases(report) {
  const cases = report.testsuites.flatMap((suite) => suite.testsuite);
  const failures = cases
    .filter((one) => one.failures?.length)
    .map((one) => ({
      name: `${one.classname}.${one.name}`,
      message: one.failures.map(({ failure }) => failure).join('\n'),
    }));
  const passed = cases.filter((one) => one.result === 'COMPLETED' && !one.failures?.length).length;
  return { passed, failed: failures.length, skipped: cases.length - passed - failures.length, failures };
}

// One ctest run. `reportOf(name)` gives the GoogleTest report of a binary, or null. A binary that ended badly counts
// one failed case at least (a leak or a crash after the last case), shown by the end of its output; one that left no
// report has failed.
export function ctestTally(plan, junit, reportOf) {
  const sum = { passed: 0, failed: 0, skipped: 0, failures: [] };
  const results = new Map(finished(junit).map((result) => [result.name, result]));
  for (const test of planned(plan)) {
    const result = results.get(test.name) ?? { ok: false, output: 'ctest did not run it' };
    const report = reportOf(test.name);
    const cases = report ? gtestCases(report) : { passed: 0, failed: 0, skipped: 0, failures: [] };
    if (!report && !test.counts) cases[result.ok ? 'passed' : 'failed'] += 1;
    if (!report && test.counts && result.ok) result.output = `it ended well but left no report\n${result.output}`;
    if ((!result.ok || (test.counts && !report)) && cases.failed === 0) cases.failed = 1;
    if (cases.failed > cases.failures.length) cases.failures.push({ name: test.name, message: result.output });
    sum.failures.push(...cases.failures);
    sum.passed += cases.passed;
    sum.failed += cases.failed;
    sum.skipped += cases.skipped;
  }
  return sum;
}

// Vitest's JSON report. An error outside every test (a file that does not load) counts as one failed case.
export function vitestTally(report) {
  const failures = report.testResults.flatMap((file) => [
    ...(file.status === 'failed' && file.message ? [{ name: file.name, message: file.message }] : []),
    ...file.assertionResults
      .filter((one) => one.status === 'failed')
      .map((one) => ({ name: one.fullName, message: one.failureMessages.join('\n') })),
  ]);
  const failed = Math.max(report.numFailedTests, report.success ? 0 : 1, failures.length);
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests, failures };
}

export function browserTally(report) {
  return { skipped: 0, failures: [], ...report };
}

// The last lines of node --test's TAP output.
export function tapTally(text) {
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(text)?.[1]);
  const failures = [...text.matchAll(/^ *not ok \d+ - (.*)(?:\n *---\n([\s\S]*?)\n *\.\.\.$)?/gm)].map(
    ([, name, details = '']) => ({ name, message: /error: [\s\S]*/.exec(details)?.[0] ?? '' }),
  );
  return { passed: count('pass'), failed: count('fail') + count('cancelled'), skipped: count('skipped'), failures };
}

const kCasesInShort = 10;
const kLinesInShort = 5;

// What failed in a suite, in a few lines: the first cases, and the first lines of each.
export function inShort(suite, failures) {
  const line = (text) => `    ${text.slice(0, 160)}\n`;
  const told = failures.slice(0, kCasesInShort).map(({ name, message }) => {
    const lines = message.split('\n').filter((text) => text.trim());
    return `${suite}: ${name}\n${lines.slice(0, kLinesInShort).map(line).join('')}`;
  });
  const rest = failures.length - told.length;
  return told.join('') + (rest > 0 ? `${suite}: and ${rest} more\n` : '');
}

// What a suite must have said: whole numbers, and at least one case.
export function checked(sum) {
  if (![sum.passed, sum.failed, sum.skipped].every((count) => Number.isInteger(count) && count >= 0)) {
    throw new Error('the report holds no counts');
  }
  if (sum.passed + sum.failed === 0) throw new Error('the report counts no test at all');
  return sum;
}

function main([kind, path, suite, file]) {
  const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
  if (kind === 'labels') {
    console.log([...new Set(planned(json(path)).map((test) => test.label))].join('\n'));
    return;
  }
  const reportOf = (name) => (existsSync(join(path, `${name}.json`)) ? json(join(path, `${name}.json`)) : null);
  const kinds = {
    ctest: () => ctestTally(json(join(path, 'plan.json')), readFileSync(join(path, 'junit.xml'), 'utf8'), reportOf),
    vitest: () => vitestTally(json(path)),
    browser: () => browserTally(json(path)),
    tap: () => tapTally(readFileSync(path, 'utf8')),
  };
  const sum = checked(kinds[kind]());
  for (const { name, message } of sum.failures) console.error(`--- ${name}\n${message.trim().slice(-6000)}`);
  if (file) appendFileSync(file, inShort(suite, sum.failures));
  console.log(`${sum.passed} ${sum.failed} ${sum.skipped}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    console.error(`no count: ${error.message}`);
    process.exitCode = 1;
  }
}
