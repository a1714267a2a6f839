import { onTestFinished, expect, test } from 'vitest';
import { chatDelivery } from '#connect/chat.ts';
import { otherSide, workspace, type Answer, type Heard } from '#connect/chat.fixture.ts';
import { Chat, ChatList, MadeChat } from '#contract/chat.ts';
import { Wave } from '#contract/wave.ts';
import { slackMessage } from '#message/slack.ts';
import { teamsMessage } from '#message/teams.ts';
import { scan } from '../jobs/pulse.fixture.ts';
import { install, newestEntry } from './fixture.ts';

const bot = { kind: 'slackBot', name: 'Slack', language: 'de', secret: 'xoxb-1234567890-abcdefghij' } as const;
const webhook = {
  ...{ kind: 'slackWebhook', name: '#it', language: 'de' },
  secret: 'https://hooks.slack.com/services/T0/B0/very-secret',
} as const;
const workflow = {
  ...{ kind: 'teamsWorkflow', name: 'IT news', language: 'en' },
  secret: 'https://prod-1.westeurope.logic.azure.com/workflows/1/triggers/manual?sig=very-secret',
} as const;

/** A console whose Slack and Teams are a server on this machine. */
async function start(usual?: (heard: Heard) => Answer) {
  const other = await otherSide(usual);
  onTestFinished(() => other.stop());
  const converse = chatDelivery(
    { slack: slackMessage, teams: teamsMessage },
    { patienceSeconds: 0, addressOf: (url) => `${other.origin}${new URL(url).pathname}` },
  );
  const installation = await install({}, { converse });
  return { ...installation, other, a: await installation.organisation('A') };
}

test('a channel is kept once it has taken a test, and what opens it is in no reply, no log and no table', async () => {
  const { a, other, database, faults } = await start();
  const made = await a.owner.post('/chats', webhook);
  expect(made).toMatchObject({ status: 201, body: { found: true, chat: { name: '#it', kind: 'slackWebhook' } } });
  expect(other.heard.map(({ path }) => path)).toEqual(['/services/T0/B0/very-secret']);
  expect(other.heard[0]?.body).toContain('Probe: Die Verbindung steht');
  const { chat } = MadeChat.parse(made.body);
  expect(await newestEntry(a.owner)).toMatchObject({ action: 'chat.added', detail: { name: '#it' } });
  expect((await a.owner.get('/chats')).body).toEqual({ chats: [chat] });
  const everything = JSON.stringify([made, await a.owner.get('/chats'), await a.owner.get('/log'), faults]);
  expect(everything).not.toContain('very-secret');
  const items = await scan(database, 'organisations');
  const kept = items.find(({ pk }) => String(pk).startsWith('chat#'));
  expect(Object.keys(kept ?? {}).sort()).toEqual(
    ['created', 'id', 'kind', 'language', 'name', 'pk', 'sealed', 'sk', 'wrapped'].sort(),
  );
  for (const value of Object.values(kept ?? {}))
    expect(value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)).not.toContain('secret');
});

test('a bot is tried on the member who connects it; one that knows nobody of this address still works', async () => {
  const { a, other } = await start(workspace({}));
  expect(await a.owner.post('/chats', bot)).toMatchObject({ status: 201, body: { found: false } });
  expect(decodeURIComponent(other.heard[0]?.body ?? '')).toMatch(/^email=owner-.*@example\.org$/);
});

test.each([
  ['chat.refused', { status: 404 }],
  ['chat.unreachable', { status: 503 }],
  ['chat.unreachable', { status: 429, headers: { 'retry-after': '5' } }],
] as const)('%s keeps nothing', async (code, answer) => {
  const { a, other } = await start();
  other.next.push(answer);
  expect(await a.owner.post('/chats', workflow)).toMatchObject({ status: 422, body: { code } });
  expect((await a.owner.get('/chats')).body).toEqual({ chats: [] });
});

test('an address that is none of Slack or Teams is refused before anything is sent', async () => {
  const { a, other } = await start();
  for (const secret of ['http://127.0.0.1/services/x', 'https://169.254.169.254/', bot.secret])
    expect(await a.owner.post('/chats', { ...webhook, secret })).toMatchObject({
      status: 422,
      body: { code: 'chat.secretUnfit' },
    });
  expect(await a.owner.post('/chats', { ...webhook, name: ' ' })).toMatchObject({ status: 400 });
  expect(other.heard).toEqual([]);
});

test('a later test says and shows what is wrong, and that it is well again', async () => {
  const { a, other } = await start();
  const { chat } = MadeChat.parse((await a.owner.post('/chats', workflow)).body);
  const only = async () => ChatList.parse((await a.owner.get('/chats')).body).chats[0];
  other.next.push({ status: 410 });
  expect(await a.owner.post(`/chats/${chat.id}/test`)).toMatchObject({ status: 422, body: { code: 'chat.refused' } });
  expect(await only()).toMatchObject({ trouble: 'refused' });
  expect(await a.owner.post(`/chats/${chat.id}/test`)).toMatchObject({ status: 200, body: { found: true } });
  expect(await only()).toEqual(Chat.parse(chat));
});

test('a chat is removed for good, by its own organisation alone', async () => {
  const { a, organisation } = await start();
  const { chat } = MadeChat.parse((await a.owner.post('/chats', webhook)).body);
  const b = await organisation('B');
  for (const call of [b.owner.delete(`/chats/${chat.id}`), b.owner.post(`/chats/${chat.id}/test`)])
    expect(await call).toMatchObject({ status: 404, body: { code: 'notFound' } });
  expect((await b.owner.get('/chats')).body).toEqual({ chats: [] });
  expect(await a.owner.delete(`/chats/${chat.id}`)).toMatchObject({ status: 204 });
  expect(await newestEntry(a.owner)).toMatchObject({ action: 'chat.removed', detail: { name: '#it' } });
  expect(await a.owner.delete(`/chats/${chat.id}`)).toMatchObject({ status: 404 });
});

test('an organisation keeps at most twenty chats', async () => {
  const { a } = await start();
  for (let count = 0; count < 20; count++) await a.owner.post('/chats', webhook);
  expect(await a.owner.post('/chats', webhook)).toMatchObject({ status: 409, body: { code: 'chat.tooMany' } });
});

test('a plan names chats of its own organisation, a bot as bot and channels as channels, each once', async () => {
  const { a, organisation } = await start(workspace({}));
  const made = async (chat: object) => MadeChat.parse((await a.owner.post('/chats', chat)).body).chat.id;
  const [first, second] = [await made(bot), await made(webhook)];
  const plan = {
    ...{ name: 'Q4', instrument: 'it-pulse', form: 'long' },
    ...{ opens: '2026-06-01T07:00:00.000Z', closes: '2026-06-15T16:00:00.000Z' },
  };
  const programme = {
    ...{ name: 'Quarterly', rule: { kind: 'weekday', months: 3, nth: 1, weekday: 2 }, fiscalMonth: 1 },
    ...{ starts: '2026-06-01', opensAt: '09:00', closesAt: '18:00', answerDays: 14, holidays: null },
    ...{ turns: [{ instrument: 'it-pulse', form: 'long' }], cuts: [], approval: false },
  };
  const chats = { bot: first, channels: [second] };
  expect(await a.owner.post('/waves', { ...plan, chats })).toMatchObject({ status: 201, body: { chats } });
  expect(await a.owner.post('/programmes', { ...programme, chats })).toMatchObject({ status: 201, body: { chats } });
  const b = await organisation('B');
  expect(await b.owner.post('/waves', { ...plan, chats })).toMatchObject({ status: 400 });
  for (const wrong of [
    { bot: second, channels: [] },
    { channels: [first] },
    { channels: [second, second] },
    { channels: ['chat_none'] },
  ]) {
    expect(await a.owner.post('/waves', { ...plan, chats: wrong })).toMatchObject({ status: 400 });
    expect(await a.owner.post('/programmes', { ...programme, chats: wrong })).toMatchObject({ status: 400 });
  }
});

test('the test of a wave with a bot is handed to the member who asks, in the organisation’s language, and says whether it was', async () => {
  const everybody = (heard: Heard): Answer =>
    heard.path.endsWith('lookupByEmail') ? { body: '{"ok":true,"user":{"id":"U1"}}' } : { body: '{"ok":true}' };
  const { a, other } = await start(everybody);
  const { chat } = MadeChat.parse((await a.owner.post('/chats', bot)).body);
  const plan = {
    ...{ name: 'Q4', instrument: 'it-pulse', form: 'long', chats: { bot: chat.id, channels: [] } },
    ...{ opens: '2026-06-01T07:00:00.000Z', closes: '2026-06-15T16:00:00.000Z' },
  };
  const { id } = Wave.parse((await a.owner.post('/waves', plan)).body);
  other.heard.length = 0;
  expect(await a.owner.post(`/waves/${id}/test-mail`)).toMatchObject({ status: 200, body: { chat: true } });
  expect(other.heard.map(({ path }) => path)).toEqual(['/api/users.lookupByEmail', '/api/chat.postMessage']);
  expect(other.heard[1]?.body).toContain(`/p/${id}/en#TESTTESTTESTTESTTEST`);
  other.next.push({ body: '{"ok":false,"error":"users_not_found"}' });
  expect(await a.owner.post(`/waves/${id}/test-mail`)).toMatchObject({ body: { accepted: true, chat: false } });
});
