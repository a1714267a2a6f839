import { expect, test } from 'vitest';
import { ProgrammePreview } from '#contract/programme.ts';
import { StrataPreview, Wave } from '#contract/wave.ts';
import { report as example } from '#core/benchmark/fixture.ts';
import type { ProgrammeSettings } from '#core/survey/programme.ts';
import { publishReport, stageReport } from '#store/report.ts';
import { changeWave } from '#store/wave.ts';
import { install, type Browser } from './fixture.ts';

const plan = {
  name: 'Open to all',
  instrument: 'it-pulse',
  form: 'long',
  opens: '2026-05-18T07:00:00.000Z',
  closes: '2026-05-29T17:00:00.000Z',
  audience: { openLink: true },
};
const misfit = { status: 400, body: { code: 'request.invalid', errors: [{ path: 'audience' }] } };

async function planned(owner: Browser, change: Readonly<Record<string, unknown>> = {}): Promise<Wave> {
  const reply = await owner.post('/waves', { ...plan, ...change });
  expect(reply.status).toBe(201);
  return Wave.parse(reply.body);
}

test('an open link is planned without anybody on the roster and has one label, with comments from 30 on', async () => {
  const { organisation } = await install();
  const { owner } = await organisation('Acme');
  const wave = await planned(owner);
  expect(wave).toMatchObject({ state: 'draft', audience: { openLink: true }, thresholds: { comments: 30 } });
  expect(wave).not.toHaveProperty('previous');
  const preview = StrataPreview.parse((await owner.get(`/waves/${wave.id}/strata`)).body);
  expect(preview.strata).toMatchObject([{ id: 'root', invited: 0 }]);
  expect(preview.strata[0]?.label).toMatch(/^Acme, (open link|offener Link)$/);
  expect(preview.commentStrata).toHaveLength(1);
  expect(await owner.post(`/waves/${wave.id}/freeze`, { opens: 'planned' })).toMatchObject({
    status: 200,
    body: { state: 'freezing' },
  });
});

test('what needs to know who answers is refused: sides, reminders, cuts, units beside it, fewer comments', async () => {
  const { organisation } = await install();
  const { owner } = await organisation('Acme');
  const reminders = { days: [3], audience: 'unused' };
  const chats = { bot: 'chat_1', channels: [] };
  for (const change of [{ instrument: 'alignment-pulse' }, { reminders }, { chats }, { cuts: ['site'] }])
    expect(await owner.post('/waves', { ...plan, ...change })).toMatchObject(misfit);
  const both = { openLink: true, roles: ['lead'] };
  expect(await owner.post('/waves', { ...plan, audience: both })).toMatchObject({ status: 400 });
  expect(await owner.post('/waves', { ...plan, thresholds: { comments: 10 } })).toMatchObject({
    status: 422,
    body: { code: 'wave.thresholdTooLow', detail: { threshold: 'comments', floor: 30 } },
  });
});

test('an open link and any other wave of its questionnaire keep 28 days apart, discarded ones aside', async () => {
  const { organisation } = await install();
  const { owner } = await organisation('Acme');
  const first = await planned(owner);
  const near = { ...plan, name: 'Near', opens: '2026-06-12T07:00:00.000Z', closes: '2026-06-20T07:00:00.000Z' };
  for (const audience of [{ openLink: true }, undefined])
    expect(await owner.post('/waves', { ...near, audience })).toMatchObject({
      status: 422,
      body: { code: 'wave.nearOpenLink', detail: { other: 'Open to all' } },
    });
  await planned(owner, { ...near, opens: '2026-06-15T07:00:00.000Z' });
  await planned(owner, { ...near, instrument: 'alignment-pulse', audience: undefined });
  const second = await owner.post(`/waves/${first.id}/discard`, { name: first.name });
  expect(second.status).toBe(200);
});

test('a programme moves its wave away from an open link', async () => {
  const { organisation } = await install();
  const { owner } = await organisation('Acme');
  const programme: ProgrammeSettings = {
    ...{ name: 'Quarterly pulse', fiscalMonth: 1, starts: '2099-01-01', opensAt: '09:00', closesAt: '18:00' },
    rule: { kind: 'weekday', months: 3, nth: 1, weekday: 2 },
    ...{ answerDays: 14, holidays: null, cuts: [], approval: false },
    turns: [{ instrument: 'it-pulse', form: 'long' }],
  };
  const first = async () =>
    ProgrammePreview.parse((await owner.post('/programmes/preview', programme)).body).waves[0]?.opensOn;
  expect(await first()).toBe('2099-01-06');
  await planned(owner, { opens: '2098-12-21T08:00:00.000Z', closes: '2098-12-28T08:00:00.000Z' });
  expect(await first()).toBe('2099-01-19');
});

test('what came by an open link tells nothing of how many will answer an invitation', async () => {
  const { organisation } = await install();
  const { owner, scope } = await organisation('Acme');
  const wave = await planned(owner);
  const report = { ...example, wave: wave.id, audience: { openLink: true as const }, invited: 0 };
  await stageReport(scope, report);
  await publishReport(scope, wave.id);
  await changeWave(scope, wave.id, ['draft'], { state: 'published' });
  expect((await owner.post('/waves/preview', { instrument: 'it-pulse' })).body).toMatchObject({ rate: null });
});
