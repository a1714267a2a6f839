import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { chatDelivery } from '#connect/chat.ts';
import { otherSide, workspace, type Heard, type OtherSide } from '#connect/chat.fixture.ts';
import type { Chat } from '#contract/chat.ts';
import { LearningDraft } from '#contract/learning.ts';
import type { Wave } from '#core/survey/wave.ts';
import { slackMessage } from '#message/slack.ts';
import { teamsMessage } from '#message/teams.ts';
import { listChats, putChat, removeChat } from '#store/chat.ts';
import type { Database } from '#store/database.ts';
import { deliveriesOf } from '#store/delivery.ts';
import { freshDatabase } from '#store/fixture.ts';
import { draftLearning, publishing } from '#store/learning.ts';
import { changeWave } from '#store/wave.ts';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import {
  foundWorld,
  importRoster,
  people,
  plainRenderer,
  planWave,
  tenant,
  waveId,
  type MadeUpWorld,
} from './fixture.ts';
import { makeFreeze } from './freeze.ts';
import type { JobContext } from './job.ts';
import { open } from './open.ts';
import { scan } from './pulse.fixture.ts';
import { purge } from './purge.ts';
import { send } from './send.ts';

const work = { tenant, wave: waveId };
const freeze = makeFreeze(() => Promise.resolve(plainRenderer));
const count = 40;
// The wave opens on Tuesday, 10 March 2026, 09:00 in Berlin; the fourth day is a Saturday.
const reminders = { days: [4], audience: 'unused' } as const;
const monday = '2026-03-16T08:00:00.000Z';
const chat = (id: string, kind: Chat['kind'], language: 'de' | 'en'): Chat => ({
  ...{ id, kind, name: id, language },
  created: '2026-03-01T00:00:00.000Z',
});
/** Everybody but the last two is in Slack. */
const members = Object.fromEntries(
  Array.from({ length: count - 2 }, (_, index) => [`a${index + 1}@acme.example`, `U${index + 1}`]),
);

let database: Database;
let world: MadeUpWorld;
let slack: OtherSide;
let context: JobContext;

beforeEach(async () => {
  database = await freshDatabase();
  world = await foundWorld(database);
  slack = await otherSide((heard) => (heard.path.startsWith('/api/') ? workspace(members)(heard) : {}));
  onTestFinished(() => slack.stop());
  const forms = { slack: slackMessage, teams: teamsMessage };
  const addressOf = (url: string) => `${slack.origin}${new URL(url).pathname}`;
  context = {
    ...world.context,
    converse: chatDelivery(forms, { patienceSeconds: 0, lookupsPerSecond: Infinity, addressOf }),
    now: () => world.context.now(),
  };
  await importRoster(world, people('a', count, ['Acme']));
  const { scope } = world;
  const sealing = context.sealing;
  await putChat(scope, sealing, chat('bot', 'slackBot', 'de'), 'xoxb-1234567890-abcdefghij');
  await putChat(scope, sealing, chat('news', 'slackWebhook', 'en'), 'https://hooks.slack.com/services/news');
  await putChat(scope, sealing, chat('team', 'teamsWorkflow', 'de'), 'https://a.logic.azure.com/workflows/team');
});

async function openWave(change: Partial<Wave>): Promise<void> {
  await planWave(world, { ...(change.audience ? {} : { reminders }), ...change });
  while ((await freeze(context, work)) === 'again');
  await open(context, work);
  await sendAll();
}
async function sendAll(now?: string): Promise<void> {
  if (now !== undefined) world.setClock(now);
  while ((await send(context, work)) === 'again');
}
const direct = () => slack.heard.filter(({ path }) => path === '/api/chat.postMessage');
const told = () => slack.heard.filter(({ path }) => !path.startsWith('/api/'));
const mailed = (kind: string) => world.sent.filter((message) => message.kind === kind).map(({ to }) => to);
const linkIn = ({ body }: Heard) => /#([A-Z2-7]{20})/.exec(body)?.[1] ?? '';
const channelOf = ({ body }: Heard) => /"channel":"(U\d+)"/.exec(body)?.[1];
const troubles = async () => (await listChats(world.scope)).map(({ trouble }) => trouble);

test('whom the bot finds gets the own link there and no mail; everybody else gets it by mail', async () => {
  await openWave({ chats: { bot: 'bot', channels: [] } });
  expect(new Set(direct().map(channelOf))).toEqual(new Set(Object.values(members)));
  expect(direct()).toHaveLength(count - 2);
  expect(new Set(direct().map(linkIn)).size).toBe(count - 2);
  expect(mailed('invitation').sort()).toEqual(['a39@acme.example', 'a40@acme.example']);
  expect((await deliveriesOf(world.scope, waveId, 'invitation')).get(0)).toMatchObject({ done: count, refused: [] });
  expect(told()).toEqual([]);
});

test('reminders go the same way with the same link, and no table tells who was reached how', async () => {
  await openWave({ chats: { bot: 'bot', channels: [] } });
  const links = new Map(direct().map((heard) => [channelOf(heard), linkIn(heard)]));
  const invited = slack.heard.length;
  await sendAll(monday);
  const reminded = slack.heard.slice(invited).filter(({ path }) => path === '/api/chat.postMessage');
  expect(reminded).toHaveLength(count - 2);
  for (const heard of reminded) expect(linkIn(heard)).toBe(links.get(channelOf(heard)));
  expect(mailed('reminder').sort()).toEqual(['a39@acme.example', 'a40@acme.example']);
  const items = JSON.stringify(await scan(database, 'organisations'));
  expect(items).not.toMatch(/"U\d+"|users_not_found/);
});

test.each([
  ['refused', { body: '{"ok":false,"error":"token_revoked"}' }, 1],
  ['unreachable', { status: 503 }, 3],
] as const)(
  'a bot that is %s costs nobody the invitation, is left alone, and its chat says so',
  async (trouble, answer, asked) => {
    slack.next.push(...Array.from({ length: asked }, () => answer));
    await openWave({ chats: { bot: 'bot', channels: [] } });
    expect(mailed('invitation')).toHaveLength(count);
    expect(slack.heard).toHaveLength(asked);
    expect(await troubles()).toEqual([trouble, undefined, undefined]);
    await sendAll(monday);
    expect(await troubles()).toEqual([undefined, undefined, undefined]);
  },
);

test('a bot that was removed leaves the mail, and a removed channel is passed over', async () => {
  await removeChat(world.scope, 'bot');
  await removeChat(world.scope, 'news');
  await openWave({ chats: { bot: 'bot', channels: ['news', 'team'] } });
  expect(mailed('invitation')).toHaveLength(count);
  expect(slack.heard.map(({ path }) => path)).toEqual(['/workflows/team']);
});

test('channels are told once that the wave is open and once that it reminds, in their language, without anybody’s link', async () => {
  await openWave({ chats: { channels: ['news', 'team'] } });
  await sendAll();
  expect(told().map(({ path }) => path)).toEqual(['/services/news', '/workflows/team']);
  const [english, german] = told();
  expect(english?.body).toContain(`https://pulse.example.org/p/${waveId}/en`);
  expect(english?.body).toContain('How well does our IT help you?');
  expect(german?.body).toContain('Wie gut hilft dir unsere IT?');
  await sendAll(monday);
  await sendAll('2026-03-17T08:00:00.000Z');
  expect(told()).toHaveLength(4);
  expect(told()[3]?.body).toContain('wer geantwortet hat, wissen wir nicht');
  for (const { body } of told()) expect(body).not.toMatch(/#[A-Z2-7]{20}/);
});

test('of an open link a channel is told that whoever has it may answer, also several times', async () => {
  await openWave({ audience: { openLink: true }, chats: { bot: 'bot', channels: ['news'] } });
  expect(slack.heard.map(({ path }) => path)).toEqual(['/services/news']);
  expect(told()[0]?.body).toContain('whoever has it can answer, also several times');
  expect(told()[0]?.body).not.toContain('invit');
  expect(world.sent).toEqual([]);
});

test('a channel that did not take it is tried again after a pause; one that did is not told twice', async () => {
  slack.next.push({ status: 502 });
  await openWave({ chats: { channels: ['news', 'team'] } });
  expect(await troubles()).toEqual([undefined, 'unreachable', undefined]);
  await sendAll();
  expect(told()).toHaveLength(2);
  await sendAll('2026-03-10T08:01:00.000Z');
  expect(told().map(({ path }) => path)).toEqual(['/services/news', '/workflows/team', '/services/news']);
  expect(await troubles()).toEqual([undefined, undefined, undefined]);
});

test('a crash after a channel was told repeats that one at most, never silently', async () => {
  const dying = { ...context, converse: () => Promise.reject(new Error('killed')) };
  await planWave(world, { chats: { channels: ['news', 'team'] } });
  while ((await freeze(context, work)) === 'again');
  await open(context, work);
  await expect(send(dying, work)).rejects.toThrow('killed');
  await sendAll();
  expect(told().map(({ path }) => path)).toEqual(['/services/news', '/workflows/team']);
  expect((await deliveriesOf(world.scope, waveId, 'announcement')).get(0)).toMatchObject({ done: 2, repeated: 1 });
});

test('what was learnt goes the same ways; then no mark of any way is left', async () => {
  await openWave({ chats: { bot: 'bot', channels: ['team'] } });
  await changeWave(world.scope, waveId, ['open'], { state: 'published', answeredAt: monday, settledAt: monday });
  const said = { learnt: 'Das WLAN', doing: 'Neue Antennen' };
  const texts = LearningDraft.parse({ de: said, en: said });
  await draftLearning(world.scope, waveId, texts);
  await database.client.send(new UpdateCommand(publishing(world.scope, waveId, texts, monday)));
  const before = slack.heard.length;
  await sendAll(monday);
  const bodies = slack.heard.slice(before).filter(({ path }) => path !== '/api/users.lookupByEmail');
  expect(bodies).toHaveLength(count - 2 + 1);
  expect(bodies.at(-1)?.path).toBe('/workflows/team');
  expect(bodies.at(-1)?.body).toContain('Neue Antennen');
  expect(bodies.at(-1)?.body).not.toContain('an alle, die eingeladen waren');
  expect(mailed('learning').sort()).toEqual(['a39@acme.example', 'a40@acme.example']);
  while ((await purge(context, work)) === 'again');
  const left = (await scan(database, 'organisations')).filter(({ pk }) => String(pk).startsWith('delivery#'));
  expect(left.map(({ sk }) => String(sk)).filter((sk) => !sk.startsWith('learning'))).toEqual([]);
});
