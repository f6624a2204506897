import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  browserTally, checked, ctestTally, finished, gtestCases, inShort, planned, tapTally, vitestTally,
} from './tally.mjs';

const binary = (name, label = 'unit') => ({
  name,
  command: [`/build/${name}`, '--gtest_brief=1'],
  properties: [{ name: 'LABELS', value: [label] }],
});
const script = (name) => ({ name, command: ['cmake'], properties: [{ name: 'LABELS', value: ['lint'] }] });
const junit = (rows) =>
  `<testsuite>${rows
    .map(([name, status, output = '']) => {
      const failure = status === 'run' ? '' : '<failure message=""/>';
      return `<testcase name="${name}" classname="${name}" time="0.1" status="${status}">
        ${failure}<properties/><system-out>${output}</system-out></testcase>`;
    })
    .join('')}</testsuite>`;
const gtest = (...results) => ({
  testsuites: [
    {
      testsuite: results.map((result) =>
        result === 'fail'
          ? { classname: 'Suite', name: 'Case', result: 'COMPLETED', failures: [{ failure: 'one is not two' }] }
          : { result: result === 'pass' ? 'COMPLETED' : result },
      ),
    },
  ],
});
const sum = (plan, rows, reports) => {
  const { passed, failed, skipped } = ctestTally({ tests: plan }, junit(rows), (name) => reports[name] ?? null);
  return [passed, failed, skipped];
};

test('cases of a GoogleTest report are counted one by one', () => {
  assert.deepEqual(gtestCases(gtest('pass', 'pass', 'fail', 'SKIPPED')), {
    passed: 2, failed: 1, skipped: 1, failures: [{ name: 'Suite.Case', message: 'one is not two' }],
  });
});

test('a green run adds up', () => {
  const rows = [['a', 'run'], ['b', 'run']];
  assert.deepEqual(sum([binary('a'), binary('b')], rows, { a: gtest('pass', 'pass'), b: gtest('pass') }), [3, 0, 0]);
});

test('a failed case counts once', () => {
  assert.deepEqual(sum([binary('a')], [['a', 'fail']], { a: gtest('pass', 'fail') }), [1, 1, 0]);
});

test('a failed case is shown by its own words, a crash by the end of the output', () => {
  const shown = (reports) =>
    ctestTally({ tests: [binary('a')] }, junit([['a', 'fail', 'leak of 8 bytes']]), (name) => reports[name] ?? null)
      .failures;
  assert.deepEqual(shown({ a: gtest('fail') }), [{ name: 'Suite.Case', message: 'one is not two' }]);
  assert.deepEqual(shown({ a: gtest('pass') }), [{ name: 'a', message: 'leak of 8 bytes' }]);
});

test('a binary that ends badly after its last case has failed', () => {
  assert.deepEqual(sum([binary('a')], [['a', 'fail']], { a: gtest('pass') }), [1, 1, 0]);
});

test('a binary that leaves no report has failed, however it ended', () => {
  assert.deepEqual(sum([binary('a')], [['a', 'fail']], {}), [0, 1, 0]);
  assert.deepEqual(sum([binary('a')], [['a', 'run']], {}), [0, 1, 0]);
});

test('a binary that leaves no report is told from one that crashed', () => {
  const shown = (status) =>
    ctestTally({ tests: [binary('a')] }, junit([['a', status, 'core dumped']]), () => null).failures;
  assert.deepEqual(shown('run'), [{ name: 'a', message: 'it ended well but left no report\ncore dumped' }]);
  assert.deepEqual(shown('fail'), [{ name: 'a', message: 'core dumped' }]);
});

test('what failed is told in a few lines', () => {
  assert.equal(inShort('dev api', []), '');
  assert.equal(
    inShort('dev api', [{ name: 'Suite.Case', message: 'one\n\n  two\n3\n4\n5\n6' }]),
    'dev api: Suite.Case\n    one\n      two\n    3\n    4\n    5\n',
  );
  const many = Array.from({ length: 12 }, (_, i) => ({ name: `Case${i}`, message: 'x'.repeat(1000) }));
  const told = inShort('dev api', many).split('\n');
  assert.ok(told.every((line) => line.length <= 164));
  assert.ok(told.includes('dev api: Case9') && !told.includes('dev api: Case10'));
  assert.equal(told.at(-2), 'dev api: and 2 more');
});

test('what failed is added to a file, suite by suite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qvr-tally-'));
  const [report, told] = [join(folder, 'report.json'), join(folder, 'told.txt')];
  const tally = fileURLToPath(new URL('tally.mjs', import.meta.url));
  for (const suite of ['one', 'two']) {
    writeFileSync(report, JSON.stringify({ passed: 1, failed: 1, failures: [{ name: 'step', message: 'why' }] }));
    const { stdout } = spawnSync(process.execPath, [tally, 'browser', report, suite, told], { encoding: 'utf8' });
    assert.equal(stdout, '1 1 0\n');
  }
  assert.equal(readFileSync(told, 'utf8'), 'one: step\n    why\ntwo: step\n    why\n');
  rmSync(folder, { recursive: true });
});

test('a planned test that never ran has failed', () => {
  assert.deepEqual(sum([binary('a'), binary('b')], [['a', 'run']], { a: gtest('pass') }), [1, 1, 0]);
});

test('a ctest test that is no GoogleTest binary is one case', () => {
  assert.deepEqual(sum([script('s')], [['s', 'run']], {}), [1, 0, 0]);
  assert.deepEqual(sum([script('s')], [['s', 'fail']], {}), [0, 1, 0]);
});

test('every test has exactly one label', () => {
  assert.deepEqual(planned({ tests: [binary('a', 'api')] }), [{ name: 'a', label: 'api', counts: true }]);
  assert.throws(() => planned({ tests: [{ ...binary('a'), properties: [] }] }), /0 labels/);
});

test('the output of a failed test is readable', () => {
  assert.equal(finished(junit([['a', 'fail', '1 &lt; 2 &amp;&#9;x']]))[0].output, '1 < 2 &\tx');
});

test('Vitest: a file that does not load is a failure although no test failed', () => {
  const report = { numPassedTests: 4, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 };
  const good = { name: 'x', status: 'passed', assertionResults: [] };
  const bad = { name: 'y', status: 'failed', message: 'cannot load', assertionResults: [] };
  assert.deepEqual(vitestTally({ ...report, success: true, testResults: [good] }), {
    passed: 4, failed: 0, skipped: 1, failures: [],
  });
  assert.equal(vitestTally({ ...report, success: false, testResults: [good, bad] }).failed, 1);
});

test('TAP: cancelled tests have failed', () => {
  const text = 'not ok 2 - x\n# tests 3\n# pass 1\n# fail 1\n# cancelled 1\n# skipped 0\n';
  assert.deepEqual(tapTally(text), { passed: 1, failed: 2, skipped: 0, failures: [{ name: 'x', message: '' }] });
});

test('TAP: a failed test says why', () => {
  const text = [
    'not ok 1 - x', '  ---', '  duration_ms: 1', '  error: |-', '    1 !== 2', "  code: 'E'", '  ...', 'ok 2 - y', '',
  ].join('\n');
  assert.deepEqual(tapTally(text).failures, [{ name: 'x', message: "error: |-\n    1 !== 2\n  code: 'E'" }]);
});

test('a report without counts, or with none, is an error and never a zero', () => {
  assert.throws(() => checked(tapTally('')), /no counts/);
  assert.throws(() => checked(browserTally({})), /no counts/);
  assert.throws(() => checked({ passed: 0, failed: 0, skipped: 3 }), /no test at all/);
  assert.equal(checked(browserTally({ passed: 2, failed: 0 })).passed, 2);
});
