import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { complaintsOf, shoot, startBrowser, violations } from './browser.fixture.ts';
import { longestSaid } from './fixture.ts';
import { alignmentPulse, listen, openWave, type ServedWave } from './wave.fixture.ts';

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

const link = (code: string, language = 'de', hash = '#', from = origin) =>
  `${from}/p/${wave.wave}/${language}${hash}${code}`;

/** A device of its own. Whatever its page complains about fails the test that asks. */
async function device(settings: BrowserContextOptions = {}): Promise<{ page: Page; complaints: readonly string[] }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...settings });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  return { page, complaints: complaintsOf(page) };
}

const send = (page: Page) => page.getByRole('button', { name: 'Antworten senden' });
const arrived = (page: Page) =>
  page.getByRole('heading', { name: 'Danke. Deine Antworten sind angekommen.' }).waitFor();
const answer = async (page: Page, question: string, choice: string) =>
  page.getByRole('group', { name: question }).getByRole('radio', { name: choice, exact: true }).check({ force: true });

test('one request until the first question can be answered, then label, sending, thanks', async () => {
  const { page, complaints } = await device();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  const code = await wave.invite();
  await page.goto(link(code));
  expect(page.url()).toBe(`${origin}/p/${wave.wave}/de`);
  expect(asked[0]).toBe(`GET /p/${wave.wave}/de`);
  await page.getByText('Vertrieb Süd, du und 41 andere').waitFor();
  await page.getByRole('img', { name: '42 gleiche Striche' }).waitFor();
  await answer(page, 'Wie wahrscheinlich', '8');
  await answer(page, 'Die Systeme laufen', 'eher');
  await page.getByRole('checkbox', { name: 'bessere Geräte' }).check();
  await page.getByLabel('Welche eine Änderung').fill('Frau Petersen anrufen unter 0561 448 210');
  await page.getByText('[Name] anrufen unter [Nummer]').waitFor();
  await page.getByText('Du hast 4 von 15 Fragen beantwortet.').waitFor();
  expect(await wave.taken(code)).toBe(false);
  await send(page).click();
  await arrived(page);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Danke');
  expect(await wave.ballots()).toEqual(
    expect.arrayContaining([
      { kind: 'score', revision: 1, answers: { E0: 8, P1: 4, R: ['hardware'] } },
      { kind: 'comment', revision: 1, answers: { O1: '[Name] anrufen unter [Nummer]' } },
    ]),
  );
  expect(asked.filter((path) => path.startsWith('GET /p/'))).toHaveLength(1);
  expect(new Set(asked.map((path) => path.split('/')[1]))).toEqual(new Set(['p', 'issue', 'respond']));
  expect(await page.context().cookies()).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a scanner that opens a pulse and presses every button without an answer spends nothing', async () => {
  const { page, complaints } = await device();
  const code = await wave.invite();
  const posted: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && posted.push(new URL(request.url()).pathname));
  await page.goto(link(code));
  await page.getByText('du und 41 andere').waitFor();
  for (let round = 0; round < 3; round++)
    await page.evaluate(() => {
      for (const button of document.querySelectorAll('button, summary, input[type=submit]'))
        if (button instanceof HTMLElement) button.click();
    });
  for (const form of await page.locator('form').all())
    await form.evaluate((element) => element instanceof HTMLFormElement && element.requestSubmit());
  await page.waitForTimeout(300);
  expect(posted.filter((path) => path !== '/issue/invitation')).toEqual([]);
  expect(await wave.taken(code)).toBe(false);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test.each(['#', '%23', '%2523'])(
  'a link whose # arrives as %s opens with its code and hides it at once',
  async (hash) => {
    const { page } = await device();
    await page.goto(link(await wave.invite(), 'de', hash));
    expect(page.url()).toBe(`${origin}/p/${wave.wave}/de`);
    await page.getByText('du und 41 andere').waitFor();
    await page.context().close();
  },
);

test('a link whose code was cut off asks for it, says what is wrong with it, and goes on', async () => {
  const { page, complaints } = await device();
  await page.goto(link('', 'de', ''));
  await page.getByRole('heading', { name: 'Code eingeben' }).waitFor();
  const code = await wave.invite();
  const field = page.getByLabel('Code aus der Einladung');
  await field.fill(code.slice(0, 7));
  await page.getByRole('button', { name: 'Weiter zu den Fragen' }).click();
  await page.getByText('hier stehen 7').waitFor();
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await violations(page)).toEqual([]);
  await shoot(page, 'enter-error');
  await field.fill(code.replaceAll(/(.{4})/g, '$1 ').toLowerCase());
  await field.press('Enter');
  await page.getByText('du und 41 andere').waitFor();
  await page.reload();
  await page.getByText('du und 41 andere').waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('"send me my link again" answers the same for everybody', async () => {
  const { page } = await device();
  await page.goto(link('', 'de', ''));
  await page.getByLabel('E-Mail-Adresse').fill('nobody');
  await page.getByRole('button', { name: 'Meinen Link schicken' }).click();
  await page.getByText('So sieht keine E-Mail-Adresse aus.').waitFor();
  await page.getByLabel('E-Mail-Adresse').fill('nobody@acme.example');
  await page.getByRole('button', { name: 'Meinen Link schicken' }).click();
  await page.getByText('Wenn diese Adresse eingeladen ist').waitFor();
  await page.context().close();
});

test('a draft survives a reload and the other language, and is gone after sending', async () => {
  const { page, complaints } = await device();
  await page.goto(link(await wave.invite()));
  await answer(page, 'Wie wahrscheinlich', '3');
  await page.getByRole('checkbox', { name: 'Hilfe kommt zu spät' }).check();
  await page.getByLabel('Welche eine Änderung').fill('Mehr Licht');
  await page.reload();
  await page.getByText('Der Entwurf ist wieder da.').waitFor();
  expect(await page.getByRole('checkbox', { name: 'Hilfe kommt zu spät' }).isChecked()).toBe(true);
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByText('Your draft is back.').waitFor();
  expect(await page.getByRole('checkbox', { name: 'help comes too late' }).isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Send answers' }).click();
  await page.getByRole('heading', { name: 'Thank you. Your answers have arrived.' }).waitFor();
  const stored = await page.evaluate(() => JSON.stringify(localStorage));
  expect(stored).not.toContain('Licht');
  expect(stored).not.toContain('draft');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('choices whose meaning the 0–10 answer changes are emptied, and it is said', async () => {
  const { page } = await device();
  await page.goto(link(await wave.invite()));
  await page.getByRole('checkbox', { name: 'schnellere Hilfe' }).check();
  await answer(page, 'Wie wahrscheinlich', '10');
  await page.getByText('Die Frage lautet jetzt anders').waitFor();
  await page.getByRole('group', { name: 'Was ist besonders gut?' }).waitFor();
  expect(await page.getByRole('checkbox', { name: 'Hilfe kommt schnell' }).isChecked()).toBe(false);
  await page.context().close();
});

test('errors: the count first, focus on the first, cleared when solved', async () => {
  const { page } = await device();
  const code = await wave.invite();
  await page.goto(link(code));
  await page.getByText('du und 41 andere').waitFor();
  await send(page).click();
  await page.getByRole('alert').getByText('Frage 1 Wähle mindestens eine Antwort.').waitFor();
  await page.getByRole('group', { name: 'Wie wahrscheinlich' }).getByText('Wähle mindestens eine Antwort.').waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('E0');
  for (const name of ['bessere Geräte', 'mehr Fachwissen', 'schnellere Hilfe', 'Zugänge ohne Umwege'])
    await page.getByRole('checkbox', { name }).check();
  await send(page).click();
  await page.getByText('Noch zu ändern: 1').waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('R');
  expect(await violations(page)).toEqual([]);
  await shoot(page, 'error');
  await page.getByRole('checkbox', { name: 'mehr Fachwissen' }).uncheck();
  await expect.poll(() => page.getByText('Noch zu ändern: 1').count()).toBe(0);
  expect(await page.getByText('Höchstens 3.').isVisible()).toBe(false);
  expect(await wave.taken(code)).toBe(false);
  await page.context().close();
});

test('without a connection the answers wait on the device, survive a reload, and leave by themselves, once', async () => {
  const { page } = await device();
  const code = await wave.invite();
  const before = (await wave.ballots()).length;
  await page.goto(link(code));
  await page.getByText('du und 41 andere').waitFor();
  await answer(page, 'Wie wahrscheinlich', '7');
  await page.route(/\/(issue|respond)\//, (route) => route.abort());
  await send(page).click();
  await page.getByText('Keine Verbindung. Deine Antworten liegen auf diesem Gerät').waitFor();
  await shoot(page, 'offline');
  await page.reload();
  await page.getByText('Keine Verbindung. Deine Antworten liegen auf diesem Gerät').waitFor();
  await page.unroute(/\/(issue|respond)\//);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await arrived(page);
  expect((await wave.ballots()).length).toBe(before + 1);
  await page.context().close();
});

test('change my answers starts empty and sends the next revision; recovery code, counting and forgetting are there', async () => {
  const { page, complaints } = await device();
  await page.goto(link(await wave.invite()));
  await answer(page, 'Wie wahrscheinlich', '9');
  await send(page).click();
  await arrived(page);
  expect(await violations(page)).toEqual([]);
  await shoot(page, 'thanks', true);
  await page.getByRole('button', { name: 'Code zeigen' }).click();
  await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).waitFor();
  await page.getByRole('button', { name: 'Jetzt nachsehen' }).click();
  await page.getByText('Es gibt noch keine Liste').waitFor();
  await page.getByRole('button', { name: 'Antworten ändern' }).click();
  expect(await page.locator('#form :checked').count()).toBe(0);
  await answer(page, 'Wie wahrscheinlich', '2');
  await send(page).click();
  await arrived(page);
  expect(await wave.ballots()).toContainEqual({ kind: 'score', revision: 2, answers: { E0: 2 } });
  await page.reload();
  await arrived(page);
  await page.getByRole('button', { name: 'Auf diesem Gerät vergessen' }).click();
  await page.getByRole('button', { name: 'Ja, hier alles löschen' }).click();
  await page.getByRole('heading', { name: 'Hier ist nichts mehr gespeichert' }).waitFor();
  expect(await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)])).toEqual([[], []]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('the second person at a shared computer has their own ballot', async () => {
  const { page } = await device();
  const codes = [await wave.invite(), await wave.invite()] as const;
  await page.goto(link(codes[0]));
  await answer(page, 'Wie wahrscheinlich', '5');
  await send(page).click();
  await arrived(page);
  await page.goto(link(codes[1]));
  await page.getByText('du und 41 andere').waitFor();
  expect(await page.locator('#form :checked').count()).toBe(0);
  await answer(page, 'Wie wahrscheinlich', '0');
  await send(page).click();
  await arrived(page);
  const scores = (await wave.ballots()).map(({ answers }) => answers);
  expect(scores).toEqual(expect.arrayContaining([{ E0: 5 }, { E0: 0 }]));
  await page.context().close();
});

test('a shared device keeps no draft and forgets everything once the answers have arrived', async () => {
  const { page } = await device();
  await page.goto(link(await wave.invite()));
  await page.getByText('du und 41 andere').waitFor();
  await page.getByRole('checkbox', { name: /Andere benutzen dieses Gerät auch/ }).check();
  await answer(page, 'Wie wahrscheinlich', '4');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await send(page).click();
  await page.getByText('Es kann weitergegeben werden.').waitFor();
  expect(await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)])).toEqual([[], ['shared']]);
  await page.getByRole('button', { name: 'Anderen Code eingeben' }).click();
  await page.getByRole('heading', { name: 'Code eingeben' }).waitFor();
  await page.context().close();
});

test('answered on another device: the recovery code replaces the answers', async () => {
  const [phone, desk] = [await device(), await device({ viewport: { width: 1280, height: 900 } })];
  const code = await wave.invite();
  await phone.page.goto(link(code));
  await answer(phone.page, 'Wie wahrscheinlich', '6');
  await send(phone.page).click();
  await arrived(phone.page);
  await phone.page.getByRole('button', { name: 'Code zeigen' }).click();
  const recovery = (await phone.page.locator('#seed').textContent()) ?? '';
  await desk.page.goto(link(code));
  await answer(desk.page, 'Wie wahrscheinlich', '1');
  await send(desk.page).click();
  await desk.page.getByRole('heading', { name: 'Mit diesem Link wurde schon geantwortet' }).waitFor();
  expect(await violations(desk.page)).toEqual([]);
  await shoot(desk.page, 'taken');
  await desk.page.getByLabel('Wiederherstellungscode').fill('A'.repeat(32));
  await desk.page.getByRole('button', { name: 'Antworten ersetzen' }).click();
  await desk.page.getByText('gehört nicht zu diesem Link').waitFor();
  await desk.page.getByLabel('Wiederherstellungscode').fill(recovery);
  await desk.page.getByRole('button', { name: 'Antworten ersetzen' }).click();
  await arrived(desk.page);
  expect(await wave.ballots()).toContainEqual({ kind: 'score', revision: 2, answers: { E0: 1 } });
  await phone.page.context().close();
  await desk.page.context().close();
});

test('by keyboard alone: every question is reached, Enter in an answer sends nothing', async () => {
  const { page } = await device({ viewport: { width: 1280, height: 900 } });
  const code = await wave.invite();
  await page.goto(link(code));
  await page.getByText('du und 41 andere').waitFor();
  const reached = new Set<string>();
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.id);
    if (name === 'E0' && !reached.has(name)) {
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
    }
    if (name) reached.add(name);
  }
  expect([...reached]).toEqual(
    expect.arrayContaining(['E0', 'P1', 'P8', 'L1', 'L2', 'R', 'F1', 'T1', 'O1', 'send', 'shared']),
  );
  expect(await wave.taken(code)).toBe(false);
  await page.locator('#send').focus();
  await page.keyboard.press('Enter');
  await arrived(page);
  expect((await wave.ballots()).map(({ answers }) => answers)).toContainEqual({ E0: 1 });
  await page.context().close();
});

test('one question at a time is offered on a phone and leads through to the end', async () => {
  const { page, complaints } = await device({ viewport: { width: 360, height: 740 } });
  await page.goto(link(await wave.invite()));
  await page.getByText('du und 41 andere').waitFor();
  await page.getByRole('button', { name: 'Fragen einzeln zeigen' }).click();
  expect(await page.locator('fieldset:visible').count()).toBe(1);
  await page.getByRole('button', { name: 'Weiter' }).click();
  await page.getByText('2 von 15').waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('LEGEND');
  await answer(page, 'Die Systeme laufen', 'voll');
  await shoot(page, 'single');
  expect(await violations(page)).toEqual([]);
  for (let step = 0; step < 14; step++) await page.getByRole('button', { name: 'Weiter' }).click();
  await send(page).click();
  await arrived(page);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test.each([
  ['notOpen', { opened: false }, 'Noch nicht offen'],
  ['digest', { manifestInPage: 'f'.repeat(64) }, 'Hier stimmt etwas nicht'],
  ['small', { invited: 9 }, 'Das Etikett ist zu klein'],
] as const)('%s: said in a sentence, with nothing to press that sends', async (name, unusual, heading) => {
  const strange = await openWave(unusual);
  const { page, complaints } = await device();
  await page.goto(link(await strange.invite(), 'de', '#', await at(strange)));
  await page.getByRole('heading', { name: heading }).waitFor();
  expect(await send(page).isVisible()).toBe(false);
  expect(await violations(page)).toEqual([]);
  await shoot(page, name);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('after the end: closed for those who have not answered, thanks and counting for those who have', async () => {
  const ending = await openWave();
  const from = await at(ending);
  const { page } = await device();
  const code = await ending.invite();
  await page.goto(link(code, 'de', '#', from));
  await answer(page, 'Wie wahrscheinlich', '9');
  await send(page).click();
  await arrived(page);
  ending.setClock('2026-11-13T18:00:00.000Z');
  await page.goto(link(await ending.invite(), 'de', '#', from));
  await page.getByRole('heading', { name: 'Diese Umfrage ist beendet' }).waitFor();
  await page.goto(link(code, 'de', '#', from));
  await arrived(page);
  await expect.poll(() => page.getByRole('button', { name: 'Antworten ändern' }).isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Jetzt nachsehen' }).waitFor();
  await page.context().close();
});

test('each side of a mirrored instrument reads its own wording alone', async () => {
  for (const [side, own, other] of [
    ['it', 'Die Fachbereiche geben uns Ziele', 'Wir geben der IT Ziele'],
    ['business', 'Wir geben der IT Ziele', 'Die Fachbereiche geben uns Ziele'],
  ] as const) {
    const mirrored = await openWave({
      side,
      facts: { instrument: alignmentPulse, items: alignmentPulse.items.map(({ id }) => id), minutes: 4 },
    });
    const { page, complaints } = await device();
    await page.goto(link(await mirrored.invite(), 'de', '#', await at(mirrored)));
    await page.getByRole('group', { name: own }).waitFor();
    expect(await page.getByText(other).isVisible()).toBe(false);
    expect(await violations(page)).toEqual([]);
    await answer(page, own, 'eher');
    await send(page).click();
    await arrived(page);
    expect(await mirrored.ballots()).toEqual([{ kind: 'score', revision: 1, answers: { A1: 4 } }]);
    expect(complaints).toEqual([]);
    await page.context().close();
  }
});

test('over plain http away from this machine the page says that it needs https', async () => {
  const { page } = await device();
  const plain = origin.replace('127.0.0.1', 'pulse.test');
  await page.route('http://pulse.test:*/**', async (route) => {
    const reply = await wave.app.request(new URL(route.request().url()).pathname);
    await route.fulfill({
      status: reply.status,
      headers: Object.fromEntries(reply.headers),
      body: Buffer.from(await reply.arrayBuffer()),
    });
  });
  await page.goto(link(await wave.invite(), 'de', '#', plain));
  await page.getByRole('heading', { name: 'Diese Seite braucht https' }).waitFor();
  await page.context().close();
});

test('where storage is blocked it says so and still sends', async () => {
  const { page } = await device();
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
  });
  await page.goto(link(await wave.invite()));
  await page.getByText('Dieser Browser hebt nichts auf').waitFor();
  await answer(page, 'Wie wahrscheinlich', '8');
  await send(page).click();
  await arrived(page);
  await page.context().close();
});

test('without JavaScript it says how to answer otherwise', async () => {
  const { page } = await device({ javaScriptEnabled: false });
  await page.goto(link(await wave.invite()));
  expect(await page.locator('noscript p').innerText()).toContain('Diese Seite braucht JavaScript');
  await shoot(page, 'noscript');
  await page.context().close();
});

const widths = [
  [360, 740],
  [390, 844],
  [1280, 900],
] as const;
const looks = widths.flatMap(([width, height], index) =>
  (['light', 'dark'] as const).flatMap((colorScheme, dark) => {
    const languages = process.env['SCREENSHOTS'] ? ['de', 'en'] : (index + dark) % 2 ? ['en'] : ['de'];
    return languages.map((language) => ({ colorScheme, width, height, language }));
  }),
);
test.each(looks)('no axe violation and no sideways scrolling: %j', async ({ colorScheme, width, height, language }) => {
  const { page, complaints } = await device({
    viewport: { width, height },
    colorScheme,
  });
  await page.goto(link(await wave.invite(), language));
  await page.getByText('Vertrieb Süd').first().waitFor();
  const name = `${language}-${width}-${colorScheme}`;
  await shoot(page, `pulse-${name}`);
  expect(await violations(page)).toEqual([]);
  const sideways = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await sideways()).toBe(0);
  await shoot(page, `pulse-full-${name}`, true);
  await page.goto(`${origin}/p/${wave.wave}/${language}/privacy`);
  expect(await violations(page)).toEqual([]);
  expect(await sideways()).toBe(0);
  await shoot(page, `privacy-${name}`, true);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('at 360 × 740 promise, label and the whole first question stand above the fold', async () => {
  const { page } = await device({ viewport: { width: 360, height: 740 } });
  await page.goto(link(await wave.invite()));
  await page.getByText('du und 41 andere').waitFor();
  const box = await page.locator('#E0e').boundingBox();
  expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(740);
  const cell = await page.locator('.scale label').first().boundingBox();
  expect(cell?.width).toBeGreaterThanOrEqual(29);
  expect(cell?.height).toBeGreaterThanOrEqual(48);
  await page.context().close();
});

test('the page weighs at most 12 KB over the wire, the whole session 14 KB and 45 bytes a stratum', async () => {
  const { page } = await device();
  const code = await wave.invite();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  // What arrived in all, less the headers: the bodies as they went over the wire.
  const bytes = new Map<string, number>();
  const add = (id: string, count: number) => bytes.set(id, (bytes.get(id) ?? 0) + count);
  session.on('Network.responseReceived', ({ requestId, response }) => add(requestId, -response.encodedDataLength));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => add(requestId, encodedDataLength));
  await page.goto(link(code));
  await page.getByText('du und 41 andere').waitFor();
  const [first = 0] = bytes.values();
  await answer(page, 'Wie wahrscheinlich', '8');
  await page.getByLabel('Welche eine Änderung').fill('Mehr Licht');
  await send(page).click();
  await arrived(page);
  const whole = [...bytes.values()].reduce((sum, one) => sum + one, 0);
  console.log(JSON.stringify({ page: first, session: whole, requests: bytes.size, parts: [...bytes.values()] }));
  expect(first).toBeGreaterThan(8_000);
  expect(first).toBeLessThanOrEqual(12 * 1024);
  expect(whole).toBeLessThanOrEqual(14 * 1024 + 3 * 45);
  await page.context().close();
});

test('what came of the last wave is seen on the first screen of a phone', async () => {
  const told = await openWave({ facts: { said: longestSaid } });
  const from = await at(told);
  for (const [name, settings] of Object.entries({
    phone: {},
    dark: { colorScheme: 'dark' },
    desktop: { viewport: { width: 1280, height: 900 } },
  } satisfies Record<string, BrowserContextOptions>)) {
    const { page, complaints } = await device(settings);
    await page.goto(link(await told.invite(), 'de', '#', from));
    const section = page.getByRole('region', { name: 'Was aus der letzten Umfrage wurde' });
    await section.waitFor();
    await page.getByText('du und 41 andere').waitFor();
    await shoot(page, `said-${name}`);
    const box = await section.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  }
});
