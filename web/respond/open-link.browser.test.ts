import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { complaintsOf, shoot, startBrowser, violations } from './browser.fixture.ts';
import { listen, openWave, type ServedWave } from './wave.fixture.ts';

let browser: Browser;
const closing: (() => unknown)[] = [];

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  for (const close of closing) close();
  await browser.close();
});

/** A fresh wave with an open link, and a device that has opened it. */
async function opened(unusual: Parameters<typeof openWave>[0] = {}): Promise<Opened> {
  const wave = await openWave({ ...unusual, facts: { openLink: true } });
  const server = await listen(wave.app);
  closing.push(server.close);
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints = complaintsOf(page);
  const url = `${server.origin}/p/${wave.wave}/de`;
  await page.goto(url);
  return { wave, page, url, complaints };
}
interface Opened {
  readonly wave: ServedWave;
  readonly page: Page;
  readonly url: string;
  readonly complaints: readonly string[];
}

const rate = (page: Page, value: string) =>
  page.getByRole('group', { name: 'Wie wahrscheinlich' }).getByRole('radio', { name: value, exact: true }).check();
const sendIt = async (page: Page) => {
  await page.getByRole('button', { name: 'Antworten senden' }).click();
  await page.getByRole('heading', { name: 'Danke. Deine Antworten sind angekommen.' }).waitFor();
};
const scores = async (wave: ServedWave) =>
  (await wave.ballots()).filter(({ kind }) => kind === 'score').map(({ revision, answers }) => ({ revision, answers }));

test('an open link asks at once, says what it is, and shows the one label without a number of people', async () => {
  const { page, wave, complaints } = await opened();
  await page.getByText('eine Person kann es mehrmals tun').waitFor();
  await page.getByText('Vertrieb Süd, wie bei allen mit diesem Link').waitFor();
  expect(await page.locator('#ticks path').getAttribute('d')).toBeNull();
  expect(await violations(page)).toEqual([]);
  await shoot(page, 'open-link-ask', true);
  await rate(page, '8');
  await page.getByLabel('Welche eine Änderung').fill('Mehr Bildschirme');
  await sendIt(page);
  await shoot(page, 'open-link-thanks', true);
  expect(await page.getByText('Wiederherstellungscode').count()).toBe(0);
  expect(await wave.ballots()).toEqual([
    { kind: 'score', revision: 1, answers: { E0: 8 } },
    { kind: 'comment', revision: 1, answers: { O1: 'Mehr Bildschirme' } },
  ]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('whoever comes back to an open link on their device changes their answers instead of answering twice', async () => {
  const { page, wave, url } = await opened();
  await rate(page, '8');
  await sendIt(page);
  const later = await page.context().newPage();
  await page.close();
  await later.goto(url);
  await later.getByRole('button', { name: 'Antworten ändern' }).click();
  await rate(later, '2');
  await sendIt(later);
  expect(await scores(wave)).toEqual([{ revision: 2, answers: { E0: 2 } }]);
  await later.context().close();
});

test('somebody else at the same device answers for themselves, and forgetting leaves nothing behind', async () => {
  const { page, wave } = await opened();
  await rate(page, '8');
  await sendIt(page);
  await page.getByRole('button', { name: 'Hier antwortet jemand anderes' }).click();
  await page.getByText('wie bei allen mit diesem Link').waitFor();
  expect(await page.locator('#form :checked').count()).toBe(0);
  await rate(page, '3');
  await sendIt(page);
  expect((await scores(wave)).map(({ answers }) => answers)).toEqual(expect.arrayContaining([{ E0: 8 }, { E0: 3 }]));
  await page.getByRole('button', { name: 'Auf diesem Gerät vergessen' }).click();
  await page.getByRole('button', { name: 'Ja, hier alles löschen' }).click();
  await page.getByRole('heading', { name: 'Hier ist nichts mehr gespeichert' }).waitFor();
  const kept = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  expect(kept).toEqual([]);
  await page.context().close();
});

test('an open link whose manifest names more than one label is refused: somebody might be set apart', async () => {
  const { page } = await opened({ secondLabel: true });
  await page.getByRole('heading', { name: 'Das Etikett ist zu klein' }).waitFor();
  await page.context().close();
});
