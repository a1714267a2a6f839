import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, expect, test } from 'vitest';
import { createTables, openDatabase, type Database } from '#store/database.ts';
import { embeddedBinary, freePort, startEmbedded } from './embedded.ts';
import { supervise, type Supervised } from './supervised.ts';

const root = await mkdtemp(join(tmpdir(), 'einklang-supervised-'));
afterAll(() => rm(root, { recursive: true }));
const binary = embeddedBinary() ?? '';
const TableName = 'organisations';

async function opened(
  name: string,
): Promise<{ supervised: Supervised; database: Database; path: string; said: string[] }> {
  const said: string[] = [];
  const path = join(root, name);
  const supervised = await supervise(binary, path, (sentence) => said.push(sentence));
  const names = { organisations: TableName, ballots: 'ballots', releases: 'releases' };
  const database = openDatabase(names, supervised.endpoint);
  await createTables(database);
  return { supervised, database, path, said };
}
const put = ({ client }: Database, sk: string, text = '') =>
  client.send(new PutCommand({ TableName, Item: { pk: 'trial', sk, text } }));
const has = async ({ client }: Database, sk: string) =>
  (await client.send(new GetCommand({ TableName, Key: { pk: 'trial', sk } }))).Item !== undefined;
const alive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('kill -9 of the database restarts it and loses nothing acknowledged', async () => {
  const { supervised, database, said } = await opened('killed.sqlite');
  const acknowledged: string[] = [];
  let kills = 0;
  for (let index = 0; index < 300; index++) {
    if (index % 100 === 50) {
      process.kill(supervised.pid() ?? 0, 'SIGKILL');
      kills += 1;
    }
    await supervised.ready();
    await put(database, String(index)).then(
      () => acknowledged.push(String(index)),
      () => undefined,
    );
  }
  expect(acknowledged.length).toBeGreaterThan(250);
  for (const sk of acknowledged) expect(await has(database, sk)).toBe(true);
  expect(said).toHaveLength(kills);
  await supervised.stop();
});

test('what an earlier run left is ended at start, and its data are there; a database over another file is left alone', async () => {
  const path = join(root, 'left.sqlite');
  const left = await startEmbedded(binary, await freePort(), path);
  const other = await startEmbedded(binary, await freePort(), `${path}.other`);
  const gone = once(left.process, 'exit');
  const { supervised, database, said } = await opened('left.sqlite');
  await gone;
  expect(said).toEqual(['Ended the database that an earlier run had left.']);
  expect(alive(other.process.pid ?? 0)).toBe(true);
  other.process.kill('SIGKILL');
  await put(database, '1');
  await supervised.stop();
  const again = await opened('left.sqlite');
  expect(await has(again.database, '1')).toBe(true);
  await again.supervised.stop();
});

test('after compaction no file holds what was deleted, everything else is still there, and nobody is left without a database', async () => {
  const { supervised, database, path } = await opened('compacted.sqlite');
  for (let index = 0; index < 200; index++) await put(database, String(index), `a secret answer ${index}`);
  for (let index = 1; index < 200; index++)
    await database.client.send(new DeleteCommand({ TableName, Key: { pk: 'trial', sk: String(index) } }));
  const drained: string[] = [];
  await supervised.compact(() => Promise.resolve(void drained.push('drained')));
  expect(drained).toEqual(['drained']);
  const files = (await readdir(root)).filter((name) => name.startsWith('compacted'));
  const bytes = (await Promise.all(files.map((name) => readFile(join(root, name), 'latin1')))).join('');
  expect([...bytes.matchAll(/a secret answer (\d+)/g)].map(([, index]) => index)).toEqual(['0']);
  expect(await has(database, '0')).toBe(true);
  await supervised.stop();
  expect(path).toContain('compacted');
});

test('a stopped database is not started again', async () => {
  const { supervised, said } = await opened('stopped.sqlite');
  const pid = supervised.pid() ?? 0;
  await supervised.stop();
  expect(alive(pid)).toBe(false);
  expect(said).toEqual([]);
});

test('a file that is no database is told in one sentence', async () => {
  const path = join(root, 'broken.sqlite');
  const writer = spawn('sh', ['-c', `printf 'this is not a database, whatever it says' > ${path}`]);
  await once(writer, 'exit');
  await expect(supervise(binary, path, () => undefined)).rejects.toThrow(/cannot open .*restore it from a backup/);
});
