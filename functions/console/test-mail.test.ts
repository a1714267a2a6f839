import { expect, test } from 'vitest';
import { Organisation, OrganisationChange } from '#contract/organisation.ts';
import { Wave } from '#contract/wave.ts';
import { changeWave } from '#store/wave.ts';
import { install, newestEntry } from './fixture.ts';
import { plan } from './published.fixture.ts';

test('a test mail goes in every language to the member who asks and to nobody else, with a code that is none', async () => {
  const { organisation, outbox } = await install();
  const a = await organisation('A');
  const admin = await a.member('admin');
  const { id } = Wave.parse((await admin.post('/waves', plan)).body);
  outbox.length = 0;
  const { status, body } = await admin.post(`/waves/${id}/test-mail`);
  expect([status, body]).toEqual([200, { to: outbox[0]?.to, accepted: true }]);
  expect(outbox.map(({ kind, language, to, wave }) => [kind, language, to, wave])).toEqual(
    ['de', 'en'].map((language) => ['test', language, outbox[0]?.to, id]),
  );
  expect(outbox[0]?.to).toMatch(/^member_/);
  expect(outbox[1]?.text).toContain(`http://localhost:4401/p/${id}/en#TESTTESTTESTTESTTEST`);
  expect(outbox[1]?.text).toContain('0000 0000 0000 0000');
  expect(await newestEntry(a.owner)).toMatchObject({ action: 'wave.testMailSent', subject: id });
  await changeWave(a.scope, id, ['draft'], { state: 'frozen', manifestSha256: 'ab12'.repeat(16) });
  expect((await admin.post(`/waves/${id}/test-mail`)).status).toBe(200);
  expect(outbox.at(-1)?.text).toContain('ab12 ab12 ab12 ab12');
});

test('nobody sends one who may not plan, for another organisation, or once the real ones go out', async () => {
  const { organisation, outbox } = await install();
  const [a, b] = [await organisation('A'), await organisation('B')];
  const { id } = Wave.parse((await a.owner.post('/waves', plan)).body);
  outbox.length = 0;
  expect((await (await a.member('cio')).post(`/waves/${id}/test-mail`)).status).toBe(403);
  expect((await b.owner.post(`/waves/${id}/test-mail`)).status).toBe(404);
  await changeWave(a.scope, id, ['draft'], { state: 'open' });
  expect((await a.owner.post(`/waves/${id}/test-mail`)).status).toBe(409);
  expect(outbox).toEqual([]);
});

test('it comes in the colour the organisation has chosen', async () => {
  const { organisation, outbox } = await install();
  const a = await organisation('A');
  const before = Organisation.parse((await a.owner.get('/organisation')).body);
  const settings = Object.fromEntries(Object.entries(before).filter(([name]) => name in OrganisationChange.shape));
  expect((await a.owner.put('/organisation', { ...settings, colour: '#ffcc00' })).status).toBe(400);
  expect((await a.owner.put('/organisation', { ...settings, colour: '#1c5c9f' })).status).toBe(200);
  const { id } = Wave.parse((await a.owner.post('/waves', plan)).body);
  await a.owner.post(`/waves/${id}/test-mail`);
  expect(outbox.at(-1)?.html).toContain('background-color:#1c5c9f');
});
