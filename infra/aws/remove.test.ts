import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Runs the command with a `cdk` that only notes how it was called. */
async function remove(parameters: readonly string[], typed: string) {
  const directory = mkdtempSync(join(tmpdir(), 'einklang-remove-'));
  const called = join(directory, 'called');
  writeFileSync(called, '');
  writeFileSync(join(directory, 'cdk'), `#!/bin/sh\necho "$@" > ${called}\n`);
  chmodSync(join(directory, 'cdk'), 0o755);
  const child = spawn(process.execPath, ['infra/aws/remove.ts', ...parameters], {
    env: { PATH: `${directory}:${process.env['PATH'] ?? ''}` },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.stdin.end(`${typed}\n`);
  const code = await new Promise((resolve) => child.on('exit', resolve));
  const call = readFileSync(called, 'utf8').trim();
  rmSync(directory, { recursive: true });
  return { code, call };
}

test('a stage is removed only after its name was typed', async () => {
  expect(await remove(['anna'], 'anne')).toEqual({ code: 1, call: '' });
  expect(await remove(['anna'], 'anna')).toEqual({ code: 0, call: 'destroy --no-notices --force -c stage=anna' });
});

test('without a stage nothing happens', async () => {
  expect(await remove([], '')).toEqual({ code: 2, call: '' });
});
