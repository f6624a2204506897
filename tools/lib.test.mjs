// The shell functions of lib.sh and the refusals of ./run, each run as a program on its own.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), 'qvr-tools-'));
after(() => rmSync(scratch, { recursive: true }));

function start(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.on('data', (data) => { out += data; });
    child.stderr.on('data', (data) => { err += data; });
    child.on('close', (status) => resolve({ status, out, err }));
  });
}

// Runs a line with lib.sh loaded. `tools` are programs that take the place of the real ones, by name.
function shell(line, tools = {}) {
  const folder = mkdtempSync(join(scratch, 'bin-'));
  for (const [name, text] of Object.entries(tools)) {
    writeFileSync(join(folder, name), `#!/bin/bash\n${text}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  const script = `set -euo pipefail; root=${join(scratch, 'root')}; . ${root}/tools/lib.sh; ${line}`;
  return start('bash', ['-c', script], { PATH: `${folder}:${process.env.PATH}` });
}

test('a list of packages is read without its comments', async () => {
  writeFileSync(join(scratch, 'list.txt'), '# one\nbash\n\ncoreutils # two\n');
  const { out } = await shell(`packages_of ${scratch}/list.txt`);
  assert.deepEqual(out.split(/\s+/).filter(Boolean), ['bash', 'coreutils']);
});

test('only what is not installed is missing', async () => {
  assert.equal((await shell('missing_packages bash qvr-no-such-package coreutils')).out, 'qvr-no-such-package\n');
  assert.equal((await shell('missing_packages bash coreutils')).out, '');
});

test('without root and without sudo the command to type is said', async () => {
  const { status, err } = await shell('command() { [ "$2" != sudo ] && builtin command "$@"; }; install_packages x', {
    id: 'echo 1000',
  });
  assert.equal(status, 1);
  assert.match(err, /Error: Packages are missing and there is no sudo\. As root: apt-get install .* x\n/);
});

test('a failing apt-get is said with the name of the log', async () => {
  const { status, err } = await shell('install_packages x', { id: 'echo 0', 'apt-get': 'echo no network; exit 100' });
  assert.equal(status, 1);
  assert.match(err, /no network[\s\S]*Error: apt-get update failed.*packages\.log/);
});

test('Node.js 18 is too old, 20.19 and 22 are not', async () => {
  for (const [version, good] of [['18.20.4', 1], ['20.18.9', 1], ['20.19.0', 0], ['22.1.0', 0]]) {
    const fake = `code=\${2//process.versions.node/\\"${version}\\"}; exec ${process.execPath} -e "$code"`;
    assert.equal((await shell('node_is_good old-node', { 'old-node': fake })).status, good, version);
  }
  assert.notEqual((await shell('node_is_good no-such-node')).status, 0);
});

test('a logged command keeps its output and its status', async () => {
  const { status } = await shell(`logged ${scratch}/x.log bash -c 'echo out; echo err >&2; exit 3'`);
  assert.equal(status, 3);
  assert.match((await shell(`cat ${scratch}/x.log`)).out, /out\nerr\n/);
});

test('the hash of the interface follows its sources and nothing else', async () => {
  mkdirSync(join(scratch, 'root/ui/dist'), { recursive: true });
  const write = (name, text) => writeFileSync(join(scratch, 'root/ui', name), text);
  const hash = async () => (await shell('hash_of_ui')).out;
  write('main.ts', 'a');
  const first = await hash();
  write('dist/main.js', 'built');
  assert.equal(await hash(), first);
  write('main.ts', 'b');
  assert.notEqual(await hash(), first);
});

test('./run says that a port is taken before it builds anything', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  const { status, err } = await start(join(root, 'run'), ['--port', String(port)]);
  server.close();
  assert.equal(status, 1);
  assert.match(err, new RegExp(`^\\s*Error: Port ${port} is taken by another program`));
});

test('./run refuses a port that is none, and ./test a flag it does not know', async () => {
  for (const port of ['65536', 'http', '']) {
    assert.match((await start(join(root, 'run'), ['--port', port])).err, /Error: --port takes a number/);
  }
  assert.equal((await start(join(root, 'test'), ['--none'])).status, 2);
});
