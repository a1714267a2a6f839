// Plain JavaScript without imports of ours: it runs on any Node ≥ 20 before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [task = 'start', ...given] = process.argv.slice(2);

/** Tells the person what happens; standard output stays with the task. */
function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** Ends with one sentence. */
function giveUp(sentence, code = 1) {
  say(sentence);
  process.exit(code);
}

/** Runs a program to its end, its output on standard error; its exit code. */
function run(program, parameters) {
  const { status, error } = spawnSync(program, parameters, { cwd: root, stdio: ['ignore', 2, 2] });
  if (error) say(String(error.message));
  return status ?? 1;
}

function npm(parameters) {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js') ? run(process.execPath, [script, ...parameters]) : run('npm', parameters);
}

/** Whether node_modules holds what the lock asks for; packages for other platforms may be missing. */
function isInstalled() {
  try {
    const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
    const there = read('node_modules/.package-lock.json');
    return Object.entries(read('package-lock.json')).every(
      ([path, { version, optional }]) => path === '' || there[path]?.version === version || (optional && !there[path]),
    );
  } catch {
    return false;
  }
}

function install() {
  if (isInstalled()) return;
  say('Installing what package-lock.json names (npm ci); this takes a minute and is only done when it changes.');
  if (npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0)
    giveUp(
      'npm ci failed; its output above says why. Check the network and the free space on the disk, then start again.',
    );
}

/** Node 24: the one npm ci installed, or this one where it is new enough. */
function modernNode() {
  const installed = join(root, 'node_modules/.bin/node');
  if (existsSync(installed)) return installed;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return giveUp(
    `There is no Node 24 to install for ${process.platform}-${process.arch}; install Node 24 or newer yourself and start again.`,
  );
}

/** What is built from what. */
const builds = {
  respond: { script: 'build:respond', from: ['web/respond', 'packages/core', 'packages/contract', 'packages/blind'] },
  console: {
    script: 'build:console',
    from: ['web/console', 'web/ui', 'web/charts', 'web/i18n', 'packages/core', 'packages/contract', 'packages/chart'],
  },
};

function* filesBelow(path) {
  if (!statSync(path).isDirectory()) return yield path;
  for (const name of readdirSync(path).sort()) yield* filesBelow(join(path, name));
}

/** Digest of everything a build reads, tests left out. */
function digestOf(from) {
  const hash = createHash('sha256');
  for (const path of ['package-lock.json', ...from])
    for (const file of existsSync(join(root, path)) ? filesBelow(join(root, path)) : [])
      if (!file.includes('.test.')) hash.update(`${file.slice(root.length)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/** Builds what is missing or older than its sources, and remembers from what. */
function build(names) {
  for (const name of names) {
    const { script, from } = builds[name] ?? giveUp(`There is nothing called ${name} to build.`, 2);
    const stamp = join(root, 'dist', `${name}.sha256`);
    const digest = digestOf(from);
    const built = existsSync(join(root, 'dist', name)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
    if (built) continue;
    say(`Building dist/${name} (npm run ${script}).`);
    if (npm(['run', '--silent', script]) !== 0) giveUp(`Building dist/${name} failed; the output above says why.`);
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, digest);
  }
}

/** The number of a process' parent; only Linux tells. */
function parentOf(pid) {
  try {
    return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]);
  } catch {
    return 0;
  }
}

/** The process itself when it is npm. */
function npmAbove(pid) {
  try {
    return /^(npm|node\0\S*npm)/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8')) ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Hands over to Node 24: its output, its signals and its end become ours. */
function handOver(script, parameters) {
  const node = modernNode();
  const path = [dirname(node), process.env.PATH].join(process.platform === 'win32' ? ';' : ':');
  // The channel ends with this process, however it ends; that is how the child notices.
  const child = spawn(node, [join(root, script), ...parameters], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: path },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 0 : 1)));
  // npm that is killed tells nobody, and the shell between us outlives it.
  const npm = npmAbove(process.ppid) ?? npmAbove(parentOf(process.ppid));
  if (npm !== undefined) setInterval(() => existsSync(`/proc/${npm}`) || child.kill('SIGTERM'), 1000).unref();
}

if (Number(process.versions.node.split('.')[0]) < 20)
  giveUp(
    `This is Node ${process.versions.node}; Einklang needs Node 20 or newer to install itself. Update Node and start again.`,
  );
if (process.platform === 'win32')
  giveUp('Einklang runs on Linux and macOS; on Windows start it inside the Windows Subsystem for Linux.');

install();
switch (task) {
  case 'start':
    build(['respond', 'console']);
    handOver('infra/local/start.ts', given);
    break;
  case 'test':
    build(['respond', 'console']);
    handOver('infra/local/verify.ts', given);
    break;
  case 'build':
    build(given);
    break;
  default:
    giveUp(`There is no task ${task}; there are start, test and build.`, 2);
}
