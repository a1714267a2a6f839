import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { bundling, entryOf } from '#infra/aws/functions.ts';
import { functionNames } from '#infra/aws/grants.ts';
import { document, rounded, say } from './document.ts';
import { median } from './quantiles.ts';
import { buildPage, inDirectory } from './server.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Settings every entry finds at cold start; nothing is reached. */
const environment = {
  ORGANISATIONS_TABLE: 'organisations',
  BALLOTS_TABLE: 'ballots',
  RELEASES_TABLE: 'releases',
  SIGN_KEY: 'sign',
  INVITE_KEY: 'invite',
  FOLD_KEY: 'fold',
  MAIL_FROM: 'pulse@example.org',
  OPERATORS: '',
  SIGN_UP: 'closed',
  APP_URL: 'https://app.example.org',
  PULSE_URL: 'https://pulse.example.org',
  FUNCTION_PREFIX: 'bench-',
  AWS_REGION: 'eu-central-1',
  AWS_EC2_METADATA_DISABLED: 'true',
};

/** Prints how long the module named by its parameter took to import, in milliseconds. */
const importer = `const began = performance.now();
await import(process.argv[1]);
console.log(performance.now() - began);
process.exit(0);`;

function importMilliseconds(path: string): number {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', importer, path], {
    env: { PATH: process.env['PATH'], ...environment },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${path} cannot be imported: ${stderr}`);
  return Number(stdout);
}

/** Size of every Lambda function as it is deployed, and how long a fresh process imports it. */
await document('bundle', { processes: 10 }, async ({ processes }) => {
  buildPage();
  return inDirectory(async (directory) => {
    const functions: Record<string, { bytes: number; gzip: number; importMs: number }> = {};
    for (const name of functionNames) {
      const { outputFiles } = await build({
        entryPoints: [join(root, entryOf(name))],
        absWorkingDir: root,
        bundle: true,
        write: false,
        platform: 'node',
        format: bundling.format,
        target: bundling.target,
        minify: bundling.minify,
        mainFields: [...bundling.mainFields],
        external: [...bundling.externalModules],
        banner: { js: bundling.banner },
        logLevel: 'error',
      });
      const contents = outputFiles[0]?.contents ?? new Uint8Array();
      const path = join(directory, `${name}.mjs`);
      await writeFile(path, contents);
      const times = Array.from({ length: processes }, () => importMilliseconds(path));
      const gzip = gzipSync(contents, { level: 9 }).length;
      functions[name] = { bytes: contents.length, gzip, importMs: rounded(median(times), 1) };
      say(`${name}: ${gzip} bytes gzip, ${rounded(median(times), 1)} ms`);
    }
    return { functions, aims: { respondGzip: 130_000 } };
  });
});
