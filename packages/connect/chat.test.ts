import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OpenChat } from '#message/chat.ts';
import type { Message } from '#message/message.ts';
import { chatDelivery, fitsChat } from './chat.ts';
import { otherSide, workspace, type OtherSide } from './chat.fixture.ts';

const bot: OpenChat = { kind: 'slackBot', name: 'Slack', secret: 'xoxb-1234567890-abcdefghij' };
const webhook: OpenChat = {
  kind: 'slackWebhook',
  name: '#it',
  secret: 'https://hooks.slack.com/services/T0/B0/secret',
};
const workflow: OpenChat = {
  kind: 'teamsWorkflow',
  name: 'IT',
  secret: 'https://default1.ab.environment.api.powerplatform.com:443/powerautomate/workflows/1/triggers/manual?sig=s',
};
const message = { to: 'ada@example.org', subject: 'Grüße' } as const;
const mail: Message = { kind: 'invitation', language: 'de', text: 'Hallo', html: '', ...message };
const forms = { slack: () => ({ text: 'Grüße', blocks: [] }), teams: () => ({ type: 'message' }) };

let other: OtherSide;
let waits: number[];
const converse = (patienceSeconds = 30) =>
  chatDelivery(forms, {
    patienceSeconds,
    lookupsPerSecond: Infinity,
    addressOf: (url) => `${other.origin}${new URL(url).pathname}`,
    wait: (milliseconds) => Promise.resolve(waits.push(milliseconds)),
  });

beforeEach(async () => {
  waits = [];
  other = await otherSide(workspace({ 'ada@example.org': 'U0ADA' }));
});
afterEach(() => other.stop());

test('a bot finds the person by address and writes to them alone', async () => {
  expect(await converse()(bot, mail)).toBe('accepted');
  expect(other.heard).toEqual([
    {
      path: '/api/users.lookupByEmail',
      authorization: `Bearer ${bot.secret}`,
      type: 'application/x-www-form-urlencoded; charset=utf-8',
      body: 'email=ada%40example.org',
    },
    {
      path: '/api/chat.postMessage',
      authorization: `Bearer ${bot.secret}`,
      type: 'application/json; charset=utf-8',
      body: JSON.stringify({ channel: 'U0ADA', ...forms.slack() }),
    },
  ]);
  expect(await converse()(bot, { ...mail, to: 'eve@example.org' })).toBe('unknown');
  expect(other.heard).toHaveLength(3);
});

test('a webhook and a workflow get the message without any token, and whatever status means taken is taken', async () => {
  expect(await converse()(webhook, mail)).toBe('accepted');
  other.next.push({ status: 202, body: '' });
  expect(await converse()(workflow, mail)).toBe('accepted');
  expect(other.heard.map(({ path, authorization, body }) => [path, authorization, body])).toEqual([
    ['/services/T0/B0/secret', undefined, JSON.stringify(forms.slack())],
    ['/powerautomate/workflows/1/triggers/manual', undefined, JSON.stringify(forms.teams())],
  ]);
});

test.each([
  ['a revoked token', bot, { body: '{"ok":false,"error":"token_revoked"}' }, 'refused'],
  ['a missing scope', bot, { body: '{"ok":false,"error":"missing_scope"}' }, 'refused'],
  ['a person who left', bot, { body: '{"ok":true,"user":{"id":"U1","deleted":true}}' }, 'unknown'],
  ['another bot', bot, { body: '{"ok":true,"user":{"id":"U1","is_bot":true}}' }, 'unknown'],
  ['a fault of Slack', bot, { body: '{"ok":false,"error":"internal_error"}' }, 'unreachable'],
  ['a page instead of a reply', bot, { body: '<html>' }, 'unreachable'],
  ['a reply without end', bot, { body: ' '.repeat(300_000) }, 'unreachable'],
  ['a webhook that is gone', webhook, { status: 404, body: 'no_service' }, 'refused'],
  ['a workflow out of order', workflow, { status: 502 }, 'unreachable'],
] as const)('%s is told apart', async (_what, chat, answer, receipt) => {
  other.next.push(answer);
  expect(await converse()(chat, mail)).toBe(receipt);
  expect(other.heard).toHaveLength(1);
});

test('a redirect is refused and never followed', async () => {
  for (const chat of [webhook, workflow]) {
    other.next.push({ status: 307, headers: { location: `${other.origin}/elsewhere` } });
    expect(await converse()(chat, mail)).toBe('refused');
  }
  other.next.push({ status: 302, headers: { location: `${other.origin}/elsewhere` } });
  expect(await converse()(bot, mail)).toBe('unreachable');
  expect(other.heard.filter(({ path }) => path === '/elsewhere')).toEqual([]);
});

test('a wait that is asked for is kept, and one beyond our patience is not waited for', async () => {
  other.next.push({ status: 429, headers: { 'retry-after': '7' } });
  expect(await converse()(bot, mail)).toBe('accepted');
  expect(waits).toEqual([7000]);
  other.next.push({ status: 429, headers: { 'retry-after': '31' } });
  expect(await converse()(bot, mail)).toBe('unreachable');
  other.next.push({ status: 429, headers: { 'retry-after': '2' } });
  expect(await converse(1)(webhook, mail)).toBe('unreachable');
  expect(waits).toEqual([7000]);
});

test('who asks to come later again and again is left when that is more than our patience in all', async () => {
  other.next.push(...Array.from({ length: 99 }, () => ({ status: 429, headers: { 'retry-after': '0' } })));
  expect(await converse(5)(webhook, mail)).toBe('unreachable');
  expect(waits).toEqual([1000, 1000, 1000, 1000, 1000]);
});

test('a server that is not there is unreachable, and nothing is thrown', async () => {
  await other.stop();
  expect(await converse()(webhook, mail)).toBe('unreachable');
  other = await otherSide();
});

test('nothing is sent to any address but those of Slack and of workflows, however it is written', async () => {
  const foreign = [
    'http://hooks.slack.com/services/a',
    'https://hooks.slack.com:8443/services/a',
    'https://user@hooks.slack.com/services/a',
    'https://hooks.slack.com@169.254.169.254/services/a',
    'https://hooks.slack.com.evil.example/services/a',
    'https://evil.example/hooks.slack.com/services/a',
    'https://hooks.slack.com/',
    'https://hooks.slack.com/../',
    'https://169.254.169.254/latest/meta-data',
    'https://localhost/services/a',
    'file:///etc/passwd',
    '//hooks.slack.com/services/a',
    'xoxb-1234567890-abcdefghij',
    '',
  ];
  for (const secret of foreign) {
    expect(fitsChat({ kind: 'slackWebhook', secret }), secret).toBe(false);
    expect(await converse()({ ...webhook, secret }, mail)).toBe('refused');
  }
  for (const secret of [
    'https://logic.azure.com/workflows/a',
    'https://logic.azure.com.evil.example/workflows/a',
    'https://evillogic.azure.com/workflows/a',
    'https://prod-1.westeurope.logic.azure.com:444/workflows/a',
    'https://hooks.slack.com/services/a',
  ])
    expect(fitsChat({ kind: 'teamsWorkflow', secret }), secret).toBe(false);
  expect(other.heard).toEqual([]);
  expect(fitsChat({ kind: 'teamsWorkflow', secret: 'https://prod-1.westeurope.logic.azure.com:443/workflows/a' })).toBe(
    true,
  );
});

test('whatever is pasted, a host that passes is one of those of Slack and Microsoft', () => {
  const host = fc.constantFrom('hooks.slack.com', 'a.logic.azure.com', 'slack.com', '127.0.0.1', 'evil.example');
  const parts = fc.tuple(fc.constantFrom('https://', 'http://', 'https:/\\', ''), fc.string(), host, fc.string());
  const allowed = /^(hooks\.slack\.com|[a-z0-9.-]+\.(logic\.azure|api\.powerplatform)\.com)$/;
  fc.assert(
    fc.property(fc.constantFrom('slackWebhook', 'teamsWorkflow'), parts, (kind, [scheme, user, name, path]) => {
      const secret = `${scheme}${user === '' ? '' : `${user}@`}${name}${path}`;
      const url = URL.parse(secret);
      return !fitsChat({ kind, secret }) || (url?.protocol === 'https:' && allowed.test(url.hostname));
    }),
  );
});
