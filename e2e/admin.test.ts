import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { letAnswer } from './answering.ts';
import { audit } from './audit.ts';
import { newDevice, phone, startBrowser } from './browser.ts';
import { inspect } from './inspect.ts';
import { checkFile, closeWave, freeze, openSignIn, planWave, waveIn } from './organisation.ts';
import { invitations } from './outbox.ts';
import { csv, xlsx } from './spreadsheet.ts';

const url = inject('url');
const admin = 'ada@nordwerk.example';
let browser: Browser;
let page: Page;
let complaints: readonly string[];
beforeAll(async () => {
  browser = await startBrowser();
  ({ page, complaints } = await newDevice(browser));
});
afterAll(() => browser.close());

const header = ['Personalnummer', 'Abteilung', 'E-Mail', 'Sprache'];
const sizes = {
  'Nordwerk/IT/Betrieb': 10,
  'Nordwerk/IT/Entwicklung': 6,
  'Nordwerk/IT/Netze': 5,
  'Nordwerk/Vertrieb': 19,
};
const people = Object.entries(sizes)
  .flatMap(([unit, size]) => Array.from({ length: size }, () => unit))
  .map((unit, index) => [`n${index + 1}`, unit, `n${index + 1}@nordwerk.example`, 'de']);

const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const row = (name: string) => page.getByRole('row', { name }).waitFor();

test('admin: an organisation is founded, and the link in the message signs in when its button is pressed', async () => {
  await page.goto(url);
  await heading('Melden Sie sich mit Ihrer E-Mail-Adresse an.');
  await inspect(page, 'sign-in');
  await page.getByRole('link', { name: 'Organisation gründen' }).click();
  await page.getByRole('button', { name: 'Organisation gründen' }).click();
  await page.getByRole('alert').getByText('3 Felder brauchen Sie.').waitFor();
  expect(await page.getByLabel('Name der Organisation').evaluate((field) => field === document.activeElement)).toBe(
    true,
  );
  await inspect(page, 'found-errors');
  await page.getByLabel('Name der Organisation').fill('Nordwerk');
  await page.getByLabel('Ihr Name').fill('Ada Berger');
  await page.getByLabel('E-Mail-Adresse').fill(admin);
  await page.getByRole('button', { name: 'Organisation gründen' }).click();
  await heading('Sehen Sie in Ihr Postfach.');
  await page.goto(`${url}/outbox?lang=de`);
  await page.getByText(`An: ${admin}`).waitFor();
  await inspect(page, 'outbox');
  await openSignIn(page, url, admin);
  await heading('Beginnen Sie mit den Menschen, die Sie fragen wollen.');
  await inspect(page, 'start');
});

test('admin: a roster with errors imports nothing, one that is understood shows its people', async () => {
  const wrong = people.map((cells) => [...cells]);
  wrong[2] = ['n3', 'Nordwerk//Betrieb', 'n3.nordwerk.example', 'fr'];
  wrong[9] = ['n1', 'Nordwerk/IT/Betrieb', 'n10@nordwerk.example', 'de'];
  await page.getByRole('link', { name: 'Verzeichnis übernehmen' }).click();
  await heading('Übernehmen Sie das Verzeichnis aus einer Datei.');
  await checkFile(page, csv('falsch.csv', [header, ...wrong]));
  await page.getByRole('alert').getByText('4 Fehler in 40 Zeilen. Übernommen wurde nichts.').waitFor();
  await row('4 Einheit Nordwerk//Betrieb hat einen leeren Namen im Pfad');
  await row('4 E-Mail n3.nordwerk.example ist keine E-Mail-Adresse');
  await row('4 Sprache fr ist weder de noch en');
  await row('11 Person n1 steht doppelt, auch in Zeile 2');
  await inspect(page, 'import-errors');
  await page.getByRole('link', { name: 'Verzeichnis', exact: true }).click();
  await heading('Das Verzeichnis ist leer.');

  await page.getByRole('link', { name: 'Datei übernehmen' }).click();
  await page.getByLabel('Ziehen Sie eine Datei hierher').setInputFiles(csv('personen.csv', [header, ...people]));
  await page.getByText('personen.csv, 40 Zeilen.').waitFor();
  expect(await page.getByLabel('Abteilung bedeutet').inputValue()).toBe('unit');
  await inspect(page, 'import-columns');
  await page.getByRole('button', { name: 'Alle Zeilen prüfen' }).click();
  await page.getByText('Alle 40 Zeilen sind verstanden.').waitFor();
  await page.getByRole('button', { name: '40 Personen übernehmen' }).click();
  await heading('40 Personen können eingeladen werden.');
  await row('n17 Nordwerk / IT / Netze n17@nordwerk.example');
  await inspect(page, 'roster');
});

test('re-import shows the difference', async () => {
  const later = people.filter(([person]) => person !== 'n40').map((cells) => [...cells]);
  later[20] = ['n21', 'Nordwerk/Vertrieb', 'n21@nordwerk.example', 'de'];
  later.push(['n41', 'Nordwerk/Vertrieb', 'n41@nordwerk.example', 'de']);
  later.push(['n42', 'Nordwerk/Vertrieb', 'n42@nordwerk.example', 'en']);
  await page.getByRole('link', { name: 'Datei übernehmen' }).click();
  await checkFile(page, xlsx('personen.xlsx', [header, ...later]));
  await page.getByText('Alle 41 Zeilen sind verstanden.').waitFor();
  for (const list of ['Neu: 2', 'Geändert: 1', 'Nicht mehr dabei: 1']) await page.getByText(list).click();
  for (const line of ['n41 Nordwerk/Vertrieb', 'n21 Einheit', 'n40 Nordwerk/Vertrieb']) await row(line);
  await inspect(page, 'import-again');
  await page.getByRole('button', { name: '41 Personen übernehmen' }).click();
  await heading('41 Personen können eingeladen werden.');
});

test('admin: settings are saved and can be taken back', async () => {
  await page.getByText(/^Ada Berger, /).click();
  await page.getByRole('link', { name: 'Organisation', exact: true }).click();
  await heading('Womit Sie verglichen werden und wie Sie Menschen ansprechen.');
  const workforce = page.getByLabel('Beschäftigte', { exact: true });
  await workforce.fill('9');
  await page.getByRole('button', { name: 'Einstellungen speichern' }).click();
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await page.getByText('Einstellungen zurückgenommen.').waitFor();
  expect(await workforce.inputValue()).toBe('');
  await workforce.fill('412');
  await page.getByLabel('Kosten einer Stunde').fill('62');
  await page.getByRole('button', { name: 'Einstellungen speichern' }).click();
  await page.getByText('Einstellungen gespeichert.').waitFor();
  await inspect(page, 'organisation');
});

test('admin: a wave from its labels to its first result', async () => {
  await page.getByRole('link', { name: 'Pulse', exact: true }).click();
  await page.getByRole('link', { name: 'Puls planen' }).click();
  await heading('Planen Sie einen Puls.');
  await page.getByRole('button', { name: 'Welle planen' }).click();
  await page.getByRole('alert').getByText('3 Felder brauchen Sie.').waitFor();
  await inspect(page, 'plan-errors');
  await planWave(page, url, 'Herbst');
  await page.getByText('Drei Etiketten. Zwei Einheiten waren zu klein und wurden zusammengelegt.').waitFor();
  await row('Nordwerk/IT/Betrieb 10 10 „Du und 9 andere in Nordwerk/IT/Betrieb“');
  await page.getByText('zusammengelegt: Nordwerk/IT/Entwicklung und Nordwerk/IT/Netze').waitFor();
  await inspect(page, 'wave-draft');
  await page.getByRole('button', { name: 'Einfrieren und gleich öffnen' }).click();
  await page.getByText('Das lässt sich nicht rückgängig machen.').waitFor();
  await inspect(page, 'wave-dialog');
  await page.keyboard.press('Escape');

  await freeze(page, 'Herbst');
  await page.getByRole('heading', { name: 'Beteiligung' }).waitFor();
  await page.getByText('Gezählt wird zum ersten Mal binnen einer Stunde.').waitFor();
  await page.getByText('Endgültig: So stehen sie im Manifest.').waitFor();
  await inspect(page, 'wave-open');

  const sent = await invitations(url, waveIn(page), 41);
  const phones = await newDevice(browser, { viewport: phone });
  await letAnswer(phones.page.context(), sent.slice(0, 14), (index) => ({
    choices: {
      'Wie wahrscheinlich': ['9', '10', '4', '8', '7'][index % 5] ?? '',
      'Die Systeme laufen': ['eher', 'voll', 'gar nicht'][index % 3] ?? '',
    },
    comment: `${index + 1} Drucker mehr`,
  }));
  await phones.page.context().close();

  await closeWave(page, 'Herbst');
  await inspect(page, 'wave-published');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Prüfdatei herunterladen' }).click();
  const verdict = await audit(await (await downloading).path());
  expect(verdict).toMatchObject({ verified: true, ballots: 14, comments: 14 });
  await page.getByRole('link', { name: 'Ergebnis öffnen' }).click();
  await page.getByText('14 Antworten von 41 Eingeladenen').waitFor();
  await page.getByRole('heading', { name: '14 Kommentare' }).waitFor();
  await inspect(page, 'first-result');
  await page.getByRole('link', { name: 'Pulse', exact: true }).click();
  await page.getByRole('row', { name: /Herbst veröffentlicht .* 14 / }).waitFor();
  await inspect(page, 'pulses');
  expect(complaints).toEqual([]);
});
