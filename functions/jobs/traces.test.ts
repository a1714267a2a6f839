import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayMilliseconds, plus } from '#core/time.ts';
import { embeddedBinary } from '#infra/local/embedded.ts';
import { openOutbox } from '#infra/local/outbox.ts';
import { fileSealing } from '#infra/local/sealing.ts';
import { supervise, type Supervised } from '#infra/local/supervised.ts';
import { getAtoms } from '#store/atom.ts';
import { listComments } from '#store/comment.ts';
import { createTables, openDatabase } from '#store/database.ts';
import { frozenPeople } from '#store/frozen.ts';
import { codeHash } from '#store/invitation.ts';
import { listSigningKeys, openDataKey, openSecret, openSigningKey } from '#store/key.ts';
import { getPublic } from '#store/public.ts';
import { putWish } from '#store/resend.ts';
import { getReport } from '#store/report.ts';
import { askForSlips } from '#store/slips.ts';
import { getWave } from '#store/wave.ts';
import { answersAt, deviceOf, type Device } from './device.fixture.ts';
import { waveId } from './fixture.ts';
import { filesIn, searchFor, textOf, type Search } from './needles.fixture.ts';
import { perform } from './perform.ts';
import { acme, closes, graceOver, jobs, openPulse, runDue, scan, work, type Pulse } from './pulse.fixture.ts';

const directory = await mkdtemp(join(tmpdir(), 'einklang-traces-'));
const file = join(directory, 'database.sqlite');
let supervised: Supervised;
let pulse: Pulse;
let search: Search;
const devices = new Map<string, Device>();
const found: Record<'answered' | 'folded' | 'published', ReadonlySet<string>> = {
  answered: new Set(),
  folded: new Set(),
  published: new Set(),
};
const joined = { answered: { right: 0, correlation: 0 }, folded: { right: 0, correlation: 0 } };

/** A wave on a database with a file: 36 people in random order take their credentials and answer, then it is folded and published. */
beforeAll(async () => {
  supervised = await supervise(embeddedBinary() ?? '', file, () => undefined);
  const names = { organisations: 'organisations', ballots: 'ballots', releases: 'releases' };
  const database = openDatabase(names, supervised.endpoint);
  await createTables(database);
  const outbox = await openOutbox(join(directory, 'outbox'));
  pulse = await openPulse(database, {
    outside: {
      sealing: fileSealing(join(directory, 'keys')),
      deliver: outbox.deliver,
      forgetMessages: (wave) => outbox.forget(wave),
      compact: () => supervised.compact(() => Promise.resolve()),
    },
  });
  const inOrder = acme
    .map(({ person }, index) => ({ person, index, key: Buffer.from(pulse.context.random(8)).toString('hex') }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const { person, index } of inOrder) {
    const device = deviceOf(pulse, person);
    devices.set(person, device);
    await device.send(answersAt(index), person === 'a1' ? withdrawn : commentAt(index));
  }
  expect(await devices.get('a1')?.send(answersAt(0), '', 2)).toEqual([201, 201]);
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
  await askForSlips(pulse.scope, waveId, 'request', publicKey.export({ format: 'der', type: 'spki' }));
  await perform(jobs.send, pulse.context, { kind: 'send', ...work, dueAt: pulse.context.now() });
  await putWish(database, { wave: waveId, address: forgetful });
  search = searchFor(await needles());
  [found.answered, joined.answered] = [await look(), orders()];
  pulse.setClock(closes);
  await runDue(pulse);
  pulse.setClock(graceOver);
  await perform(jobs.fold, pulse.context, { kind: 'fold', ...work, dueAt: graceOver });
  [found.folded, joined.folded] = [await look(), orders()];
  await runDue(pulse);
  found.published = await look();
}, 120_000);

afterAll(async () => {
  await supervised.stop();
  await rm(directory, { recursive: true });
});

const forgetful = 'who-lost-the-link@acme.example';
const withdrawn = 'In der Kantine wird dienstags getuschelt';
/** A comment with a name in it that is masked before release. */
const commentAt = (index: number) => `Bei ${nameAt(index)} wird mittags alles langsam`;
const nameAt = (index: number) => `Frau Quittenbaum${'abcdefghijklmnopqrstuvwxyz'.charAt(index % 26)}`;

/** Everything that is to be gone one day, as it stands while the wave is open, and what must never have been anywhere. */
async function needles() {
  const { scope, context, codes } = pulse;
  const items = await scan(context.database, 'organisations');
  const binary = (kind: string, name: string) =>
    items.flatMap((item) => {
      const value = item[name];
      return String(item['pk']).startsWith(`${kind}#`) && value instanceof Uint8Array ? [value] : [];
    });
  const traced = (name: keyof Device['traces']) =>
    [...devices.values()].flatMap(({ traces }) => traces[name].map((hex) => Buffer.from(hex, 'hex')));
  const dataKeys = await Promise.all(
    (['sign', 'invite', 'fold'] as const).map((purpose) => openDataKey(scope, waveId, purpose, context.sealing)),
  );
  const [sign = new Uint8Array()] = dataKeys;
  const privateKeys = await Promise.all(
    (await listSigningKeys(scope, waveId)).map(({ keyId }) => openSigningKey(scope, waveId, sign, keyId)),
  );
  const secrets = await Promise.all(
    (['invitation', 'fold'] as const).map((secret) => openSecret(scope, waveId, secret, context.sealing)),
  );
  const whole = [...dataKeys, ...privateKeys, ...secrets].filter((key) => key !== undefined);
  expect([whole.length, codes.size, traced('nullifier').length]).toEqual([8, 36, 72]);
  return {
    // Never anywhere.
    keys: whole,
    ballotSecrets: traced('secret'),
    blindedMessages: traced('blinded'),
    // Until the wave is settled.
    sealedKeys: [...binary('key', 'sealed'), ...binary('key', 'wrapped')],
    codes: [...codes.values()],
    codeHashes: [...codes.values()].map((code) => Buffer.from(codeHash(waveId, code), 'hex')),
    blindedHashes: binary('invitation', 'b'),
    wishes: [forgetful],
    sealedSlips: [...binary('slips', 'key'), ...binary('slips', 'body'), ...binary('slips', 'publicKey')],
    withdrawn: [withdrawn],
    // For seven days more.
    answers: acme.map((_, index) => JSON.stringify(answersAt(index))),
    names: acme.map((_, index) => nameAt(index)),
    // For thirty.
    nullifiers: traced('nullifier'),
    prefixes: traced('prefix'),
    signatures: traced('signature'),
  };
}

/** The kinds of needles that are in any table or any file. */
async function look(): Promise<ReadonlySet<string>> {
  const { database } = pulse.context;
  const tables = await Promise.all(
    (['organisations', 'ballots', 'releases'] as const).map((table) => scan(database, table)),
  );
  const [inTables, inFiles] = [search(tables.map(textOf).join('\n')), search(await filesIn(directory))];
  return new Set([...inTables, ...inFiles]);
}

const thirtyDays = ['nullifiers', 'prefixes', 'signatures'];
const sevenDays = ['answers', 'names', ...thirtyDays];
const whileOpen = [
  'sealedKeys',
  'codes',
  'codeHashes',
  'blindedHashes',
  'wishes',
  'sealedSlips',
  'withdrawn',
  ...sevenDays,
];

test('after purge no table and no file holds what was purged', async () => {
  // What is looked for is found while it may be there, so that not finding it says something.
  expect([...found.answered].sort()).toEqual([...whileOpen].sort());
  expect([...found.folded].sort()).toEqual(whileOpen.filter((kind) => kind !== 'withdrawn').sort());
  expect([...found.published].sort()).toEqual([...sevenDays].sort());

  pulse.setClock(plus(graceOver, 7 * dayMilliseconds - 1));
  await runDue(pulse);
  expect([...(await look())].sort()).toEqual([...sevenDays].sort());
  pulse.setClock(plus(graceOver, 7 * dayMilliseconds));
  await runDue(pulse);
  expect([...(await look())].sort()).toEqual([...thirtyDays].sort());
  pulse.setClock(plus(graceOver, 30 * dayMilliseconds));
  await runDue(pulse);
  expect([...(await look())]).toEqual([]);

  const { scope, context } = pulse;
  expect(await getWave(scope, waveId)).toMatchObject({ state: 'published', purged: 'all' });
  expect(await getReport(scope, waveId)).toMatchObject({ ballots: 36 });
  expect((await getAtoms(scope, waveId)).find(({ variable }) => variable === 'E0')?.atoms.length).toBeGreaterThan(0);
  const comments = await listComments(scope, waveId);
  expect(comments.map(({ text }) => text)).toEqual(
    Array.from({ length: 35 }, () => 'Bei [Name] wird mittags alles langsam'),
  );
  let people = 0;
  for await (const { email } of frozenPeople(scope, waveId)) people += email === undefined ? 0 : 1;
  expect(people).toBe(36);
  expect(await getPublic(context.database, waveId, 'manifest')).toBeDefined();
  expect(await kindsIn('organisations')).toEqual(
    'address atom comment directory due frozen log mail member optout organisation report roster wave window'.split(
      ' ',
    ),
  );
  expect(await kindsIn('ballots')).toEqual(['public']);
}, 60_000);

/** The kinds of items a table holds, sorted. */
async function kindsIn(table: 'organisations' | 'ballots'): Promise<readonly string[]> {
  const items = await scan(pulse.context.database, table);
  return [...new Set(items.map(({ pk }) => String(pk).split('#')[0] ?? ''))].sort();
}

/** How many of the 36 somebody with the disk matches right who lays those who took a credential beside the score ballots, both in the order in which they lie there; and the rank correlation of the two orders. */
function orders(): { readonly right: number; readonly correlation: number } {
  const database = new DatabaseSync(file, { readOnly: true });
  const keys = (sql: string) =>
    database
      .prepare(sql)
      .all()
      .map(({ sk }) => String(sk).replace(/^S:/, ''));
  const taken = keys(
    `SELECT sk FROM organisations WHERE pk LIKE 'S:invitation#%' AND item_json LIKE '%"b":%' ORDER BY rowid`,
  );
  const cast = keys(`SELECT sk FROM ballots WHERE pk LIKE 'S:ballot#%' ORDER BY rowid`);
  database.close();
  const personOf = new Map([...pulse.codes].map(([person, code]) => [codeHash(waveId, code), person]));
  const voterOf = new Map([...devices].map(([person, { traces }]) => [traces.nullifier[0] ?? '', person]));
  const people = taken.map((hash) => personOf.get(hash));
  const voters = cast.flatMap((nullifier) => voterOf.get(nullifier) ?? []);
  expect([people.length, voters.length]).toEqual([36, 36]);
  const right = people.filter((person, rank) => person === voters[rank]).length;
  const squares = people.reduce((sum, person, rank) => sum + (voters.indexOf(person ?? '') - rank) ** 2, 0);
  return { right, correlation: 1 - (6 * squares) / (36 * (36 ** 2 - 1)) };
}

test('joining the two tables by rowid after fold does no better than chance', () => {
  // Before the fold it does: a1 alone, who changed their mind, is at another place.
  expect(joined.answered.right).toBeGreaterThan(0);
  expect(joined.answered.correlation).toBeGreaterThan(0.8);
  // By chance 1 is right, 10 or more in one of ten million folds; the correlation is 0 ± 0.17, its size 0.8 or more in one of a million.
  expect(joined.folded.right).toBeLessThan(10);
  expect(Math.abs(joined.folded.correlation)).toBeLessThan(0.8);
});
