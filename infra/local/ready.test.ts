import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import * as z from 'zod';

const root = await mkdtemp(join(tmpdir(), 'einklang-ready-'));
afterAll(() => rm(root, { recursive: true }));

const names = z.record(z.string(), z.string()).optional();
const Lock = z.object({
  packages: z.record(z.string(), z.object({ dependencies: names, optionalDependencies: names })),
});

test('npm ci can install what the lock names: no package asks for one the lock lacks', async () => {
  const { packages } = Lock.parse(JSON.parse(await readFile('package-lock.json', 'utf8')));
  const has = (from: string, name: string): boolean => {
    if (`${from === '' ? '' : `${from}/`}node_modules/${name}` in packages) return true;
    return from !== '' && has(from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
  };
  const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => !has(path, name)),
  );
  expect(missing).toEqual([]);
});

test('an unknown task is told and starts nothing', () => {
  const { status, stderr } = spawnSync(process.execPath, ['infra/local/ready.js', 'fly'], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([2, 'There is no task fly; there are start, test and build.\n']);
});

test('a starter that is killed takes the server with it', async () => {
  const starter = spawn(process.execPath, ['infra/local/ready.js'], {
    env: { ...process.env, PORT: '0', DEMO: '0', DATA_DIR: join(root, 'data') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const running = new Promise<void>((resolve) => {
    starter.stdout.on('data', (piece: Buffer) => {
      said += piece.toString();
      if (said.includes('Ctrl-C stops everything')) resolve();
    });
  });
  const silent = once(starter.stdout, 'close');
  await running;
  starter.kill('SIGKILL');
  await silent;
  expect(said).toContain('What started the server has ended; stopping.');
});
