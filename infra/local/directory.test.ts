import { appendFile, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { diskFault, holdDirectory, prepareDirectory } from './directory.ts';

const root = await mkdtemp(join(tmpdir(), 'einklang-directory-'));
afterAll(() => rm(root, { recursive: true }));

test('the data directory is made for its owner alone and used again', async () => {
  const directory = join(root, 'a', 'b');
  await prepareDirectory(directory);
  await prepareDirectory(directory);
  expect((await stat(directory)).mode & 0o777).toBe(0o700);
});

test('a directory that cannot be made is told in one sentence with what to do', async () => {
  await writeFile(join(root, 'file'), '');
  await expect(prepareDirectory(join(root, 'file', 'data'))).rejects.toThrow(/a file is in its way; .*DATA_DIR/);
  // sysfs takes no directories, not even from root.
  await expect(prepareDirectory('/sys/einklang')).rejects.toThrow(/^The directory .* is not writable; .*DATA_DIR/);
});

test('a full disk is told in one sentence with what to do, at start and at a write', async () => {
  await expect(prepareDirectory(root, () => Promise.resolve(1000))).rejects.toThrow(/is full; make room/);
  const fault: unknown = await appendFile('/dev/full', 'x').catch((thrown: unknown) => thrown);
  expect(String(diskFault(fault, root))).toMatch(/is full; make room/);
});

test('two servers never share a data directory, and it is free again at once', async () => {
  const release = await holdDirectory(root);
  await expect(holdDirectory(root)).rejects.toThrow(/Another server is using/);
  await release();
  await (
    await holdDirectory(root)
  )();
});
