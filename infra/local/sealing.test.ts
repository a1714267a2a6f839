import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fileSealing } from './sealing.ts';

const directory = await mkdtemp(join(tmpdir(), 'einklang-sealing-'));
afterAll(() => rm(directory, { recursive: true }));

test('a data key opens again after a restart, under its own purpose alone', async () => {
  const keys = join(directory, 'keys');
  const [made] = await Promise.all([fileSealing(keys).create('sign'), fileSealing(keys).create('sign')]);
  const later = fileSealing(keys);
  expect(Buffer.from(await later.open('sign', made.wrapped))).toEqual(Buffer.from(made.plain));
  await expect(later.open('fold', made.wrapped)).rejects.toThrow();
});

test('key files are readable by their owner alone', async () => {
  const keys = join(directory, 'private');
  await fileSealing(keys).create('invite');
  expect((await stat(join(keys, 'invite'))).mode & 0o777).toBe(0o600);
  expect((await stat(keys)).mode & 0o777).toBe(0o700);
});
