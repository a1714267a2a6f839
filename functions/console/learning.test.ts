import { expect, test } from 'vitest';
import { LearningReply } from '#contract/learning.ts';
import { Wave } from '#contract/wave.ts';
import { dueBefore } from '#store/due.ts';
import { changeWave, getWave } from '#store/wave.ts';
import { install, newestEntry, type Browser } from './fixture.ts';
import { plan, publishExample } from './published.fixture.ts';

const said = { learnt: 'Das WLAN fällt aus.', doing: 'Neue Zugangspunkte bis März.' };
const texts = { de: said, en: { learnt: 'The wifi drops.', doing: 'New access points by March.' } };
const view = async (browser: Browser, wave: string) =>
  LearningReply.parse((await browser.get(`/waves/${wave}/learning`)).body).learning;

test('a draft is seen by those alone who may write it; once published it is seen by every reader of results', async () => {
  const { organisation } = await install();
  const a = await organisation('A');
  const wave = await publishExample(a);
  const [admin, cio, auditor] = [await a.member('admin'), await a.member('cio'), await a.member('auditor')];
  expect(await view(admin, wave)).toBeNull();
  const half = { ...texts, en: { learnt: '', doing: '' } };
  expect((await admin.put(`/waves/${wave}/learning`, half)).status).toBe(200);
  expect([await view(a.owner, wave), await view(cio, wave)]).toEqual([{ texts: half }, null]);
  expect((await a.owner.post(`/waves/${wave}/learning/publish`, half)).status).toBe(400);
  expect(await a.owner.post(`/waves/${wave}/learning/publish`, texts)).toMatchObject({ status: 200, body: { texts } });
  expect(await view(cio, wave)).toMatchObject({ texts, publishedAt: '2026-05-04T09:00:00.000Z' });
  expect(await newestEntry(a.owner)).toMatchObject({ action: 'learning.published', subject: wave });
  expect((await auditor.get(`/waves/${wave}/learning`)).status).toBe(403);
  for (const other of [cio, auditor]) expect((await other.put(`/waves/${wave}/learning`, texts)).status).toBe(403);
});

test('it is published once, together with its delivery, and never changed afterwards', async () => {
  const { organisation, database } = await install();
  const a = await organisation('A');
  const wave = await publishExample(a);
  const other = { ...texts, de: { ...said, doing: 'Nichts.' } };
  const both = await Promise.all([texts, other].map((each) => a.owner.post(`/waves/${wave}/learning/publish`, each)));
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const winner = both.findIndex(({ status }) => status === 200);
  expect((await a.owner.put(`/waves/${wave}/learning`, texts)).status).toBe(409);
  expect((await view(a.owner, wave))?.texts).toEqual([texts, other][winner]);
  expect((await getWave(a.scope, wave))?.answeredAt).toBe('2026-05-04T09:00:00.000Z');
  const due = await dueBefore(database, '2026-05-04T09:00:00.000Z', 9);
  expect(due.filter(({ kind }) => kind === 'send')).toEqual([expect.objectContaining({ wave })]);
});

test('there is nothing to say before publication, to nobody’s roster, at greater length, or to another organisation', async () => {
  const { organisation } = await install();
  const [a, b] = [await organisation('A'), await organisation('B')];
  const { id: draft } = Wave.parse((await a.owner.post('/waves', plan)).body);
  expect((await a.owner.put(`/waves/${draft}/learning`, texts)).status).toBe(409);
  const wave = await publishExample(a);
  const long = { ...texts, de: { ...said, learnt: 'x'.repeat(241) } };
  expect((await a.owner.put(`/waves/${wave}/learning`, long)).status).toBe(400);
  expect((await b.owner.get(`/waves/${wave}/learning`)).status).toBe(404);
  expect((await b.owner.post(`/waves/${wave}/learning/publish`, texts)).status).toBe(404);
  await changeWave(a.scope, wave, ['published'], { imported: { source: 'Sheet', origin: 'import_1' } });
  expect((await a.owner.post(`/waves/${wave}/learning/publish`, texts)).status).toBe(409);
});
