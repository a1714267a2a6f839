import { beforeEach, expect, test } from 'vitest';
import { freshDatabase } from '#store/fixture.ts';
import { countComplaints, listMissing } from '#store/mail.ts';
import { makeOptoutKey, openOptoutKey, optedOut } from '#store/optout.ts';
import { markOf } from '#store/optout-token.ts';
import { putWindow } from '#store/window.ts';
import { bounce } from './bounce.ts';
import { foundWorld, tenant, waveId, type MadeUpWorld } from './fixture.ts';
import { scan } from './pulse.fixture.ts';

let world: MadeUpWorld;

beforeEach(async () => {
  world = await foundWorld(await freshDatabase());
  const times = { opens: '2026-03-10T08:00:00.000Z', closes: '2026-03-24T18:00:00.000Z' };
  const window = { wave: waveId, tenant, ...times, opened: true, manifestSha256: '0'.repeat(64) };
  await putWindow(world.context.database, window);
  await makeOptoutKey(world.scope, world.context.sealing, world.context.random);
});

/** As Amazon documents it, shortened to what is looked at and some of what is not: docs.aws.amazon.com/ses, "Examples of event data". */
const event = (kind: string, what: object, wave = waveId) => ({
  source: 'aws.ses',
  detail: {
    mail: {
      destination: ['a3@acme.example'],
      tags: { 'ses:configuration-set': ['einklang'], wave: [wave], kind: [kind] },
    },
    ...what,
  },
});
const returned = (bounceType = 'Permanent') => ({
  eventType: 'Bounce',
  bounce: {
    ...{ bounceType, bounceSubType: 'General', feedbackId: '0100-1', timestamp: '2026-03-10T08:01:00.000Z' },
    bouncedRecipients: [{ emailAddress: 'A3@acme.example', action: 'failed', status: '5.1.1' }],
  },
});
const complaint = {
  eventType: 'Complaint',
  complaint: { feedbackId: '0100-2', complainedRecipients: [{ emailAddress: 'a4@acme.example' }] },
};
const missing = async () => (await listMissing(world.scope, world.context.now())).map(({ address }) => address);

test('an invitation that came back for good names its address, once, however often it is told', async () => {
  await bounce(world.context, event('invitation', returned('Transient')));
  expect(await missing()).toEqual([]);
  for (let times = 0; times < 3; times++) await bounce(world.context, event('invitation', returned()));
  expect(await missing()).toEqual(['a3@acme.example']);
});

test('a reminder that came back leaves no trace: it would tell who was reminded', async () => {
  const before = await scan(world.context.database, 'organisations');
  for (const kind of ['reminder', 'resend']) await bounce(world.context, event(kind, returned()));
  expect(await scan(world.context.database, 'organisations')).toEqual(before);
});

test('whoever complains gets no more mail, as if they had ended it; the wave has one complaint, and nothing joins the two', async () => {
  for (const kind of ['reminder', 'reminder']) await bounce(world.context, event(kind, complaint));
  const key = (await openOptoutKey(world.scope, world.context.sealing)) ?? new Uint8Array();
  const mark = markOf(key, 'a4@acme.example');
  expect(await optedOut(world.scope)).toEqual(new Set([mark]));
  expect(await countComplaints(world.scope, waveId, world.context.now())).toBe(1);
  const kept = (await scan(world.context.database, 'organisations')).filter(({ pk }) => pk === `mail#${tenant}`);
  expect(JSON.stringify(kept)).not.toMatch(new RegExp(`a4|${mark}`));
});

test('events of other mail and of waves that never were pass by', async () => {
  const other = 'wave_01JD0000000000000000000009';
  for (const each of [{}, null, { detail: { eventType: 'Open' } }, event('invitation', returned(), other)])
    await bounce(world.context, each);
  expect(await missing()).toEqual([]);
});
