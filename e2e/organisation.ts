import type { Page } from 'playwright-core';
import { followLink } from './outbox.ts';
import type { File } from './spreadsheet.ts';

/** Founds an organisation and signs its founder in by the link from the outbox. */
export async function found(page: Page, url: string, name: string, email: string): Promise<void> {
  await page.goto(`${url}/found`);
  await page.getByLabel('Name der Organisation').fill(name);
  await page.getByLabel('Ihr Name').fill('Ada Berger');
  await page.getByLabel('E-Mail-Adresse').fill(email);
  await page.getByRole('button', { name: 'Organisation gründen' }).click();
  await page.getByRole('heading', { name: 'Sehen Sie in Ihr Postfach.' }).waitFor();
  await openSignIn(page, url, email);
}

/** Signs a member in: follows the link of the newest message and presses the button. */
export async function openSignIn(page: Page, url: string, email: string): Promise<void> {
  await followLink(page, url, email, /\/sign-in#/);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.getByRole('navigation', { name: 'Bereiche' }).waitFor();
}

/** Chooses a file on the import page and has all its rows checked. */
export async function checkFile(page: Page, file: File): Promise<void> {
  await page.getByLabel('Ziehen Sie eine Datei hierher oder wählen Sie eine.').setInputFiles(file);
  await page.getByRole('button', { name: 'Alle Zeilen prüfen' }).click();
}

/** Imports a roster that is understood. */
export async function importRoster(page: Page, url: string, file: File, people: number): Promise<void> {
  await page.goto(`${url}/roster/import`);
  await checkFile(page, file);
  await page.getByRole('button', { name: `${people} Personen übernehmen` }).click();
  await page.getByRole('heading', { name: `${people} Personen können eingeladen werden.` }).waitFor();
}

/** A day as the date field takes it, so many days from now. */
export function dayIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Plans a wave, sees its draft, freezes it and waits until it is open; its id, out of the address bar. */
export async function openWave(page: Page, url: string, name: string, questionnaire = 'IT-Puls'): Promise<string> {
  await planWave(page, url, name, questionnaire);
  await freeze(page, name);
  return waveIn(page);
}

/** The id of the wave whose page is open. */
export function waveIn(page: Page): string {
  return /wave_[0-9A-Z]{26}/.exec(page.url())?.[0] ?? '';
}

/** Plans a wave that opens next week, up to its draft. */
export async function planWave(page: Page, url: string, name: string, questionnaire = 'IT-Puls'): Promise<void> {
  await page.goto(`${url}/waves/new`);
  await page.getByLabel('Name der Welle').fill(name);
  await page.getByLabel('Fragebogen').selectOption({ label: questionnaire });
  await page.getByLabel('Öffnet: Tag').fill(dayIn(7));
  await page.getByLabel('Schließt: Tag').fill(dayIn(21));
  await page.getByRole('button', { name: 'Welle planen' }).click();
  await page.getByRole('heading', { name: `${name} ist ein Entwurf.` }).waitFor();
}

/** Freezes the draft on the page and waits until the wave is open. */
export async function freeze(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Einfrieren und gleich öffnen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Welle einfrieren' }).click();
  await page.getByRole('heading', { name: `${name} ist offen.` }).waitFor({ timeout: 60_000 });
}

/** Closes the open wave on the page and waits until it is published. */
export async function closeWave(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Früher schließen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Welle jetzt schließen' }).click();
  await page.getByRole('heading', { name: `${name} ist veröffentlicht.` }).waitFor({ timeout: 60_000 });
}
