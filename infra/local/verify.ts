import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

/** What vitest's JSON reporter writes, as far as it is read here. */
const VitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** Tests of one or several suites. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Totals out of a vitest JSON report; a file that could not even be loaded counts as one failure. Throws when the text is no such report. */
export function totalsOf(text: string): Totals {
  const report = VitestReport.parse(JSON.parse(text));
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The line `npm test` ends with. */
export function totalsLine(suites: readonly Totals[]): string {
  const sum = (of: keyof Totals) => suites.reduce((total, suite) => total + suite[of], 0);
  const skipped = sum('skipped') === 0 ? '' : `, ${sum('skipped')} skipped`;
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped}`;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const reports = `${root}.ci-reports`;
const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const fetchBrowser = ['-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'];

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Runs a program to its end without standard input; its exit code. */
function run(program: string, parameters: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs the checks that need no database side by side, each with its output in one piece; the names of those that failed. */
async function check(): Promise<readonly string[]> {
  const scripts = ['check:types', 'lint', 'check:unused'];
  const failed = await Promise.all(
    scripts.map(async (script) => {
      const child = spawn('npm', ['run', '--silent', script], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
      const pieces: string[] = [];
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (piece: Buffer) => pieces.push(piece.toString()));
      await once(child, 'close');
      const well = child.exitCode === 0;
      say(`\n== ${script}: ${well ? 'well' : 'FAILED'}\n${pieces.join('')}`.trimEnd());
      return well ? [] : [script];
    }),
  );
  return failed.flat();
}

/** Installs Debian's Chromium where this process may; whether a browser is there afterwards. */
async function hasBrowser(): Promise<boolean> {
  const there = () => browsers.some((path) => existsSync(path));
  if (there()) return true;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  say('\nInstalling Chromium for the browser journeys (apt-get).');
  process.env['DEBIAN_FRONTEND'] = 'noninteractive';
  await run('apt-get', ['update', '-q']);
  await run('apt-get', ['install', '-q', ...fetchBrowser]);
  return there();
}

/** Runs one vitest configuration and reads its report; failed where it wrote none. */
async function suite(
  name: string,
  parameters: readonly string[],
): Promise<{ readonly well: boolean; readonly totals?: Totals }> {
  say(`\n== ${name}`);
  const file = `${reports}/${name}.json`;
  const code = await run('vitest', [
    'run',
    ...parameters,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  try {
    const totals = totalsOf(await readFile(file, 'utf8'));
    return { well: code === 0 && totals.failed === 0, totals };
  } catch {
    say(`The runner of ${name} wrote no report.`);
    return { well: false };
  }
}

/** `npm test`: types, lint, unused code, every test beside its source, then the browser journeys; the exit code. */
async function verify(): Promise<number> {
  await rm(reports, { recursive: true, force: true });
  await mkdir(reports);
  const failed = [...(await check())];
  const suites: Totals[] = [];
  const keep = ({ well, totals }: Awaited<ReturnType<typeof suite>>, name: string) => {
    if (!well) failed.push(name);
    if (totals) suites.push(totals);
  };
  keep(await suite('tests', []), 'tests');
  const browser = await hasBrowser();
  if (browser) keep(await suite('journeys', ['--config', 'e2e/vitest.config.ts']), 'journeys');
  say(failed.length === 0 ? '\nEverything is well.' : `\nFailed: ${failed.join(', ')}`);
  say(totalsLine(suites));
  if (!browser)
    say(`browser journeys NOT run: there is no Chromium; as root: apt-get install ${fetchBrowser.join(' ')}`);
  return failed.length > 0 || (!browser && process.env['CI'] !== undefined) ? 1 : 0;
}

if (import.meta.main) {
  process.once('disconnect', () => process.exit(1));
  const only = process.argv[2] === 'check';
  process.exit(only ? Math.min(1, (await check()).length) : await verify());
}
