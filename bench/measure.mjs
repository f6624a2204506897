// Measures the server against the bare program, in one run, turn by turn. Started by bench/run.
//   node bench/measure.mjs QVR BARE FOLDER [--rounds N] [--seconds N] [--only WORK] [--postgres]
//       [--portfolio] [--accounts N,N…] [--quarters N]
// With --postgres on the cluster that QVR_TEST_POSTGRES names, as tools/with_postgres gives it: what is written alone,
// or with --portfolio what is read of a large organization.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  copyFileSync,
  existsSync,
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
import { Person, seed, setUp } from './seed.mjs';

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
    portfolio: { type: 'boolean', default: false },
    accounts: { type: 'string', default: '1000,10000' },
    quarters: { type: 'string', default: '12' },
  },
});
const [qvr, bare, folder] = positionals;
const rounds = Number(options.rounds);
const seconds = Number(options.seconds);
const here = dirname(fileURLToPath(import.meta.url));
const cluster = options.postgres ? process.env.QVR_TEST_POSTGRES : undefined;
const databaseCalled = (name) => cluster.replace('/postgres?', `/${name}?`);
// Where the server keeps its data, and which database the bare program reads and writes.
function placeCalled(name, copy) {
  const data = join(folder, name);
  const file = join(data, 'qvr.db');
  if (cluster) {
    return {
      where: ['--database', databaseCalled(name)],
      read: databaseCalled(name),
      write: databaseCalled(copy),
    };
  }
  return { where: ['--data', data], read: file, write: copy === name ? file : join(folder, `${copy}.db`) };
}
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
async function startQvr({ where }) {
  const child = start(qvr, ['--port', '0', ...where], { stdio: ['ignore', 'pipe', 'ignore'] });
  let setupCode;
  for await (const line of createInterface({ input: child.stdout })) {
    setupCode = /^set-up code: (\S+)/.exec(line)?.[1] ?? setupCode;
    const base = /^QVR is at (\S+)/.exec(line)?.[1];
    if (base) return { child, base, setupCode };
  }
  throw new Error('the server did not start');
}

async function startBare(place, captured) {
  const port = await freePort();
  const child = start(bare, [place.read, place.write, captured, String(port)]);
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
async function captureTargets(person, targets) {
  for (const one of targets) one.body = (await person.answer('GET', one.target)).text;
  writeFileSync(capturedFile, JSON.stringify(targets));
  for (const kind of new Set(targets.map((one) => one.kind))) {
    const chosen = targets.filter((one) => one.kind === kind);
    writeFileSync(join(folder, kind), chosen.map(({ target }) => `${target}\n`).join(''));
  }
  return targets;
}

async function capture(person, made) {
  const targets = await captureTargets(person, [
    ...made.map(({ open }) => ({ kind: 'review', target: `/api/v1/reviews/${open}` })),
    ...made.map(({ closed }) => ({ kind: 'closed', target: `/api/v1/reviews/${closed}` })),
    { kind: 'accounts', target: '/api/v1/accounts?limit=50' },
  ]);
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
  const sizes = [...new Set(captured.map(({ kind }) => kind))].map((kind) => {
    const bodies = captured.filter((one) => one.kind === kind).map(({ body }) => Buffer.byteLength(body));
    return `${kind} ${median(bodies)} bytes`;
  });
  say(`${captured.length} answers are the same byte for byte: ${sizes.join(', ')}`);
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

// As after a change: the server makes the answer, which the bare program always does.
const FIRST = {
  name: 'first',
  work: 'open review, read for the first time',
  script: 'get_first.lua',
  targets: 'review',
  least: 0.33,
};

const WORKS = [
  { name: 'open', work: 'open review', script: 'get.lua', targets: 'review', least: 0.5, mostP99: 3 },
  FIRST,
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
      limit: { least: (cluster && work.leastOnPostgres) || work.least },
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

async function measureStarts(place, cookie) {
  const nothing = join(folder, 'nothing.json');
  writeFileSync(nothing, '[]');
  const [ours, theirs] = [[], []];
  for (let i = 0; i < STARTS; ++i) {
    ours.push(await measureStart(qvr, [...place.where, '--port'], await freePort(), cookie));
    theirs.push(await measureStart(bare, [place.read, place.write, nothing], await freePort(), cookie));
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

// Of a large organization: what grows with it, and what must not.
const PORTFOLIO_WORKS = [
  { work: 'portfolio, first page of 50', targets: 'portfolio', least: 0.67 },
  { work: 'figures of the whole portfolio', targets: 'figures', alone: true },
  { work: 'roadmap of an account', targets: 'roadmap', least: 0.5 },
  { work: 'open review', targets: 'review', least: 0.5 },
  FIRST,
  { work: 'closed review', targets: 'closed', least: 0.5 },
].map((one) => ({ script: 'get.lua', ...one }));
const REVIEWS_READ = 20;
const ALONE_IN_A_ROUND = 20;
const SLOWEST_OF_BARE = 1.5;

// Makes an organization as qvr demo does; says how long that took. One of an earlier run in the same folder is used
// again.
function makeOrganization(place, name, accounts) {
  if (!cluster && existsSync(place.read)) return `${accounts} accounts: made in an earlier run`;
  if (cluster) ask(`CREATE DATABASE ${name}`);
  const since = performance.now();
  const size = ['--accounts', String(accounts), '--quarters', options.quarters];
  execFileSync(qvr, ['demo', ...size, ...place.where], { stdio: ['ignore', 'pipe', 'inherit'] });
  const took = (performance.now() - since) / 1000;
  // As the database itself does in time.
  if (cluster) execFileSync('psql', ['-qc', 'VACUUM ANALYZE', place.read]);
  return `${accounts} accounts × ${options.quarters} quarters made in ${took.toFixed(0)} s`;
}

// Signs a leader in, who reads all accounts.
async function signIn(base) {
  const nobody = new Person(base, '');
  const leader = { email: 'leader1@norlune.example', password: 'valeur-et-franchise' };
  const { cookies } = await nobody.answer('POST', '/api/v1/session', leader);
  return new Person(base, cookies[0].split(';', 1)[0]);
}

async function capturePortfolio(person) {
  const targets = [
    { kind: 'portfolio', target: '/api/v1/portfolio?limit=50' },
    { kind: 'figures', target: '/api/v1/portfolio/figures' },
  ];
  let opened = 0;
  let closed = 0;
  for (let query = '?limit=200'; query && (opened < REVIEWS_READ || closed < REVIEWS_READ); ) {
    const page = await person.send('GET', `/accounts${query}`);
    for (const { id, current_review, last_review } of page.items) {
      if (current_review?.state === 'in_session' && opened < REVIEWS_READ) {
        targets.push({ kind: 'review', target: `/api/v1/reviews/${current_review.id}` });
        ++opened;
      }
      if (last_review && closed < REVIEWS_READ) {
        targets.push({ kind: 'closed', target: `/api/v1/reviews/${last_review.id}` });
        targets.push({ kind: 'roadmap', target: `/api/v1/accounts/${id}/roadmap` });
        ++closed;
      }
    }
    query = page.next && `?limit=200&cursor=${encodeURIComponent(page.next)}`;
  }
  return captureTargets(person, targets);
}

// Milliseconds of one request after the other: of what takes too long to be asked for by many at once.
async function measureAlone(work, product, other, person) {
  const times = { product: [], bare: [] };
  const target = readFileSync(join(folder, work.targets), 'utf8').trim();
  for (let round = 0; round <= rounds; ++round) {
    for (const [name, { base }] of [
      ['product', product],
      ['bare', other],
    ]) {
      for (let turn = 0; turn < ALONE_IN_A_ROUND; ++turn) {
        const since = performance.now();
        await new Person(base, person.cookie).answer('GET', target);
        // The first round warms up.
        if (round > 0) times[name].push(performance.now() - since);
      }
    }
  }
  return judge({ work: work.work, unit: 'ms', ...times, limit: { most: SLOWEST_OF_BARE } });
}

async function measurePortfolio() {
  const foreign = [];
  const lines = [];
  const notes = [];
  for (const accounts of options.accounts.split(',').map(Number)) {
    const name = `demo${accounts}x${options.quarters}`;
    const place = placeCalled(name, name);
    notes.push(makeOrganization(place, name, accounts));
    const server = await startQvr(place);
    const person = await signIn(server.base);
    const captured = await capturePortfolio(person);
    const other = await startBare(place, capturedFile);
    await checkBytes(person, other.base, captured);
    for (const work of PORTFOLIO_WORKS) {
      const called = { ...work, work: `${work.work}, ${accounts.toLocaleString('en')} accounts` };
      say(`${called.work}: ${rounds} rounds`);
      lines.push(
        ...(work.alone
          ? [await measureAlone(called, server, other, person)]
          : await measureWork(called, server, other, person.cookie, foreign)),
      );
    }
    notes.push(
      `${accounts} accounts: the server held ${residentMiB(server.child.pid).toFixed(0)} MiB in the end, the bare program \
${residentMiB(other.child.pid).toFixed(0)} MiB`,
    );
    await stop(other.child);
    await stop(server.child);
  }
  report(foreign, notes, lines);
}

function report(foreign, notes, lines) {
  console.log(machine());
  if (cluster) console.log(ask('SELECT version()'));
  console.log(
    `${rounds} rounds of ${seconds} s, turn by turn, ${CONNECTIONS} connections; median [lowest–highest]`,
  );
  console.log(
    `other programs took ${median(foreign).toFixed(2)} cores meanwhile, ${Math.max(...foreign).toFixed(2)} at most`,
  );
  for (const note of notes) console.log(note);
  console.log(`\n${table(lines)}`);
}

async function main() {
  if (options.portfolio) {
    mkdirSync(folder, { recursive: true });
    await measurePortfolio();
    return;
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const place = placeCalled('qvr', 'bare');
  if (cluster) ask('CREATE DATABASE qvr');
  let server = await startQvr(place);
  const person = await setUp(server.base, server.setupCode);
  const made = await seed(person);
  say(`${made.length} accounts, each with a closed review and one in session`);
  await stop(server.child);
  // Closed, the database is one file.
  if (cluster) ask('CREATE DATABASE bare TEMPLATE qvr');
  else copyFileSync(place.read, place.write);

  const lines = [];
  if (!options.only && !cluster) lines.push(...(await measureStarts(place, person.cookie)));
  server = await startQvr(place);
  person.base = server.base;
  const captured = await capture(person, made);
  if (cluster) writeFileSync(capturedFile, '[]');
  const other = await startBare(place, capturedFile);
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
  const held = residentMiB(server.child.pid).toFixed(0);
  report(foreign, [`the server held ${held} MiB in the end`], lines);
  await stop(other.child);
  await stop(server.child);
}

await main();
