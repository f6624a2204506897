// Measures the server against the bare program, in one run, turn by turn. Started by bench/run.
//   node bench/measure.mjs QVR BARE FOLDER [--rounds N] [--seconds N] [--only WORK] [--postgres]
// With --postgres on the cluster that QVR_TEST_POSTGRES names, as tools/with_postgres gives it; what is written alone.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  copyFileSync,
  fdatasyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { cpus, release } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { judge, machineTicks, median, parseWrk, processTicks, table } from './figures.mjs';
import { seed, setUp } from './seed.mjs';

const CONNECTIONS = 32;
const STARTS = 9;
const IMPORTED_LINES = 100_000;
const LEAST_OF_IMPORTS = 0.3;
const TICKS_PER_SECOND = 100;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    only: { type: 'string' },
    postgres: { type: 'boolean', default: false },
  },
});
const [qvr, bare, folder] = positionals;
const rounds = Number(options.rounds);
const seconds = Number(options.seconds);
const here = dirname(fileURLToPath(import.meta.url));
const data = join(folder, 'data');
const cluster = options.postgres ? process.env.QVR_TEST_POSTGRES : undefined;
const databaseCalled = (name) => cluster.replace('/postgres?', `/${name}?`);
const database = cluster ? databaseCalled('qvr') : join(data, 'qvr.db');
const databaseToWrite = cluster ? databaseCalled('bare') : join(folder, 'bare.db');
const capturedFile = join(folder, 'captured.json');

const ask = (sql) => execFileSync('psql', ['-Atc', sql, cluster], { encoding: 'utf8' }).trim();
const say = (text) => console.error(text);
const running = new Set();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

function start(program, args, options = {}) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'], ...options });
  running.add(child);
  child.on('exit', () => running.delete(child));
  return child;
}

async function stop(child) {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

// The server on a free port, once it has said where it is.
async function startQvr() {
  const where = cluster ? ['--database', database] : ['--data', data];
  const child = start(qvr, ['--port', '0', ...where], { stdio: ['ignore', 'pipe', 'ignore'] });
  let setupCode;
  for await (const line of createInterface({ input: child.stdout })) {
    setupCode = /^set-up code: (\S+)/.exec(line)?.[1] ?? setupCode;
    const base = /^QVR is at (\S+)/.exec(line)?.[1];
    if (base) return { child, base, setupCode };
  }
  throw new Error('the server did not start');
}

async function startBare(captured) {
  const port = await freePort();
  const child = start(bare, [database, databaseToWrite, captured, String(port)]);
  const base = `http://127.0.0.1:${port}`;
  await firstAnswer(base, '');
  return { child, base };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

// Resolves with the status of the first answer, asking again for as long as nobody listens.
function firstAnswer(base, cookie) {
  return new Promise((resolve, reject) => {
    const giveUp = Date.now() + 10_000;
    const ask = () => {
      const request = get(`${base}/api/v1/me`, { headers: { cookie }, agent: false }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode));
      });
      request.on('error', (error) => {
        if (Date.now() > giveUp) reject(error);
        else setTimeout(ask, 1);
      });
    };
    ask();
  });
}

// Seconds from the start of the process to its first answer, and what it holds in memory then (MiB).
async function measureStart(program, args, port, cookie) {
  const since = performance.now();
  const child = start(program, [...args, String(port)], { stdio: 'ignore' });
  await firstAnswer(`http://127.0.0.1:${port}`, cookie);
  const took = (performance.now() - since) / 1000;
  const memory = residentMiB(child.pid);
  await stop(child);
  return { took, memory };
}

function residentMiB(pid) {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
}

const ticksOf = (pid) => processTicks(readFileSync(`/proc/${pid}/stat`, 'utf8'));
const ticksOfMachine = () => machineTicks(readFileSync('/proc/stat', 'utf8'));

// Returns a function that gives the cores that others than the server and this program took since, less `ticks`.
function watchForeign(pid) {
  const before = { machine: ticksOfMachine(), server: ticksOf(pid), own: process.cpuUsage() };
  const since = performance.now();
  return (ticks = 0) => {
    const own = process.cpuUsage(before.own);
    const ownTicks = ((own.user + own.system) / 1e6) * TICKS_PER_SECOND;
    const others = ticksOfMachine() - before.machine - (ticksOf(pid) - before.server) - ownTicks - ticks;
    return others / TICKS_PER_SECOND / ((performance.now() - since) / 1000);
  };
}

// One run of wrk against one server: its figures, and the cores that other programs took meanwhile.
async function load(server, script, targets, cookie) {
  const foreign = watchForeign(server.child.pid);
  const wrk = start(
    'wrk',
    [
      '-t1',
      `-c${CONNECTIONS}`,
      `-d${seconds}s`,
      '--latency',
      '--timeout',
      '10s',
      '-H',
      `Cookie: ${cookie}`,
      '-s',
      join(here, 'wrk', script),
      server.base,
    ],
    { env: { ...process.env, TARGETS: targets } },
  );
  let wrkTicks = 0;
  const watch = setInterval(() => {
    if (wrk.exitCode === null) wrkTicks = ticksOf(wrk.pid);
  }, 100);
  let report = '';
  wrk.stdout.on('data', (text) => {
    report += text;
  });
  await once(wrk, 'close');
  clearInterval(watch);
  return { ...parseWrk(report), foreign: foreign(wrkTicks) };
}

// The answers that the bare program is to give, read from the server.
async function capture(person, made) {
  const targets = [
    ...made.map(({ open }) => ({ kind: 'review', target: `/api/v1/reviews/${open}` })),
    ...made.map(({ closed }) => ({ kind: 'closed', target: `/api/v1/reviews/${closed}` })),
    { kind: 'accounts', target: '/api/v1/accounts?limit=50' },
  ];
  for (const one of targets) one.body = (await person.answer('GET', one.target)).text;
  writeFileSync(capturedFile, JSON.stringify(targets));
  for (const kind of ['review', 'closed', 'accounts']) {
    const chosen = targets.filter((one) => one.kind === kind);
    writeFileSync(join(folder, kind), chosen.map(({ target }) => `${target}\n`).join(''));
  }
  writeFileSync(
    join(folder, 'contacts'),
    made.map(({ account }) => `/api/v1/accounts/${account}/contacts\n`).join(''),
  );
  const counted = targets.filter(({ kind }) => kind === 'closed');
  writeFileSync(
    join(folder, 'observations'),
    counted
      .flatMap(({ body }) => JSON.parse(body).kpis)
      .map(({ id }) => `/api/v1/kpis/${id}/observations\n`)
      .join(''),
  );
  return targets;
}

// Both give every captured answer, byte for byte.
async function checkBytes(person, bareBase, captured) {
  const bytes = async (base, target) => {
    const response = await fetch(base + target, { headers: { cookie: person.cookie } });
    return Buffer.from(await response.arrayBuffer());
  };
  for (const { target } of captured) {
    const [ours, theirs] = [await bytes(person.base, target), await bytes(bareBase, target)];
    if (!ours.equals(theirs)) {
      writeFileSync(join(folder, 'qvr.json'), ours);
      writeFileSync(join(folder, 'bare.json'), theirs);
      throw new Error(`${target} is not the same: ${folder}/qvr.json, ${folder}/bare.json`);
    }
  }
  const nobody = await fetch(bareBase + captured[0].target);
  if (nobody.status !== 401) throw new Error('the bare program answers whoever did not sign in');
  const size = (kind) =>
    median(captured.filter((one) => one.kind === kind).map(({ body }) => Buffer.byteLength(body)));
  say(`${captured.length} answers are the same byte for byte: open review ${size('review')} bytes, closed \
${size('closed')}, accounts ${size('accounts')}`);
}

// Milliseconds of one append of 4 KiB with fdatasync, in the folder of the data.
function syncTime() {
  const file = openSync(join(folder, 'sync'), 'w');
  const page = Buffer.alloc(4096, 1);
  const times = Array.from({ length: 200 }, () => {
    const since = performance.now();
    writeSync(file, page);
    fdatasyncSync(file);
    return performance.now() - since;
  });
  closeSync(file);
  return median(times);
}

function machine() {
  const [{ model }] = cpus();
  return `${model}, ${cpus().length} cores, Linux ${release()}; 4 KiB appended and synced in ${syncTime().toFixed(2)} ms`;
}

const WORKS = [
  { name: 'open', work: 'open review', script: 'get.lua', targets: 'review', least: 0.5, mostP99: 3 },
  { name: 'closed', work: 'closed review', script: 'get.lua', targets: 'closed', least: 0.5 },
  {
    name: 'accounts',
    work: '50 accounts with their latest review',
    script: 'get.lua',
    targets: 'accounts',
    least: 0.5,
  },
  {
    name: 'write',
    work: 'a contact added, durable',
    script: 'add_contact.lua',
    targets: 'contacts',
    least: 0.4,
    leastOnPostgres: 0.05,
  },
  {
    name: 'count',
    work: 'an observation recorded, durable',
    script: 'add_observation.lua',
    targets: 'observations',
    least: 0.4,
    leastOnPostgres: 0.05,
  },
];

async function measureWork(work, product, other, cookie, foreign) {
  const figures = { product: [], bare: [] };
  for (let round = 0; round <= rounds; ++round) {
    for (const [name, server] of [
      ['product', product],
      ['bare', other],
    ]) {
      const measured = await load(server, work.script, join(folder, work.targets), cookie);
      // The first warms up.
      if (round > 0) figures[name].push(measured);
      foreign.push(measured.foreign);
    }
  }
  const of = (name, figure) => figures[name].map((measured) => measured[figure]);
  const lines = [
    judge({
      work: work.work,
      unit: 'requests a second',
      product: of('product', 'perSecond'),
      bare: of('bare', 'perSecond'),
      limit: { least: cluster ? work.leastOnPostgres : work.least },
    }),
  ];
  if (work.mostP99) {
    const limit = { most: work.mostP99 };
    const [ours, theirs] = [of('product', 'p99'), of('bare', 'p99')];
    lines.push(
      judge({ work: `${work.work}, p99 under load`, unit: 'ms', product: ours, bare: theirs, limit }),
    );
  }
  return lines;
}

// A file of so many lines for one KPI of a closed review, as a person would send it.
function fileToImport({ kpis, next }) {
  const last = Date.parse(next.starts_at);
  const lines = Array.from({ length: IMPORTED_LINES }, (_, i) => {
    const day = new Date(last - (1 + (i % 60)) * 86_400_000).toISOString().slice(0, 10);
    return `${day},1,Livraison ${i}\n`;
  });
  return JSON.stringify({
    csv: `date,quantity,note\n${lines.join('')}`,
    mapping: { on: 'date', quantity: 'quantity', note: 'note' },
    kpi_id: kpis[0].id,
  });
}

// Lines a second.
async function importFile(base, accountId, body, cookie) {
  const since = performance.now();
  const response = await fetch(`${base}/api/v1/accounts/${accountId}/imports`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', origin: base },
    body,
  });
  const answer = await response.json();
  if (response.status !== 201 || answer.rows !== IMPORTED_LINES) {
    throw new Error(`the file was not imported: ${response.status} ${JSON.stringify(answer).slice(0, 500)}`);
  }
  return IMPORTED_LINES / ((performance.now() - since) / 1000);
}

async function measureImports(person, made, product, other, foreign) {
  const figures = { product: [], bare: [] };
  for (let round = 0; round <= rounds; ++round) {
    const { account, closed } = made[round % made.length];
    const body = fileToImport(await person.send('GET', `/reviews/${closed}`));
    for (const [name, server] of [
      ['product', product],
      ['bare', other],
    ]) {
      const watch = watchForeign(server.child.pid);
      const perSecond = await importFile(server.base, account, body, person.cookie);
      foreign.push(watch());
      // The first warms up.
      if (round > 0) figures[name].push(perSecond);
    }
  }
  return judge({
    work: `a file of ${IMPORTED_LINES.toLocaleString('en')} lines imported`,
    unit: 'lines a second',
    ...figures,
    limit: { least: LEAST_OF_IMPORTS },
  });
}

async function measureStarts(cookie) {
  const nothing = join(folder, 'nothing.json');
  writeFileSync(nothing, '[]');
  const [ours, theirs] = [[], []];
  for (let i = 0; i < STARTS; ++i) {
    ours.push(await measureStart(qvr, ['--data', data, '--port'], await freePort(), cookie));
    theirs.push(await measureStart(bare, [database, databaseToWrite, nothing], await freePort(), cookie));
  }
  const lists = (figure) => ({
    product: ours.map((one) => one[figure]),
    bare: theirs.map((one) => one[figure]),
  });
  return [
    judge({
      work: 'start to first answer',
      unit: 's',
      ...lists('took'),
      limit: { most: 0.15 },
      of: 'product',
    }),
    judge({
      work: 'resident when idle',
      unit: 'MiB',
      ...lists('memory'),
      limit: { most: 30 },
      of: 'product',
    }),
  ];
}

async function main() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (cluster) ask('CREATE DATABASE qvr');
  let server = await startQvr();
  const person = await setUp(server.base, server.setupCode);
  const made = await seed(person);
  say(`${made.length} accounts, each with a closed review and one in session`);
  await stop(server.child);
  // Closed, the database is one file.
  if (cluster) ask('CREATE DATABASE bare TEMPLATE qvr');
  else copyFileSync(database, databaseToWrite);

  const lines = [];
  if (!options.only && !cluster) lines.push(...(await measureStarts(person.cookie)));
  server = await startQvr();
  person.base = server.base;
  const captured = await capture(person, made);
  if (cluster) writeFileSync(capturedFile, '[]');
  const other = await startBare(capturedFile);
  if (!cluster) await checkBytes(person, other.base, captured);

  const foreign = [];
  const isMeasured = ({ name, leastOnPostgres }) =>
    (!options.only || name === options.only) && (leastOnPostgres !== undefined || !cluster);
  for (const work of WORKS.filter(isMeasured)) {
    say(`${work.work}: ${rounds} rounds of ${seconds} s each`);
    lines.push(...(await measureWork(work, server, other, person.cookie, foreign)));
  }
  if (isMeasured({ name: 'import', leastOnPostgres: LEAST_OF_IMPORTS })) {
    say(`files imported: ${rounds} rounds`);
    lines.push(await measureImports(person, made, server, other, foreign));
  }
  console.log(machine());
  if (cluster) console.log(ask('SELECT version()'));
  console.log(
    `${rounds} rounds of ${seconds} s, turn by turn, ${CONNECTIONS} connections; median [lowest–highest]`,
  );
  console.log(`other programs took ${median(foreign).toFixed(2)} cores meanwhile, ${Math.max(...foreign).toFixed(2)} at \
most; the server held ${residentMiB(server.child.pid).toFixed(0)} MiB in the end\n`);
  console.log(table(lines));
  await stop(other.child);
  await stop(server.child);
}

await main();
