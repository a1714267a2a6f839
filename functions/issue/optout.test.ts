import { randomBytes } from 'node:crypto';
import { Window } from 'happy-dom';
import { beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '#store/fixture.ts';
import { madeUpSealing } from '#store/made-up-sealing.ts';
import { makeOptoutKey, openOptoutKey, optedOut } from '#store/optout.ts';
import { markOf, optoutToken } from '#store/optout-token.ts';
import { scopeTo, type Scope } from '#store/scope.ts';
import { issueApp } from './app.ts';

const address = 'ada@acme.example';
let scope: Scope;
let key: Uint8Array;
let app: ReturnType<typeof issueApp>;
let page: string;

beforeAll(async () => {
  const database = await freshDatabase();
  const sealing = madeUpSealing();
  scope = scopeTo(database, 'org_a');
  await makeOptoutKey(scope, sealing, randomBytes);
  await makeOptoutKey(scope, sealing, randomBytes);
  await makeOptoutKey(scopeTo(database, 'org_b'), sealing, randomBytes);
  expect(sealing.created).toEqual(['mail', 'mail']);
  key = (await openOptoutKey(scope, sealing)) ?? new Uint8Array();
  app = issueApp({ database, sealing, now: () => '2026-03-12T08:00:00.000Z', secure: true });
  page = `/mail/de/${optoutToken(key, 'org_a', address)}`;
});

const post = (path: string, body: string) =>
  app.request(path, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'null' },
  });

test('opening the page, however often, changes nothing; one click of a mail program ends all mail, and a button brings it back', async () => {
  for (const method of ['GET', 'HEAD', 'GET']) expect((await app.request(page, { method })).status).toBe(200);
  expect(await optedOut(scope)).toEqual(new Set());
  // RFC 8058, 3.2: this body, no redirect, no cookie.
  const reply = await post(page, 'List-Unsubscribe=One-Click');
  expect([reply.status, reply.headers.get('set-cookie')]).toEqual([200, null]);
  expect(await optedOut(scope)).toEqual(new Set([markOf(key, 'Ada@Acme.example ')]));
  expect((await post(page, '')).status).toBe(200);
  expect(await optedOut(scope)).toHaveProperty('size', 1);
  const form = new FormData();
  form.set('again', '1');
  expect((await app.request(page, { method: 'POST', body: form })).status).toBe(200);
  expect(await optedOut(scope)).toEqual(new Set());
});

test('whether mail was ended before shows nowhere, and nothing of the address is in the link', async () => {
  const before = await (await app.request(page)).text();
  await post(page, '');
  expect(await (await app.request(page)).text()).toBe(before);
  await post(page, 'again=1');
  expect(Buffer.from(page.split('.')[1] ?? '', 'base64url').toString('latin1')).not.toContain('ada');
});

test('a link that the organisation’s own key did not make is none, whoever forges it', async () => {
  const [head = '', body = ''] = page.split('.');
  const turned = Buffer.from(body, 'base64url');
  turned[20] = (turned[20] ?? 0) ^ 1;
  for (const path of [
    `${head}.${turned.toString('base64url')}`,
    `/mail/de/org_b.${body}`,
    `/mail/de/org_missing.${body}`,
    '/mail/de/nonsense',
  ]) {
    expect((await app.request(path)).status).toBe(404);
    expect((await post(path, '')).status).toBe(404);
  }
  expect(await optedOut(scope)).toEqual(new Set());
  expect((await app.request(`${head}.${body}`)).status).toBe(200);
});

test('both languages say the same, work without a script, and load nothing', async () => {
  for (const [language, title] of [
    ['de', 'Keine Mails mehr?'],
    ['en', 'No more mail?'],
  ]) {
    const reply = await app.request(page.replace('/de/', `/${language ?? ''}/`));
    expect(reply.headers.get('content-security-policy')).toMatch(
      /default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'/,
    );
    expect(reply.headers.get('referrer-policy')).toBe('no-referrer');
    const { document } = new Window();
    document.write(await reply.text());
    expect(document.documentElement.getAttribute('lang')).toBe(language);
    expect(document.querySelector('h1')?.textContent).toBe(title);
    expect(document.querySelectorAll('script, img, link, iframe')).toHaveLength(0);
    const other = document.querySelector('nav a')?.getAttribute('href') ?? '';
    expect((await app.request(new URL(other, `https://p.example${page}`).pathname)).status).toBe(200);
  }
});
