import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { complaintsOf, shoot, startBrowser, violations } from './browser.fixture.ts';
import { alignmentPulse, listen, openWave, type ServedWave, type Unusual } from './wave.fixture.ts';

let browser: Browser;
let wave: ServedWave;
let origin: string;
const closing: (() => unknown)[] = [];

beforeAll(async () => {
  [browser, wave] = await Promise.all([startBrowser(), openWave()]);
  origin = await at(wave);
});
afterAll(async () => {
  for (const close of closing) close();
  await browser.close();
});

async function at({ app }: ServedWave): Promise<string> {
  const server = await listen(app);
  closing.push(server.close);
  return server.origin;
}

interface Kiosk {
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly asked: readonly string[];
}

/** A device at which the kiosk page stands ready, with a clock to turn. */
async function kiosk(from = origin, settings: BrowserContextOptions = {}): Promise<Kiosk> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...settings });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints = complaintsOf(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await page.clock.install();
  await page.goto(`${from}/p/${wave.wave}/de/kiosk`);
  await ready(page);
  return { page, complaints, asked };
}

const ready = (page: Page) => page.getByRole('heading', { name: 'Code vom Zettel eingeben' }).waitFor();
const grouped = (code: string) => code.replaceAll(/(.{4})(?=.)/g, '$1 ').toLowerCase();
async function enter(page: Page, code: string, label = 'du und 41 andere'): Promise<void> {
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.keyboard.press('Enter');
  await page.getByText(label).waitFor();
}
const rate = (page: Page, value: string) =>
  page.getByRole('group', { name: 'Wie wahrscheinlich' }).getByRole('radio', { name: value, exact: true }).check();
const send = (page: Page) => page.getByRole('button', { name: 'Antworten senden' });
const arrived = (page: Page) =>
  page.getByRole('heading', { name: 'Danke. Deine Antworten sind angekommen.' }).waitFor();
/** All that the page holds of a person: what is on disk, in the address, in fields, and which labels and sides show. */
const left = (page: Page) =>
  page.evaluate(() => [
    ...[...Object.keys(localStorage), ...Object.keys(sessionStorage), location.hash].filter(Boolean),
    ...[...document.querySelectorAll('input,textarea')].flatMap((field) =>
      (field instanceof HTMLInputElement && (field.type === 'text' ? field.value : field.checked)) ||
      (field instanceof HTMLTextAreaElement && field.value)
        ? [field.outerHTML]
        : [],
    ),
    ...[document.getElementById('tag')?.textContent, document.getElementById('form')?.className].filter(
      (text) => text && text !== '…',
    ),
  ]);

test('one request until a code can be entered; nothing on disk while answering; wiped once the answers are acknowledged', async () => {
  const { page, complaints, asked } = await kiosk();
  expect(asked).toEqual([`GET /p/${wave.wave}/de/kiosk`]);
  expect(await violations(page)).toEqual([]);
  await shoot(page, 'kiosk-enter');
  const [first, second] = [await wave.invite(), await wave.invite()];
  await enter(page, grouped(first));
  expect(await violations(page)).toEqual([]);
  await shoot(page, 'kiosk-ask', true);
  await rate(page, '8');
  await page.getByLabel('Welche eine Änderung').fill('Mehr Licht');
  expect(await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)])).toEqual([[], []]);
  expect(await page.getByText('Wiederherstellungscode').count()).toBe(0);
  await send(page).click();
  await arrived(page);
  expect(await violations(page)).toEqual([]);
  await shoot(page, 'kiosk-thanks');
  await page.getByText('Sie tragen das Etikett Vertrieb Süd').waitFor();
  expect(await left(page)).toEqual([]);
  await page.getByRole('button', { name: 'Zum Anfang' }).click();
  await ready(page);
  await enter(page, second);
  await rate(page, '3');
  await send(page).click();
  await arrived(page);
  expect((await wave.ballots()).map(({ answers }) => answers)).toEqual(
    expect.arrayContaining([{ E0: 8 }, { O1: 'Mehr Licht' }, { E0: 3 }]),
  );
  // Thanks give way to the next person by themselves.
  await page.clock.fastForward(31_000);
  await ready(page);
  expect(asked.filter((path) => path.startsWith('GET /p/'))).toHaveLength(1);
  expect(await page.context().cookies()).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('who does nothing is asked, can stay by any simple action, and after half a minute more everything is deleted unsent', async () => {
  const { page, complaints } = await kiosk();
  const code = await wave.invite();
  await enter(page, code);
  await rate(page, '2');
  await page.clock.fastForward(89_000);
  expect(await page.getByRole('alertdialog').count()).toBe(0);
  await page.clock.fastForward(3_000);
  const asking = page.getByRole('alertdialog', { name: 'Noch da?' });
  await asking.waitFor();
  await asking.getByText('Noch 2').waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('stay');
  expect(await violations(page)).toEqual([]);
  await shoot(page, 'kiosk-idle');
  await page.keyboard.press('Enter');
  await asking.waitFor({ state: 'hidden' });
  expect(await page.locator('#form :checked').count()).toBe(1);
  await page.clock.fastForward(92_000);
  await asking.waitFor();
  await page.keyboard.press('Escape');
  await asking.waitFor({ state: 'hidden' });
  await page.clock.fastForward(92_000);
  await asking.waitFor();
  await page.clock.fastForward(22_000);
  await page.getByRole('status').getByText('Noch 10 Sekunden.').waitFor();
  await page.clock.fastForward(10_000);
  await ready(page);
  await page.getByText('Alles gelöscht. Gesendet wurde nichts.').waitFor();
  expect(await left(page)).toEqual([]);
  expect(await wave.taken(code)).toBe(false);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('once Send was pressed nothing is wiped until the answers are acknowledged, however long that takes', async () => {
  const { page } = await kiosk();
  const before = (await wave.ballots()).length;
  await enter(page, await wave.invite());
  await rate(page, '7');
  await page.route(/\/(issue|respond)\//, (route) => route.abort());
  await send(page).click();
  await page.getByText('Keine Verbindung. Es wird weiter versucht.').waitFor();
  await page.clock.fastForward(600_000);
  expect(await page.getByRole('alertdialog').count()).toBe(0);
  expect(await page.locator('#form :checked').count()).toBe(1);
  await page.unroute(/\/(issue|respond)\//);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await arrived(page);
  expect((await wave.ballots()).length).toBe(before + 1);
  expect(await left(page)).toEqual([]);
  await page.context().close();
});

test('cancelling deletes at once; a code that is used up, unknown or too short says so and leaves nothing', async () => {
  const { page } = await kiosk();
  const code = await wave.invite();
  await enter(page, code);
  await rate(page, '6');
  await page.getByRole('button', { name: 'Abbrechen und alles löschen' }).click();
  await ready(page);
  expect(await left(page)).toEqual([]);
  await page.getByLabel('Code', { exact: true }).fill('abc');
  await page.getByRole('button', { name: 'Weiter zu den Fragen' }).click();
  await page.getByText('hier stehen 3').waitFor();
  await page.getByLabel('Code', { exact: true }).fill('A'.repeat(20));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Diesen Code kennen wir hier nicht' }).waitFor();
  await page.getByRole('button', { name: 'Zum Anfang' }).click();
  for (const heading of ['Danke.', 'Dieser Code ist verbraucht']) {
    await enter(page, code);
    await rate(page, '1');
    await send(page).click();
    await page.getByRole('heading', { name: heading }).waitFor();
    expect(await left(page)).toEqual([]);
    await page.getByRole('button', { name: 'Zum Anfang' }).click();
    await ready(page);
  }
  await page.context().close();
});

test.each([
  ['whole', (code: string) => `https://pulse.example.org/p/wave_01JD0000000000000000000000/de#${code}`],
  [
    'with the signs of another keyboard',
    (code: string) => `httpsÖ--pulse.example.org-p-wave?01JD-de§${code.toLowerCase()}`,
  ],
])('a reader may type the link of the slip, %s', async (_name, typed) => {
  const { page } = await kiosk();
  await page.keyboard.type(typed(await wave.invite()));
  await page.keyboard.press('Enter');
  await page.getByText('du und 41 andere').waitFor();
  await page.context().close();
});

test('the next person of the other side meets their own wording, and neither the label nor an answer of the one before', async () => {
  const sides: Unusual = {
    facts: { instrument: alignmentPulse, items: alignmentPulse.items.map(({ id }) => id) },
    side: 'it',
  };
  const aligned = await openWave(sides);
  const { page } = await kiosk(await at(aligned));
  await enter(page, await aligned.invite());
  expect(await page.locator('#form').getAttribute('class')).toContain('it');
  await page.getByRole('button', { name: 'Abbrechen und alles löschen' }).click();
  await ready(page);
  expect(await left(page)).toEqual([]);
  await page.context().close();
});

test('by keyboard alone, on a phone and in the dark: from the code to the thanks', async () => {
  const { page } = await kiosk(origin, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  await shoot(page, 'kiosk-enter-phone-dark');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('codei');
  await page.keyboard.type(await wave.invite());
  await page.keyboard.press('Enter');
  await page.getByText('du und 41 andere').waitFor();
  await shoot(page, 'kiosk-ask-phone-dark', true);
  for (let press = 0; press < 80; press++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.id);
    if (name === 'E0' && (await page.locator('#form :checked').count()) === 0) await page.keyboard.press('Space');
    if (name === 'send') break;
  }
  await page.keyboard.press('Enter');
  await arrived(page);
  await shoot(page, 'kiosk-thanks-phone-dark');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await ready(page);
  await page.context().close();
});
