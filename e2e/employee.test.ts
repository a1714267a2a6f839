import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { choose, sendAnswers } from './answering.ts';
import { newDevice, newTab, phone, startBrowser } from './browser.ts';
import { inspect } from './inspect.ts';
import { closeWave, found, importRoster, openWave } from './organisation.ts';
import { followLink, invitations, type Invitation } from './outbox.ts';
import { csv } from './spreadsheet.ts';

const url = inject('url');
const recommend = 'Wie wahrscheinlich';
const systems = 'Die Systeme laufen';
const header = ['person', 'unit', 'side', 'email', 'language'];
const sides = { 'Lindenthal/IT': 'it', 'Lindenthal/Vertrieb': 'business' };
const people = Object.entries(sides).flatMap(([unit, side]) =>
  Array.from({ length: 16 }, (_, index) => [`${side}${index}`, unit, side, `${side}${index}@lindenthal.example`, 'de']),
);

let browser: Browser;
let admin: Page;
let pulse: readonly Invitation[];
let alignment: readonly Invitation[];
let pulsePage: string;
/** The first employee's phone, from one test to the next. */
let own: Page;
const complaints: (readonly string[])[] = [];

beforeAll(async () => {
  browser = await startBrowser();
  admin = (await newDevice(browser)).page;
  await found(admin, url, 'Lindenthal', 'admin@lindenthal.example');
  await importRoster(admin, url, csv('personen.csv', [header, ...people]), 32);
  alignment = await invitations(url, await openWave(admin, url, 'Blicke', 'Alignment-Puls'), 32);
  pulse = await invitations(url, await openWave(admin, url, 'Herbst'), 32);
  pulsePage = admin.url();
}, 120_000);
afterAll(() => browser.close());

const to = (all: readonly Invitation[], person: string) => {
  const invitation = all.find((each) => each.to.startsWith(`${person}@`));
  if (!invitation) throw new Error(`${person} is not invited`);
  return invitation;
};
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const sendButton = (page: Page) => page.getByRole('button', { name: 'Antworten senden' });

async function newPhone(settings = {}): Promise<Page> {
  const { page, complaints: its } = await newDevice(browser, { viewport: phone, hasTouch: true, ...settings });
  complaints.push(its);
  return page;
}

/** Moves the focus by the keyboard alone until something has it. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`the keyboard does not reach ${target.toString()}`);
}

test('employee: the message opens the pulse with a label that others share, and how to check it', async () => {
  own = await newPhone();
  await followLink(own, url, 'it0@lindenthal.example', new RegExp(`/p/${/wave_\w+/.exec(pulsePage)?.[0] ?? ''}/de#`));
  await heading(own, 'Wie gut hilft dir unsere IT?');
  expect(own.url()).not.toContain('#');
  await own.getByText('15 Fragen, etwa zwei Minuten, keine ist Pflicht.').waitFor();
  await own.getByText('Lindenthal/IT, du und 15 andere').waitFor();
  await own.getByRole('img', { name: '16 gleiche Striche' }).waitFor();
  expect(await own.getByRole('radio', { checked: true }).count()).toBe(0);
  await own.getByText('So prüfst du das').click();
  await own.getByText('Vergleiche diese Prüfsumme mit der in deiner Einladung').waitFor();
  await inspect(own, 'pulse');
  await own.getByRole('link', { name: 'was über dich gespeichert ist' }).click();
  await own.getByRole('heading', { name: 'Wer was erfährt' }).waitFor();
  await inspect(own, 'privacy');
  await own.goBack();
  await own.getByText('du und 15 andere').waitFor();
});

test('employee: pressing every button without an answer spends nothing', async () => {
  const asked: string[] = [];
  own.on('request', (request) => request.method() === 'POST' && asked.push(new URL(request.url()).pathname));
  for (let round = 0; round < 2; round++)
    for (const button of await own.getByRole('button').all()) if (await button.isVisible()) await button.click();
  await sendButton(own).press('Enter');
  await own.getByRole('alert').getByText('Frage 1 Wähle mindestens eine Antwort.').waitFor();
  await own.getByRole('group', { name: recommend }).getByText('Wähle mindestens eine Antwort.').waitFor();
  expect(asked).toEqual([]);
  await inspect(own, 'pulse-error');
});

test('employee: a draft survives a reload, sending survives a lost connection', async () => {
  await choose(own, recommend, '4');
  await own.getByRole('group', { name: 'Was stört dich am meisten?' }).waitFor();
  await own.getByRole('checkbox', { name: 'Hilfe kommt zu spät' }).check();
  await choose(own, systems, 'eher');
  await own.getByLabel('Welche eine Änderung').fill('Frau Petersen anrufen unter 0561 448 210');
  await own.getByText('So kommt es an:').waitFor();
  await own.getByText('[Name] anrufen unter [Nummer]').waitFor();
  await inspect(own, 'pulse-comment');
  await own.reload();
  await own.getByText('Der Entwurf ist wieder da.').waitFor();
  await own.getByText('4 von 15 Fragen beantwortet').waitFor();
  expect(await own.getByLabel('Welche eine Änderung').inputValue()).toContain('Petersen');

  await own.context().setOffline(true);
  await sendButton(own).click();
  await own.getByText('Deine Antworten liegen auf diesem Gerät').waitFor();
  await inspect(own, 'pulse-offline');
  await own.context().setOffline(false);
  await heading(own, 'Danke. Deine Antworten sind angekommen.');
  await own.getByText('Sie tragen das Etikett Lindenthal/IT und sonst nichts').waitFor();
  await inspect(own, 'thanks');
});

test('employee: answers are changed here, and elsewhere with the recovery code alone', async () => {
  await own.getByRole('button', { name: 'Antworten ändern' }).click();
  expect(await own.getByRole('radio', { checked: true }).count()).toBe(0);
  await choose(own, recommend, '7');
  await sendAnswers(own);
  await own.getByRole('button', { name: 'Code zeigen' }).click();
  const code = (await own.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent()) ?? '';

  const other = await newPhone();
  await other.goto(to(pulse, 'it0').link);
  await choose(other, recommend, '9');
  await sendButton(other).click();
  await heading(other, 'Mit diesem Link wurde schon geantwortet');
  await inspect(other, 'taken');
  await other.getByLabel('Wiederherstellungscode').fill('ABC');
  await other.getByRole('button', { name: 'Antworten ersetzen' }).click();
  await other.getByText('hier stehen 3').waitFor();
  await other.getByLabel('Wiederherstellungscode').fill(code);
  await other.getByRole('button', { name: 'Antworten ersetzen' }).click();
  await heading(other, 'Danke. Deine Antworten sind angekommen.');
  await other.getByRole('button', { name: 'Jetzt nachsehen' }).click();
  await other.getByText('Es gibt noch keine Liste').waitFor();
});

test('employee: a link whose # became %23 opens, one that was cut off asks for the code or sends it again', async () => {
  const { link, code } = to(pulse, 'it1');
  const page = await newPhone();
  await page.goto(link.replace('#', '%23'));
  await page.getByText('du und 15 andere').waitFor();

  const cut = await newPhone();
  await cut.goto(link.split('#')[0] ?? '');
  await heading(cut, 'Code eingeben');
  await cut.getByLabel('Code aus der Einladung').fill(code.slice(0, 8));
  await cut.getByRole('button', { name: 'Weiter zu den Fragen' }).click();
  await cut.getByText('hier stehen 8').waitFor();
  await inspect(cut, 'enter-code');
  for (const address of ['niemand@lindenthal.example', 'it1@lindenthal.example']) {
    await cut.getByLabel('E-Mail-Adresse').fill(address);
    await cut.getByRole('button', { name: 'Meinen Link schicken' }).click();
    await cut.getByText('Wenn diese Adresse eingeladen ist, ist der Link unterwegs.').waitFor();
  }
  await cut.getByLabel('Code aus der Einladung').fill(code.toLowerCase().replaceAll(/(.{4})/g, '$1 '));
  await cut.getByRole('button', { name: 'Weiter zu den Fragen' }).click();
  await choose(cut, recommend, '8');
  await sendAnswers(cut);
});

test('the second person at a shared computer has their own ballot', async () => {
  const { page: first, complaints: its } = await newDevice(browser);
  complaints.push(its);
  await first.goto(to(pulse, 'business0').link);
  await first.getByText('Lindenthal/Vertrieb, du und 15 andere').waitFor();
  await choose(first, recommend, '10');
  await sendAnswers(first);
  const { page: second } = newTab(await first.context().newPage());
  await second.goto(to(pulse, 'it2').link);
  await second.getByText('Lindenthal/IT, du und 15 andere').waitFor();
  expect(await second.getByRole('radio', { checked: true }).count()).toBe(0);
  await choose(second, recommend, '2');
  await sendAnswers(second);
  await second.getByText('Sie tragen das Etikett Lindenthal/IT ').waitFor();
  const { page: again } = newTab(await first.context().newPage());
  await again.goto(to(pulse, 'business0').link);
  await heading(again, 'Danke. Deine Antworten sind angekommen.');
  await again.getByText('Sie tragen das Etikett Lindenthal/Vertrieb ').waitFor();
});

test('employee: in English, by the keyboard alone', async () => {
  const { page, complaints: its } = await newDevice(browser);
  complaints.push(its);
  await page.goto(to(pulse, 'business1').link);
  await page.getByText('du und 15 andere').waitFor();
  await tabTo(page, page.getByRole('link', { name: 'English' }));
  await page.keyboard.press('Enter');
  await heading(page, 'How well does our IT help you?');
  await page.getByText('Lindenthal/Vertrieb, you and 15 others').waitFor();
  await tabTo(page, page.getByRole('radio', { name: '0', exact: true }));
  await page.keyboard.press('Space');
  for (let step = 0; step < 9; step++) await page.keyboard.press('ArrowRight');
  await page.getByRole('radio', { name: '9', exact: true, checked: true }).waitFor();
  await tabTo(page, page.getByRole('group', { name: 'Systems work' }).getByRole('radio', { name: 'not at all' }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('checkbox', { name: 'good devices' }));
  await page.keyboard.press('Space');
  await inspect(page, 'pulse-english');
  await tabTo(page, page.getByRole('button', { name: 'Send answers' }));
  await page.keyboard.press('Enter');
  await heading(page, 'Thank you. Your answers have arrived.');
});

test('employee: one question at a time on a phone', async () => {
  const page = await newPhone();
  await page.goto(to(pulse, 'business2').link);
  await page.getByRole('button', { name: 'Fragen einzeln zeigen' }).click();
  await choose(page, recommend, '8');
  await page.getByText('1 von 15', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  await choose(page, systems, 'voll');
  await page.getByText('2 von 15', { exact: true }).waitFor();
  await inspect(page, 'pulse-single');
  for (let step = 2; step <= 15; step++) await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  await sendAnswers(page);
});

test.each([
  ['it3', 'Die Fachbereiche geben uns Ziele', 'Wir geben der IT Ziele', 'Lindenthal/IT'],
  ['business3', 'Wir geben der IT Ziele', 'Die Fachbereiche geben uns Ziele', 'Lindenthal/Vertrieb'],
])('employee: %s answers the alignment pulse in the wording of the own side', async (person, mine, theirs) => {
  const page = await newPhone();
  await page.goto(to(alignment, person).link);
  await page.getByText('du und 15 andere').waitFor();
  await page.getByText(mine).waitFor();
  expect(await page.getByText(theirs).isVisible()).toBe(false);
  await choose(page, mine, 'eher');
  await inspect(page, `alignment-${person}`);
  await sendAnswers(page);
});

test('employee: after the close the page finds the ballot in the list, and forgets it on request', async () => {
  await admin.goto(pulsePage);
  await closeWave(admin, 'Herbst');
  await own.reload();
  await heading(own, 'Danke. Deine Antworten sind angekommen.');
  await own.getByRole('button', { name: 'Jetzt nachsehen' }).click();
  await own.getByText('Ja. Dein Stimmzettel steht in der Liste.').waitFor();
  expect(await own.getByRole('button', { name: 'Antworten ändern' }).isVisible()).toBe(false);
  await inspect(own, 'counted');
  await own.getByRole('button', { name: 'Auf diesem Gerät vergessen' }).click();
  await own.getByRole('button', { name: 'Ja, hier alles löschen' }).click();
  await heading(own, 'Hier ist nichts mehr gespeichert');
  expect(await own.evaluate(() => localStorage.length)).toBe(0);

  const late = await newPhone();
  await late.goto(to(pulse, 'business4').link);
  await heading(late, 'Diese Umfrage ist beendet');
  await inspect(late, 'closed');
  expect(complaints.flat()).toEqual([]);
});
