import * as z from 'zod';
import { expect, test } from 'vitest';
import { OrganisationChange } from '#contract/organisation.ts';
import { ReportReply } from '#contract/report.ts';
import { MadeShare, SharedReply, ShareList } from '#contract/share.ts';
import { Wave } from '#contract/wave.ts';
import { putComment } from '#store/comment.ts';
import { browser, install, newestEntry, type Tenant } from './fixture.ts';
import { plan, publishExample } from './published.fixture.ts';

async function made({ owner }: Tenant, wave: string, days = 14) {
  const reply = await owner.post('/shares', { wave, name: 'Council', days });
  const { share, link } = MadeShare.parse(reply.body);
  return { share, link, secret: link.split('#')[1] ?? '' };
}

test('a link opens the result to anybody, without a cookie, without comments and without money', async () => {
  const { organisation, app } = await install();
  const a = await organisation('A');
  const id = await publishExample(a);
  await putComment(a.scope, id, { id: 'c1', group: 'A', invited: 40, text: 'The VPN drops every morning.' });
  await withCost(a);
  const { link, secret, share } = await made(a, id);
  expect(link).toMatch(/^http:\/\/localhost:4400\/shared#[A-Za-z0-9_-]{43}$/);
  const { status, body, cookie } = await browser(app).post('/shared', { secret });
  expect([status, cookie]).toEqual([200, null]);
  const shared = SharedReply.parse(body);
  expect(shared).toMatchObject({ ends: share.ends, organisation: { name: 'A', madeUp: false } });
  const { body: own } = await a.owner.get(`/waves/${id}/report`);
  expect(own).not.toMatchObject({ cost: null });
  expect(shared.report).toEqual({ ...ReportReply.parse(own), cost: null });
  expect(JSON.stringify(body)).not.toContain('VPN');
});

test('beside the result stand the earlier published waves of its questionnaire, and nothing else of the organisation', async () => {
  const { organisation, app, pass } = await install();
  const a = await organisation('A');
  const first = await publishExample(a);
  pass(1);
  const second = await publishExample(a, { closes: '2026-11-14T17:00:00.000Z' });
  const later = await publishExample(a, { closes: '2026-12-14T17:00:00.000Z' });
  await a.owner.post('/waves', { ...plan, name: 'A draft' });
  const { secret } = await made(a, second);
  const { waves } = SharedReply.parse((await browser(app).post('/shared', { secret })).body);
  expect(waves.waves.map(({ id }) => id)).toEqual([second, first]);
  expect(waves.published.map(({ wave }) => wave)).toEqual([second, first]);
  expect(waves.waves.map(({ id }) => id)).not.toContain(later);
});

test('a revoked link, one that has run out and one that never was are told the same', async () => {
  const { organisation, app, pass } = await install();
  const a = await organisation('A');
  const id = await publishExample(a);
  const [revoked, old] = [await made(a, id), await made(a, id, 1)];
  expect(await newestEntry(a.owner)).toMatchObject({ action: 'share.made', subject: id, detail: { name: 'Council' } });
  expect((await a.owner.delete(`/shares/${revoked.share.id}`)).status).toBe(204);
  expect((await a.owner.delete(`/shares/${revoked.share.id}`)).status).toBe(404);
  expect(await newestEntry(a.owner)).toMatchObject({ action: 'share.revoked', subject: id });
  const open = (secret: string) => browser(app).post('/shared', { secret });
  expect((await open(old.secret)).status).toBe(200);
  pass(86_400);
  const replies = [await open(revoked.secret), await open(old.secret), await open('x'.repeat(43))];
  for (const reply of replies) expect(reply).toMatchObject({ status: 410, body: { code: 'share.ended' } });
  expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(1);
});

test('the list has the links that still open, of all waves or of one, and no secret', async () => {
  const { organisation, pass } = await install();
  const a = await organisation('A');
  const [one, other] = [await publishExample(a), await publishExample(a)];
  const kept = await made(a, one, 2);
  await made(a, other, 1);
  const list = async (query = '') => ShareList.parse((await a.owner.get(`/shares${query}`)).body).shares;
  expect(await list()).toHaveLength(2);
  expect(await list(`?wave=${one}`)).toEqual([kept.share]);
  expect(JSON.stringify((await a.owner.get('/shares')).body)).not.toContain(kept.secret);
  pass(86_400);
  const cio = await a.member('cio');
  expect((await cio.get('/shares')).body).toEqual({ shares: [kept.share] });
});

test('nothing is shared before it is published, nor by or of another organisation', async () => {
  const { organisation } = await install();
  const [a, b] = [await organisation('A'), await organisation('B')];
  const id = await publishExample(a);
  const draft = Wave.parse((await a.owner.post('/waves', plan)).body);
  const ask = (wave: string) => ({ wave, name: 'All', days: 7 });
  expect(await a.owner.post('/shares', ask(draft.id))).toMatchObject({ body: { code: 'wave.notPublished' } });
  expect((await b.owner.post('/shares', ask(id))).status).toBe(404);
  const { share } = await made(a, id);
  expect((await b.owner.delete(`/shares/${share.id}`)).status).toBe(404);
  expect((await b.owner.get('/shares')).body).toEqual({ shares: [] });
  for (const misfit of [{ days: 0 }, { days: 91 }, { name: '' }])
    expect((await a.owner.post('/shares', { ...ask(id), ...misfit })).status).toBe(400);
});

test('a link that is pulled in a loop is slowed down, others are not', async () => {
  const { organisation, app } = await install({ sessionRate: { burst: 20, perSecond: 0.001 } });
  const a = await organisation('A');
  const id = await publishExample(a);
  const [busy, quiet] = [await made(a, id), await made(a, id)];
  const open = async (secret: string) => (await browser(app).post('/shared', { secret })).status;
  for (let time = 0; time < 20; time++) expect(await open(busy.secret)).toBe(200);
  expect([await open(busy.secret), await open(quiet.secret)]).toEqual([429, 200]);
});

/** Says what the cost of lost time takes. */
async function withCost({ owner }: Tenant): Promise<void> {
  const change = z.object(OrganisationChange.shape).parse((await owner.get('/organisation')).body);
  const reply = await owner.put('/organisation', { ...change, workforce: 100, hourlyCostMinor: 5000 });
  if (reply.status !== 200) throw new Error('the settings were refused');
}
