import { expect, test } from 'vitest';
import { freshDatabase } from '#store/fixture.ts';
import { codeHash } from '#store/invitation.ts';
import { putWish } from '#store/resend.ts';
import { answersAt, deviceOf, type Device } from './device.fixture.ts';
import { tenant, waveId } from './fixture.ts';
import { searchFor, textOf } from './needles.fixture.ts';
import { acme, closes, graceOver, openPulse, runDue, scan, type Pulse } from './pulse.fixture.ts';

/** All that may stand beside a ballot or beside a credential. Whoever adds a name here answers for what it tells: no time, address, counter or anything that can be sorted by arrival. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  ballot: ['pk', 'sk', 'keyId', 'prefix', 'signature', 'revision', 'answers'],
  public: ['pk', 'sk', 'brotli', 'policy', 'spki', 'closes', 'nullifiers'],
  invitation: ['pk', 'sk', 'tenant', 'person', 'stratum', 'keyId', 'comment', 'b'],
  resend: ['pk', 'sk', 'address', 'person'],
};

async function kindsOf({ context: { database } }: Pulse) {
  const items = [...(await scan(database, 'organisations')), ...(await scan(database, 'ballots'))];
  return Map.groupBy(items, ({ pk }) => String(pk).split('#')[0] ?? '');
}

test('nothing joins a ballot to a person: no name beside either but those that are needed, and no value in both', async () => {
  const pulse = await openPulse(await freshDatabase());
  const devices: Device[] = [];
  for (const [index, { person }] of acme.slice(0, 14).entries()) {
    const device = deviceOf(pulse, person);
    await device.send(answersAt(index), 'langsam');
    if (index % 2 === 0) await device.send(answersAt(index + 1), 'schnell', 2);
    devices.push(device);
  }
  await putWish(pulse.context.database, { wave: waveId, address: 'a1@acme.example' });
  for (const now of [undefined, closes, graceOver]) {
    if (now !== undefined) pulse.setClock(now);
    // Up to the fold, after which invitations are gone at once.
    const kinds = await kindsOf(pulse);
    for (const [kind, names] of Object.entries(allowed)) {
      const items = kinds.get(kind) ?? [];
      expect(items.length).toBeGreaterThan(0);
      for (const item of items) expect(names).toEqual(expect.arrayContaining(Object.keys(item)));
    }
    for (const { revision } of kinds.get('ballot') ?? []) expect([1, 2]).toContain(revision);

    // Whatever names a person is on one side, whatever names a ballot on the other, and neither crosses.
    const traced = (name: keyof Device['traces']) =>
      devices.flatMap(({ traces }) => traces[name].map((hex) => Buffer.from(hex, 'hex')));
    const bound = (kinds.get('invitation') ?? []).flatMap(({ b }) => (b instanceof Uint8Array ? [b] : []));
    expect(bound).toHaveLength(14);
    const people = searchFor({
      codes: [...pulse.codes.values()],
      codeHashes: [...pulse.codes.values()].map((code) => Buffer.from(codeHash(waveId, code), 'hex')),
      bound,
      blinded: traced('blinded'),
      addresses: acme.map(({ email = '' }) => email),
    });
    const ballots = searchFor({
      secrets: traced('secret'),
      nullifiers: traced('nullifier'),
      prefixes: traced('prefix'),
      signatures: traced('signature'),
      answers: acme.map((_, index) => JSON.stringify(answersAt(index))),
    });
    const [inBallots, inPublic, inInvitations] = ['ballot', 'public', 'invitation'].map((kind) =>
      textOf(kinds.get(kind) ?? []),
    );
    expect(`${inBallots ?? ''}${inPublic ?? ''}`).not.toContain(tenant);
    expect([...people(inBallots ?? ''), ...people(inPublic ?? '')]).toEqual([]);
    expect([...ballots(inInvitations ?? '')]).toEqual([]);
    // The search finds what is there.
    expect([...people(inInvitations ?? '')].sort()).toEqual(['bound', 'codeHashes']);
    expect([...ballots(inBallots ?? '')].sort()).toEqual(['answers', 'nullifiers', 'prefixes', 'signatures']);
    if (now !== graceOver) await runDue(pulse);
  }
  await runDue(pulse);
  expect([...(await kindsOf(pulse)).keys()]).not.toContain('invitation');
});
