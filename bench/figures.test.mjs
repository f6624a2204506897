import assert from 'node:assert/strict';
import test from 'node:test';
import { judge, machineTicks, median, parseWrk, processTicks, table } from './figures.mjs';

const REPORT = `Running 4s test @ http://127.0.0.1:40101
  1 threads and 32 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     4.02ms    1.10ms  19.93ms   88.10%
    Req/Sec     7.99k   310.22     8.50k    75.00%
  Latency Distribution
     50%  812.00us
     75%    4.41ms
     90%    5.02ms
     99%    1.20s 
  31870 requests in 4.00s, 220.01MB read
Requests/sec:   7962.35
Transfer/sec:     54.97MB
`;

test('the median of an odd and an even number of values, whatever their order', () => {
  assert.equal(median([9, 100, 1]), 9);
  assert.equal(median([4, 1, 3, 100]), 3.5);
  assert.throws(() => median([]));
});

test("wrk's report is read in milliseconds", () => {
  assert.deepEqual(parseWrk(REPORT), { perSecond: 7962.35, p50: 0.812, p99: 1200 });
});

test('refusals, broken connections and a report without figures are no measurement', () => {
  assert.throws(() => parseWrk(`${REPORT}  Non-2xx or 3xx responses: 31870\n`), /refused/);
  assert.throws(
    () => parseWrk(`${REPORT}  Socket errors: connect 0, read 1, write 0, timeout 0\n`),
    /refused/,
  );
  assert.throws(() => parseWrk('unable to connect'), /not a report/);
  assert.throws(() => parseWrk(REPORT.replace('99%', '98%')), /not a report/);
});

test('processor time is read from /proc', () => {
  assert.equal(processTicks('17 (a (strange) name) S 1 17 17 0 -1 4194304 9 0 0 0 31 11 0 0 20 0'), 42);
  assert.equal(machineTicks('cpu  1 2 4 1000 2000 8 16 32 0 0\ncpu0 9 9 9 9 9 9 9 9 0 0\n'), 63);
});

test('a ratio is that of the medians, judged from below or from above', () => {
  const open = { work: 'read', unit: 'req/s', product: [40, 60, 50], bare: [100, 90, 110] };
  assert.equal(judge({ ...open, limit: { least: 0.5 } }).ratio, 0.5);
  assert.equal(judge({ ...open, limit: { least: 0.5 } }).holds, true);
  assert.equal(judge({ ...open, limit: { least: 0.51 } }).holds, false);
  assert.equal(judge({ ...open, limit: { most: 0.5 } }).holds, true);
  assert.equal(judge({ ...open, limit: { most: 0.49 } }).holds, false);
});

test('an absolute promise is judged by the own figure, with or without a bare one beside it', () => {
  const idle = { work: 'idle', unit: 'MiB', product: [31], limit: { most: 30 }, of: 'product' };
  assert.equal(judge(idle).holds, false);
  assert.equal(judge({ ...idle, bare: [7], product: [29] }).holds, true);
});

test('the table says what falls short', () => {
  const lines = [
    judge({ work: 'read', unit: 'req/s', product: [4000], bare: [10000], limit: { least: 0.5 } }),
    judge({ work: 'start', unit: 's', product: [0.05], limit: { most: 0.15 }, of: 'product' }),
  ];
  const [, , read, start] = table(lines).split('\n');
  assert.match(read, /4,000 \[4,000–4,000\].*10,000.*0\.40.*≥ 0\.5 × bare.*FALLS SHORT/);
  assert.match(start, /0\.05.*–.*≤ 0\.15 s.*holds/);
});
