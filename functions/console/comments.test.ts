import { expect, test } from 'vitest';
import { Comments } from '#contract/comment.ts';
import { Wave } from '#contract/wave.ts';
import { report as example } from '#core/benchmark/fixture.ts';
import { listComments, putComment } from '#store/comment.ts';
import { publishReport, stageReport } from '#store/report.ts';
import { changeWave } from '#store/wave.ts';
import { install, newestEntry, type Browser, type Tenant } from './fixture.ts';

const texts = ['Das Notebook ist alt.', 'Ein Notebook, bitte.', 'Mein Notebook!', 'Mehr Schulung.', 'WLAN.', 'VPN.'];

/** A published wave with six comments, three about notebooks. */
async function commented({ owner, scope }: Tenant): Promise<string> {
  const wave = { name: 'Q4', instrument: 'it-pulse', form: 'long' };
  const dates = { opens: '2026-11-02T07:00:00.000Z', closes: '2026-11-13T17:00:00.000Z' };
  const { id } = Wave.parse((await owner.post('/waves', { ...wave, ...dates })).body);
  await stageReport(scope, { ...example, wave: id });
  await publishReport(scope, id);
  await changeWave(scope, id, ['draft'], { state: 'published' });
  for (const [index, text] of texts.entries())
    await putComment(scope, id, { id: `c${index}`, group: 'A', invited: 40, text });
  return id;
}

const view = async (browser: Browser, wave: string) =>
  Comments.parse((await browser.get(`/waves/${wave}/comments`)).body);

test('a hidden comment is gone for readers and their themes, counted for everybody, and kept for moderators with its reason', async () => {
  const { organisation } = await install();
  const a = await organisation('A');
  const wave = await commented(a);
  const [admin, cio] = [await a.member('admin'), await a.member('cio')];
  const [theme, ...more] = (await view(cio, wave)).themes;
  expect([theme?.words, theme?.comments.toSorted(), more]).toEqual([['Notebook'], ['c0', 'c1', 'c2'], []]);
  const hide = await admin.put(`/waves/${wave}/comments/c1/hidden`, { hidden: true, reason: 'insult' });
  expect(hide).toMatchObject({ status: 200, body: { id: 'c1', text: texts[1], hidden: 'insult' } });
  const seen = await view(cio, wave);
  expect(seen).toMatchObject({ hidden: 1, themes: [] });
  expect(seen.comments.map(({ id }) => id).toSorted()).toEqual(['c0', 'c2', 'c3', 'c4', 'c5']);
  expect((await view(admin, wave)).comments.at(-1)).toMatchObject({ id: 'c1', hidden: 'insult' });
  expect((await view(admin, wave)).themes).toEqual([]);
});

test('hiding and showing stand in the log with who, which and why, and the text was never touched', async () => {
  const { organisation } = await install();
  const a = await organisation('A');
  const wave = await commented(a);
  const before = await listComments(a.scope, wave);
  const path = `/waves/${wave}/comments/c2/hidden`;
  expect((await a.owner.put(path, { hidden: true, reason: 'confidential' })).status).toBe(200);
  const actor = 'Olga Owner';
  expect(await newestEntry(a.owner)).toMatchObject({
    ...{ actor, action: 'comment.hidden', subject: wave, detail: { comment: 'c2', reason: 'confidential' } },
  });
  expect((await a.owner.put(path, { hidden: false, reason: 'mistake' })).status).toBe(200);
  expect(await newestEntry(a.owner)).toMatchObject({
    ...{ actor, action: 'comment.shown', subject: wave, detail: { comment: 'c2', reason: 'mistake' } },
  });
  expect(await listComments(a.scope, wave)).toEqual(before);
  expect(await view(a.owner, wave)).toMatchObject({ hidden: 0 });
});

test('what is done already is a conflict and enters the log once', async () => {
  const { organisation } = await install();
  const a = await organisation('A');
  const path = `/waves/${await commented(a)}/comments/c0/hidden`;
  expect(await a.owner.put(path, { hidden: false, reason: 'mistake' })).toMatchObject({ status: 409 });
  const twice = [true, true].map((hidden) => a.owner.put(path, { hidden, reason: 'unlawful' }));
  expect((await Promise.all(twice)).map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const newest = await newestEntry(a.owner);
  expect(newest).toMatchObject({ action: 'comment.hidden' });
  expect(await a.owner.get(`/log?before=${newest?.sequence ?? 0}`)).not.toMatchObject({
    body: { entries: [{ action: 'comment.hidden' }] },
  });
});

test('nothing but hiding with a listed reason is possible, and another organisation finds no such comment', async () => {
  const { organisation } = await install();
  const [a, b] = [await organisation('A'), await organisation('B')];
  const wave = await commented(a);
  const put = (browser: Browser, id: string, body: unknown) =>
    browser.put(`/waves/${wave}/comments/${id}/hidden`, body);
  for (const body of [
    { hidden: true },
    { hidden: true, reason: 'Das war Frau Quittenbaum' },
    { hidden: true, reason: 'mistake' },
    { hidden: true, reason: 'insult', text: 'Alles gut.' },
  ])
    expect((await put(a.owner, 'c0', body)).status).toBe(400);
  expect((await put(a.owner, 'c9', { hidden: true, reason: 'insult' })).status).toBe(404);
  expect((await put(b.owner, 'c0', { hidden: true, reason: 'insult' })).status).toBe(404);
  expect((await put(await a.member('cio'), 'c0', { hidden: true, reason: 'insult' })).status).toBe(403);
  expect(await view(a.owner, wave)).toMatchObject({ hidden: 0 });
});
