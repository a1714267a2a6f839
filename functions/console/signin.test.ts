import { expect, test } from 'vitest';
import { consoleApp } from './app.ts';
import { browser, install, type Installation } from './fixture.ts';

const founder = { name: 'Nordwerk', email: 'ada@example.org', founder: 'Ada', language: 'en' };

function newest({ outbox }: Installation) {
  const text = outbox.at(-1)?.text ?? '';
  const link = /\S+\/sign-in#(\S+)/.exec(text);
  const [, code] = /(\d{4} ?\d{4})/.exec(text) ?? [];
  return { link: link?.[0] ?? '', secret: link?.[1] ?? '', code: code?.replace(' ', '') ?? '' };
}

async function founded(settings: Parameters<typeof install>[0] = {}) {
  const installation = await install(settings);
  const anonymous = browser(installation.app);
  await anonymous.post('/organisations', founder);
  const { cookie } = await anonymous.post('/sign-in/redeem', { secret: newest(installation).secret });
  return { ...installation, anonymous, ada: browser(installation.app, cookie ?? ''), cookie };
}

test('anybody founds an organisation, and it exists once its founder has pressed the link', async () => {
  const installation = await install();
  const anonymous = browser(installation.app);
  expect(await anonymous.post('/organisations', founder)).toMatchObject({ status: 202, body: {} });
  expect(newest(installation).link).toMatch(/^http:\/\/localhost:4400\/sign-in#[A-Za-z0-9_-]{43}$/);
  expect((await anonymous.post('/sign-in', { email: founder.email })).status).toBe(202);
  expect(installation.outbox).toHaveLength(1);
  const { status, cookie } = await anonymous.post('/sign-in/redeem', { secret: newest(installation).secret });
  expect(status).toBe(204);
  expect(cookie).toMatch(/^session=[A-Za-z0-9_-]{43}$/);
  expect((await browser(installation.app, cookie ?? '').get('/me')).body).toMatchObject({
    name: 'Ada',
    email: 'ada@example.org',
    roles: ['owner', 'admin'],
    operator: false,
    organisation: { name: 'Nordwerk', language: 'en', madeUp: false },
    organisations: [{ name: 'Nordwerk' }],
  });
});

test('what its founder says of an organisation places it in peer groups from the start', async () => {
  const installation = await install();
  const anonymous = browser(installation.app);
  const said = { industry: 'Q', workforce: 640, region: 'DACH' };
  expect((await anonymous.post('/organisations', { ...founder, industry: 'Raumfahrt' })).status).toBe(400);
  await anonymous.post('/organisations', { ...founder, ...said });
  const { cookie } = await anonymous.post('/sign-in/redeem', { secret: newest(installation).secret });
  const ada = browser(installation.app, cookie ?? '');
  expect((await ada.get('/organisation')).body).toMatchObject(said);
  expect((await ada.get('/benchmark')).body).toMatchObject({
    unsaid: [],
    chain: [{ industry: 'Q', size: '250–999', region: 'DACH' }, {}, {}, {}],
  });
});

test('a link is redeemed by a request that only a press sends, once', async () => {
  const installation = await founded();
  await installation.anonymous.post('/sign-in', { email: 'Ada@Example.org' });
  const { secret, code } = newest(installation);
  expect((await installation.anonymous.get(`/sign-in/redeem?secret=${secret}`)).status).toBe(404);
  const presses = await Promise.all(
    Array.from({ length: 20 }, () => installation.anonymous.post('/sign-in/redeem', { secret })),
  );
  expect(presses.filter(({ status }) => status === 204)).toHaveLength(1);
  expect(presses.filter(({ status }) => status === 410)).toHaveLength(19);
  expect((await installation.anonymous.post('/sign-in/redeem', { email: 'ada@example.org', code })).status).toBe(410);
});

test('the code in the mail signs in like the link', async () => {
  const installation = await founded();
  await installation.anonymous.post('/sign-in', { email: 'ada@example.org' });
  const { secret, code } = newest(installation);
  expect((await installation.anonymous.post('/sign-in/redeem', { email: 'ada@example.org', code })).status).toBe(204);
  expect((await installation.anonymous.post('/sign-in/redeem', { secret })).status).toBe(410);
});

test('an unknown address gets the same reply in the same time, and no mail', async () => {
  const installation = await founded({ signInMilliseconds: 60 });
  const took = async (email: string) => {
    const began = performance.now();
    const reply = await installation.anonymous.post('/sign-in', { email });
    return { reply, milliseconds: performance.now() - began };
  };
  const [known, unknown] = [await took('ada@example.org'), await took('nobody@example.org')];
  expect(unknown.reply).toEqual(known.reply);
  for (const { milliseconds } of [known, unknown]) expect(milliseconds).toBeGreaterThanOrEqual(59);
  expect(installation.outbox.map(({ to }) => to)).not.toContain('nobody@example.org');
});

test('a mail server that fails cannot be told from outside, and is reported without the address', async () => {
  const { anonymous, breakMail, faults } = await founded();
  breakMail();
  expect((await anonymous.post('/sign-in', { email: 'ada@example.org' })).status).toBe(202);
  expect(JSON.stringify(faults)).toContain('sign-in');
  expect(JSON.stringify(faults)).not.toContain('ada@');
});

test('a link ends after a quarter of an hour and a session by the clock', async () => {
  const installation = await founded({ sessionSeconds: 3600 });
  await installation.anonymous.post('/sign-in', { email: 'ada@example.org' });
  const { secret } = newest(installation);
  installation.pass(900);
  expect((await installation.anonymous.post('/sign-in/redeem', { secret })).body).toMatchObject({
    code: 'signIn.expired',
  });
  expect((await installation.ada.get('/me')).status).toBe(200);
  installation.pass(2700);
  expect((await installation.ada.get('/me')).body).toMatchObject({ code: 'signIn.required' });
});

test('signing out ends the session on the server too', async () => {
  const { ada, anonymous } = await founded();
  expect((await ada.post('/sign-out')).status).toBe(204);
  expect((await ada.get('/me')).status).toBe(401);
  expect((await anonymous.post('/sign-out')).status).toBe(401);
});

test('the cookie is bound to its host over https and readable by no script', async () => {
  const { app, outbox } = await install({ appUrl: 'https://app.example.org' });
  await browser(app).post('/organisations', founder);
  const secret = /#(\S+)/.exec(outbox[0]?.text ?? '')?.[1];
  const reply = await app.request('/api/v1/sign-in/redeem', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ secret }),
  });
  const cookie = reply.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^__Host-session=/);
  for (const attribute of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) expect(cookie).toContain(attribute);
});

test('a closed installation takes no organisations, an inviting one from its operators', async () => {
  const closed = await founded({ signUp: 'open', operators: ['ada@example.org'] });
  for (const [signUp, anonymous, ada] of [
    ['closed', 403, 403],
    ['invite', 403, 202],
    ['open', 202, 202],
  ] as const) {
    const app = consoleApp({ ...closed.deps, settings: { ...closed.deps.settings, signUp } });
    expect((await browser(app).post('/organisations', { ...founder, email: 'b@example.org' })).status).toBe(anonymous);
    const own = browser(app, closed.cookie ?? '');
    expect((await own.post('/organisations', { ...founder, email: 'c@example.org' })).status).toBe(ada);
    expect((await browser(app).get('/installation')).body).toEqual({
      signUp,
      signInMinutes: 15,
      pulseUrl: 'http://localhost:4401',
    });
  }
});

test('an operator signs in without belonging to an organisation, and reaches none', async () => {
  const { app, deps, ...installation } = await install({ operators: ['op@example.org'] });
  await browser(app).post('/sign-in', { email: 'op@example.org' });
  const secret = /#(\S+)/.exec(installation.outbox[0]?.text ?? '')?.[1];
  const { cookie } = await browser(app).post('/sign-in/redeem', { secret });
  const operator = browser(app, cookie ?? '');
  expect((await operator.get('/me')).body).toEqual({
    member: null,
    name: 'op@example.org',
    email: 'op@example.org',
    roles: [],
    operator: true,
    organisation: null,
    organisations: [],
  });
  expect(deps.settings.operators).toContain('op@example.org');
});

test('a misfit names paths, and a body that is not JSON is a misfit', async () => {
  const { app, faults } = await install();
  const { status, body } = await browser(app).post('/sign-in', { email: 'nobody', more: 1 });
  expect([status, body]).toMatchObject([400, { code: 'request.invalid', errors: [{ path: 'email' }, { path: '' }] }]);
  for (const [type, text] of [
    ['application/json', '{'],
    ['text/plain', '{}'],
  ] as const) {
    const reply = await app.request('/api/v1/sign-in', {
      method: 'POST',
      headers: { 'content-type': type },
      body: text,
    });
    expect(reply.status).toBe(400);
  }
  expect(faults).toEqual([]);
});

test('signing in is limited by network address', async () => {
  const { app } = await install({ signInRate: { burst: 2, perSecond: 0.1 } });
  const ask = (address: string) =>
    app.request('/api/v1/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-address': address },
      body: JSON.stringify({ email: 'ada@example.org' }),
    });
  expect([(await ask('a')).status, (await ask('a')).status, (await ask('a')).status]).toEqual([202, 202, 429]);
  expect((await ask('b')).status).toBe(202);
});

test('a request from another site is refused', async () => {
  const { app } = await install();
  const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' };
  const reply = await app.request('/api/v1/sign-out', { method: 'POST', headers });
  expect(reply.status).toBe(403);
});
