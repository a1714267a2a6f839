import { Hono } from 'hono';
import { expect, test } from 'vitest';
import * as z from 'zod';
import * as mini from 'zod/mini';
import { refuseCrossSite } from './crosssite.ts';
import { frame, type Fault } from './frame.ts';
import { bodyBytes, limitTime } from './limits.ts';
import { problem } from './problem.ts';
import { tooMany } from './rate.ts';
import { readBody } from './validation.ts';

const schemas = {
  full: z.strictObject({ name: z.string().max(5), parts: z.array(z.strictObject({ size: z.int() })) }),
  mini: mini.strictObject({
    name: mini.string().check(mini.maxLength(5)),
    parts: mini.array(mini.strictObject({ size: mini.int() })),
  }),
};

function app(faults: Fault[] = []): Hono {
  const made = new Hono();
  frame(made, { report: (fault) => faults.push(fault), secure: true });
  made.use('/guarded/*', refuseCrossSite(['https://app.example.org']));
  made.post('/guarded/thing', (c) => c.json({ ok: true }));
  made.post('/:schema{full|mini}', async (c) => {
    const body = await readBody(c, c.req.param('schema') === 'full' ? schemas.full : schemas.mini);
    return body.ok ? c.json(body.value) : body.reply;
  });
  made.get('/fault', () => {
    throw new Error('the secret of Ada');
  });
  made.get('/refusal', (c) => problem(c, 'wave.tooFew', { invited: 8 }));
  made.get('/busy', (c) => tooMany(c, 7));
  made.get('/late', limitTime(5), async (c) => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    return c.text('late');
  });
  return made;
}
const json = (body: unknown) => ({ method: 'POST', body: JSON.stringify(body) });

test('a refusal is an RFC 9457 body with a stable code', async () => {
  const reply = await app().request('/refusal');
  expect(reply.status).toBe(422);
  expect(reply.headers.get('content-type')).toBe('application/problem+json');
  expect(await reply.json()).toEqual({
    type: 'urn:einklang:problem:wave.tooFew',
    title: 'A wave needs at least ten invited people.',
    status: 422,
    code: 'wave.tooFew',
    detail: { invited: 8 },
  });
});

test('a fault answers 500 with an id and is reported under it, without its message', async () => {
  const faults: Fault[] = [];
  const reply = await app(faults).request('/fault');
  const body: unknown = await reply.json();
  expect(reply.status).toBe(500);
  expect(body).toMatchObject({ code: 'fault', requestId: faults[0]?.requestId });
  expect(faults[0]?.stack[0]).toContain('frame.test.ts');
  expect(JSON.stringify([faults, body])).not.toContain('Ada');
});

test('an unknown path is a problem too', async () => {
  expect(await (await app().request('/nowhere')).json()).toMatchObject({ code: 'notFound', status: 404 });
});

test.each(['full', 'mini'])('a misfit names paths and never echoes what was sent (%s)', async (schema) => {
  const sent = { name: 'Adalbert', parts: [{ size: 'Berta', 'Caesar!': 1 }], Dora: 1 };
  const reply = await app().request(`/${schema}`, json(sent));
  const text = await reply.text();
  expect(reply.status).toBe(400);
  for (const value of ['Adalbert', 'Berta', 'Caesar', 'Dora']) expect(text).not.toContain(value);
  expect(JSON.parse(text)).toMatchObject({
    code: 'request.invalid',
    errors: [
      { path: 'name', message: 'is too large' },
      { path: 'parts.0.size', message: 'has another type' },
      { path: 'parts.0', message: 'has fields that do not belong here' },
      { path: '', message: 'has fields that do not belong here' },
    ],
  });
  expect((await app().request(`/${schema}`, json({ name: 'Ada', parts: [] }))).status).toBe(200);
  expect((await app().request(`/${schema}`, { method: 'POST', body: '{' })).status).toBe(400);
});

test('a body above 4 MB is refused, whether its length is declared or not', async () => {
  const body = 'x'.repeat(bodyBytes + 1);
  const declared = { 'content-length': String(body.length) };
  expect((await app().request('/full', { method: 'POST', headers: declared, body })).status).toBe(413);
  expect((await app().request('/full', { method: 'POST', body })).status).toBe(413);
});

test('a request that takes too long ends as a fault', async () => {
  expect((await app().request('/late')).status).toBe(500);
});

test('429 says how long to wait', async () => {
  const reply = await app().request('/busy');
  expect([reply.status, reply.headers.get('retry-after')]).toEqual([429, '7']);
});

test('every reply carries the security headers, refusals and faults included', async () => {
  for (const path of ['/refusal', '/fault', '/nowhere']) {
    const { headers } = await app().request(path);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toContain('max-age');
    expect(headers.get('cache-control')).toBe('no-store');
  }
});

test.each([
  [{ 'sec-fetch-site': 'same-origin' }, 200],
  [{ 'sec-fetch-site': 'same-site' }, 403],
  [{ 'sec-fetch-site': 'cross-site' }, 403],
  [{ 'sec-fetch-site': 'cross-site', authorization: 'Bearer x' }, 200],
  [{ origin: 'https://evil.example', host: 'app.internal' }, 403],
  [{ origin: 'null', host: 'app.internal' }, 403],
  [{ origin: 'https://app.example.org', host: 'app.internal' }, 200],
  [{ origin: 'http://app.internal', host: 'app.internal' }, 200],
  [{}, 200],
])('an unsafe request with %j answers %i', async (headers, status) => {
  expect((await app().request('/guarded/thing', { method: 'POST', headers })).status).toBe(status);
});
