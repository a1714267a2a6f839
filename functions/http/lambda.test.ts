import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { gatewayEvent } from './event.ts';
import { lambda } from './lambda.ts';

const app = new Hono();
app.all('/echo/:part', async (c) => {
  c.header('Set-Cookie', 'a=1; Secure', { append: true });
  c.header('Set-Cookie', 'b=2', { append: true });
  return c.json({
    method: c.req.method,
    part: c.req.param('part'),
    query: c.req.queries(),
    cookie: c.req.header('cookie'),
    body: await c.req.text(),
  });
});
app.get('/binary', (c) => c.body(Uint8Array.of(0, 255, 128), 200, { 'Content-Type': 'application/octet-stream' }));
app.get('/packed', (c) => c.body('packed', 200, { 'Content-Type': 'text/html', 'Content-Encoding': 'br' }));

test('method, path, query, cookies and a base64 body reach the app, cookies and text come back', async () => {
  const event = gatewayEvent('POST', '/echo/x', {
    body: '{"name":"Zoë"}',
    cookies: ['session=1', 'theme=dark'],
    rawQueryString: 'a=1&a=2&b=%C3%BC',
  });
  const reply = await lambda(app)(event);
  expect(reply).toMatchObject({ statusCode: 200, cookies: ['a=1; Secure', 'b=2'], isBase64Encoded: false });
  expect(JSON.parse(reply.body ?? '')).toEqual({
    method: 'POST',
    part: 'x',
    query: { a: ['1', '2'], b: ['ü'] },
    cookie: 'session=1; theme=dark',
    body: '{"name":"Zoë"}',
  });
  expect(reply.headers?.['set-cookie']).toBeUndefined();
});

test('a path the gateway has decoded keeps its # and spaces', async () => {
  const reply = await lambda(app)(gatewayEvent('GET', '/echo/de#CODE x?'));
  expect(JSON.parse(reply.body ?? '')).toMatchObject({ part: 'de#CODE x?' });
});

test('bytes and compressed text come back whole, in base64', async () => {
  const binary = await lambda(app)(gatewayEvent('GET', '/binary'));
  expect([binary.isBase64Encoded, binary.body]).toEqual([true, 'AP+A']);
  const packed = await lambda(app)(gatewayEvent('GET', '/packed'));
  expect([packed.isBase64Encoded, Buffer.from(packed.body ?? '', 'base64').toString()]).toEqual([true, 'packed']);
});
