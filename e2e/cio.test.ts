import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { letAnswer } from './answering.ts';
import { alignmentPulse, itPulse } from './answers-file.ts';
import { newDevice, phone, startBrowser } from './browser.ts';
import { inspect } from './inspect.ts';
import { closeWave, importRoster, openSignIn, openWave } from './organisation.ts';
import { founder, invitations, signInCode } from './outbox.ts';
import { replay } from './replay.ts';
import { csv } from './spreadsheet.ts';

const url = inject('url');
const cio = 'carla@nordstern.example';
let browser: Browser;
let page: Page;
let complaints: readonly string[];

/** Signs the founder of a replayed organisation in; names it and lets the CIO in. */
async function take(founderAddress: string, name: string): Promise<Page> {
  const { page: owner } = await newDevice(browser);
  await owner.goto(`${url}/sign-in`);
  await owner.getByRole('button', { name: 'Deutsch' }).click();
  await owner.getByLabel('E-Mail-Adresse').fill(founderAddress);
  await owner.getByRole('button', { name: 'Link schicken' }).click();
  await owner.getByText(`Wenn ${founderAddress} zu einem Zugang gehört`).waitFor();
  await openSignIn(owner, url, founderAddress);
  await owner.goto(`${url}/organisation`);
  await owner.getByLabel('Name', { exact: true }).fill(name);
  await owner.getByRole('combobox', { name: 'Sprache' }).selectOption({ label: 'Deutsch' });
  await owner.getByRole('button', { name: 'Einstellungen speichern' }).click();
  await owner.getByText('Einstellungen gespeichert.').waitFor();
  await owner.goto(`${url}/members`);
  await owner.getByLabel('Name', { exact: true }).fill('Carla Ionescu');
  await owner.getByLabel('E-Mail-Adresse').fill(cio);
  expect(await owner.getByRole('checkbox', { name: 'CIO' }).isChecked()).toBe(true);
  await owner.getByRole('button', { name: 'Einladen' }).click();
  await owner.getByText('Carla Ionescu ist eingeladen.').waitFor();
  await inspect(owner, `members-${name}`);
  return owner;
}

/** A second wave among other people, since nobody is asked the same twice within 28 days. */
async function secondWave(owner: Page): Promise<void> {
  const people = Array.from({ length: 30 }, (_, index) => [
    `w${index}`,
    'Nordstern/Süd',
    `w${index}@nordstern.example`,
  ]);
  await importRoster(owner, url, csv('winter.csv', [['person', 'unit', 'email'], ...people]), 30);
  const sent = await invitations(url, await openWave(owner, url, 'Winter'), 30);
  const phones = await newDevice(browser, { viewport: phone });
  await letAnswer(phones.page.context(), sent.slice(0, 11), (index) => ({
    choices: { 'Wie wahrscheinlich': ['9', '6', '10', '8'][index % 4] ?? '' },
  }));
  await phones.page.context().close();
  await closeWave(owner, 'Winter');
}

beforeAll(async () => {
  browser = await startBrowser();
  ({ page, complaints } = await newDevice(browser));
  const first = replay(url, 'it-pulse', itPulse.roster, itPulse.answers);
  const nordstern = await founder(url, 'replay-', 1);
  const second = replay(url, 'alignment-pulse', alignmentPulse.roster, alignmentPulse.answers);
  const suedstern = await founder(url, 'replay-', 2);
  await Promise.all([first, second]);
  await (await take(suedstern, 'Südstern')).context().close();
  const owner = await take(nordstern, 'Nordstern');
  await secondWave(owner);
  await owner.context().close();
}, 240_000);
afterAll(() => browser.close());

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
const account = () => page.getByText('Carla Ionescu, CIO');
const inMain = (text: string | RegExp) => page.getByRole('main').getByText(text).first().waitFor();

/** Goes to another organisation of the same address, unless it is there already. */
async function switchTo(name: string): Promise<void> {
  const there = page.getByRole('link', { name: `Einklang ${name}` });
  if ((await there.count()) > 0) return;
  await account().click();
  await page.getByRole('combobox', { name: 'Organisation' }).selectOption({ label: name });
  await there.waitFor();
}

test('CIO: the code in the message signs in, and the newest result stands first', async () => {
  await page.goto(url);
  await page.getByLabel('E-Mail-Adresse').fill(cio);
  await page.getByRole('button', { name: 'Link schicken' }).click();
  await page.getByText(`Wenn ${cio} zu einem Zugang gehört`).waitFor();
  await inspect(page, 'sign-in-code');
  await page.getByLabel('Code aus der Nachricht').fill(await signInCode(url, cio));
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await account().waitFor();
  await switchTo('Nordstern');
  await page.getByRole('link', { name: 'Ergebnis', exact: true }).click();
  await heading(
    /^Der IT-eNPS liegt bei [+−]\d+\. Gegenüber dem vorigen Puls \([+−]\d+\) ist kein Unterschied nachweisbar\.$/,
  );
});

test('the minimum detectable change is shown', async () => {
  await inMain(/Kein Unterschied nachweisbar\. Nachweisbar wäre eine Veränderung ab \d+ Punkten\./);
  await inMain(/95-%-Intervall \[[+−]\d+, [+−]\d+\], n\s11, für die 30 Eingeladenen/);
  await inMain('11 von 30.');
  await inMain('Unter 60 Prozent zählt, wer schweigt');
  await page.getByRole('row', { name: /n davor und jetzt/ }).waitFor();
  await inspect(page, 'result-second');
});

test('CIO: a result with its numbers, charts as tables, hidden cells and comments, in German', async () => {
  await page.getByRole('combobox', { name: 'Welle' }).selectOption({ label: 'Replay' });
  await heading(/^Der IT-eNPS liegt bei [+−]\d+\.$/);
  await inMain('113 Antworten von 130 Eingeladenen');
  await inMain(/95-%-Intervall \[[+−]\d+, [+−]\d+\], n\s113, für die 130 Eingeladenen/);
  await inMain('113 von 130.');
  for (const table of await page.getByText('Als Tabelle zeigen').all()) await table.click();
  await page.getByRole('columnheader', { name: '10', exact: true }).waitFor();
  await page.getByRole('rowheader', { name: 'Die Systeme laufen, wenn ich sie brauche.' }).waitFor();
  await page.getByRole('group', { name: 'Zwei Aussagen' }).waitFor();
  await page.getByRole('row', { name: /^Nordstern\/Verwaltung – \/ 10 nicht gezeigt/ }).waitFor();
  await page.getByRole('row', { name: /^Nord 36 \/ 40 [+−]\d+ / }).waitFor();
  await inMain('Nicht gezeigt heißt: zu wenige Antworten, zum Schutz einer anderen Gruppe ausgelassen');
  await page.getByRole('heading', { name: '38 Kommentare' }).waitFor();
  await page.getByRole('button', { name: 'Alle 38 Kommentare lesen' }).click();
  expect(await page.getByText(/Schnellere Geräte im Raum/).count()).toBe(38);
  await inspect(page, 'result');
});

test('CIO: charts are stepped through by the arrow keys', async () => {
  await page.getByRole('group', { name: 'Alle 113 Antworten' }).focus();
  await page.keyboard.press('ArrowRight');
  await inMain(/^0: \d+ Antworten$/);
  await page.keyboard.press('End');
  await inMain(/^10: \d+ Antworten$/);
});

test('CIO: one press saves the one-pager, and the dialog every other kind of file', async () => {
  const saved = async (name: string, file: RegExp): Promise<void> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).first().click(),
    ]);
    expect(download.suggestedFilename()).toMatch(file);
    expect(await download.failure()).toBeNull();
  };
  await saved('Einseiter für den Vorstand', /^Nordstern_Replay\.pdf$/);
  await page.getByRole('button', { name: 'Weitere Formate' }).click();
  await page.getByRole('heading', { name: 'Diagramme dieser Seite' }).waitFor();
  await saved('Folien', /\.pptx$/);
  await saved('Arbeitsmappe', /\.xlsx$/);
  await saved('Tabelle', /\.csv$/);
  await saved('SVG', /\.svg$/);
  await saved('PNG', /\.png$/);
  await inspect(page, 'formats');
  await page.getByRole('button', { name: 'Schließen' }).click();
});

test('CIO: the same result in English', async () => {
  await account().click();
  await page.getByRole('button', { name: 'English' }).click();
  await heading(/^IT-eNPS is [+−]\d+\.$/);
  await inMain(/95% interval \[[+−]\d+, [+−]\d+\], n\s113, for the 130 invited/);
  await page.getByRole('heading', { name: 'Units and statements' }).waitFor();
  await page.getByRole('row', { name: /^Nordstern\/Verwaltung – \/ 10 not shown/ }).waitFor();
  expect(await page.getByText('nicht gezeigt').count()).toBe(0);
  await page.keyboard.press('Escape');
  await inspect(page, 'result-english');
});

test('CIO: the benchmark shows published values with their source while there is no peer group', async () => {
  await page.getByRole('link', { name: 'Benchmark', exact: true }).click();
  await heading('There is nothing to compare with yet.');
  await page.getByRole('heading', { name: 'Published numbers' }).waitFor();
  const row = page.getByRole('row', { name: /Civil Service People Survey .* item B59B, 2024/ });
  await row.getByText('comparable').waitFor();
  expect(await row.getByRole('link').getAttribute('href')).toMatch(/^https:\/\/www\.gov\.uk\//);
  await inspect(page, 'benchmark');
  await account().click();
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await heading('Noch gibt es nichts, womit sich vergleichen ließe.');
  await page.keyboard.press('Escape');
});

test('CIO: the alignment of both sides, with gaps, level, causes and the units of each side', async () => {
  await switchTo('Südstern');
  await page.getByRole('link', { name: 'Alignment', exact: true }).click();
  await heading(/^Die Reife liegt auf Stufe \d von 5/);
  await inMain(/Ein Abstand ist nachweisbar bei/);
  await page.getByText('Als Tabelle zeigen').click();
  await page.getByRole('row', { name: /^Verständigung \d,\d \d,\d \+\d,\d \[\+\d,\d; \+\d,\d\]$/ }).waitFor();
  await page.getByRole('heading', { name: 'Fünf Ursachen, die stärkste zuerst' }).waitFor();
  await inMain(/^Stufe \d von 5, begrenzt durch/);
  await page.getByRole('row', { name: /^1 Ziele, mit denen die IT planen kann \d+ / }).waitFor();
  await page
    .getByRole('table', { name: 'Einheiten und Dimensionen' })
    .getByRole('row', { name: /Betrieb/ })
    .waitFor();
  await inspect(page, 'alignment');
});

test('CIO: sees the pages of the own role alone, and leaves', async () => {
  expect(await page.getByRole('link', { name: 'Verzeichnis', exact: true }).count()).toBe(0);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Zu einer Seite gehen oder etwas tun' }).fill('bench');
  await inspect(page, 'menu');
  await page.keyboard.press('Enter');
  await heading('Noch gibt es nichts, womit sich vergleichen ließe.');
  await page.goto(`${url}/roster`);
  await heading('Ihre Rolle öffnet diese Seite nicht.');
  await inspect(page, 'forbidden');
  await account().click();
  await page.getByRole('button', { name: 'Abmelden' }).click();
  await heading('Melden Sie sich mit Ihrer E-Mail-Adresse an.');
  await page.goto(`${url}/result`);
  await heading('Melden Sie sich mit Ihrer E-Mail-Adresse an.');
  expect(complaints).toEqual([]);
});
