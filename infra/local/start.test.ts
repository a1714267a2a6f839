import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { runDatabase } from './database.ts';
import { readSettings } from './settings.ts';

const root = await mkdtemp(join(tmpdir(), 'einklang-start-'));
const children = new Set<ChildProcess>();
afterEach(async () => {
  await Promise.all(
    [...children].map(async (child) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    }),
  );
  children.clear();
});
afterAll(() => rm(root, { recursive: true }));

/** Runs the real program; `url` is undefined when it ended instead. */
async function start(settings: Record<string, string>) {
  const child = spawn(process.execPath, ['infra/local/start.ts'], {
    env: { PATH: process.env['PATH'], PORT: '0', DEMO: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  children.add(child);
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (piece: Buffer) => said.push(piece.toString()));
  const url = await new Promise<string | undefined>((resolve) => {
    child.once('exit', () => resolve(undefined));
    child.once('message', (told) => {
      resolve(typeof told === 'object' && 'url' in told && typeof told.url === 'string' ? told.url : undefined);
    });
  });
  return { child, url: url ?? '', said: () => said.join('') };
}

async function found(url: string, email: string): Promise<number> {
  const body = JSON.stringify({ name: 'Trial', founder: 'Ada', email, language: 'en' });
  const headers = { 'content-type': 'application/json' };
  return (await fetch(`${url}/api/v1/organisations`, { method: 'POST', body, headers })).status;
}
const messages = async (url: string): Promise<string> => (await fetch(`${url}/outbox.json`)).text();

test('a second start finds all data, after Ctrl-C as after kill -9', async () => {
  const DATA_DIR = join(root, 'again');
  const first = await start({ DATA_DIR });
  expect(await found(first.url, 'ada@example.invalid')).toBe(202);
  const ended = once(first.child, 'exit');
  first.child.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
  const second = await start({ DATA_DIR });
  expect(await messages(second.url)).toContain('ada@example.invalid');
  expect(await found(second.url, 'bob@example.invalid')).toBe(202);
  const killed = once(second.child, 'exit');
  second.child.kill('SIGKILL');
  await killed;
  const third = await start({ DATA_DIR });
  expect(third.said()).toContain('Ended the database that an earlier run had left.');
  expect(await messages(third.url)).toContain('bob@example.invalid');
});

test('web, APIs, outbox and health answer on one port, each under its own policy', async () => {
  const { url } = await start({ DATA_DIR: join(root, 'one-port') });
  expect(await (await fetch(`${url}/health`)).json()).toEqual({ status: 'ok' });
  for (const path of ['/api/v1/nothing', '/issue/nothing', '/respond/nothing'])
    expect([path, (await fetch(url + path)).headers.get('content-type')]).toEqual([path, 'application/problem+json']);
  expect((await fetch(`${url}/p/wave_1/de`)).status).toBe(404);
  for (const path of ['/', '/outbox', '/api/v1/me', '/p/x/de', '/robots.txt'])
    expect((await fetch(url + path)).headers.get('content-security-policy') ?? '').not.toContain('unsafe');
});

test('the outbox answers this machine alone, and links and addresses cannot become markup', async () => {
  const { url } = await start({ DATA_DIR: join(root, 'outbox') });
  await found(url, 'ada+<b>@example.invalid');
  await found(url, 'ada@example.invalid');
  const page = await (await fetch(`${url}/outbox?to=${encodeURIComponent('"><script>')}`)).text();
  expect(page).not.toContain('<script>');
  expect(await (await fetch(`${url}/outbox`, { headers: { 'accept-language': 'de' } })).text()).toContain(
    'Postausgang',
  );
  expect(await (await fetch(`${url}/outbox`)).text()).toMatch(/<a href="http:\/\/127\.0\.0\.1:\d+\/sign-in#[\w-]+">/);
  expect((await fetch(`${url}/outbox.json`, { headers: { 'x-forwarded-for': '10.0.0.1' } })).status).toBe(403);
});

test('a taken port, a misfitting setting, an unwritable directory and a missing certificate are one sentence each', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  const PORT = String(typeof address === 'object' ? address?.port : 0);
  await writeFile(join(root, 'file'), '');
  const said = async (settings: Record<string, string>) => {
    const { child, said: all } = await start({ DATA_DIR: join(root, 'sentences'), ...settings });
    expect(child.exitCode).toBe(1);
    return all().trimEnd();
  };
  expect(await said({ PORT })).toMatch(/^Port \d+ of 127\.0\.0\.1 is taken; .* PORT=\d+\.$/);
  expect(await said({ SIGN_UP: 'maybe' })).toMatch(/^The setting SIGN_UP must be .*\.$/);
  expect(await said({ DATA_DIR: join(root, 'file', 'data') })).toMatch(/^\S+ cannot be a directory .*DATA_DIR.*\.$/);
  expect(await said({ TLS_CERT: '/nowhere.pem', TLS_KEY: '/nowhere.pem' })).toMatch(
    /^The file \/nowhere\.pem of TLS_\w+ cannot be read; .*\.$/,
  );
  expect(await said({ DYNAMODB_ENDPOINT: `http://127.0.0.1:${PORT}9` })).toMatch(
    /^(No DynamoDB answers|The setting DYNAMODB_ENDPOINT) .*\.$/,
  );
  taken.close();
});

test('no database binary gives one sentence', async () => {
  const settings = readSettings({ DATA_DIR: join(root, 'no-binary') });
  const said: string[] = [];
  await expect(
    runDatabase(
      settings,
      (line) => said.push(line),
      () => undefined,
    ),
  ).rejects.toThrow(
    /^There is no embedded database for this platform \([a-z0-9-]+\); set DYNAMODB_ENDPOINT to a DynamoDB, such as \S+\.$/,
  );
  expect(said).toEqual([]);
});

test('what is logged holds neither addresses nor secrets', async () => {
  const { url, said } = await start({ DATA_DIR: join(root, 'log') });
  await found(url, 'somebody@example.invalid');
  await fetch(`${url}/p/wave_1/de%23ABCDEFGHIJKLMNOPQRST`);
  await fetch(`${url}/outbox?to=somebody@example.invalid`);
  expect(said()).not.toMatch(/somebody|ABCDEFGH/);
});
