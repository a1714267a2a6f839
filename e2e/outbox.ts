import type { Page } from 'playwright-core';

/** An invitation as it lies in the outbox. */
export interface Invitation {
  readonly to: string;
  /** The whole link. */
  readonly link: string;
  /** 20 characters. */
  readonly code: string;
}

/** Follows the newest link of its kind that was sent to an address, as somebody at the outbox page does. */
export async function followLink(page: Page, url: string, to: string, link: RegExp): Promise<void> {
  const found = page.getByRole('link', { name: link });
  for (let tries = 0; ; tries++) {
    await page.goto(`${url}/outbox?lang=de`);
    await page.getByLabel('Adresse').fill(to);
    await page.getByRole('button', { name: 'Filtern' }).click();
    await page.getByRole('link', { name: 'Alle Nachrichten' }).waitFor();
    if ((await found.count()) > 0) return found.first().click();
    if (tries === 40) throw new Error(`no link for ${to} in the outbox`);
    await page.waitForTimeout(250);
  }
}

interface Message {
  readonly to: string;
  readonly kind: string;
  readonly text: string;
}

function isMessages(body: unknown): body is { readonly messages: readonly Message[] } {
  return typeof body === 'object' && body !== null && 'messages' in body && Array.isArray(body.messages);
}

async function messages(url: string, filter: string): Promise<readonly Message[]> {
  const body: unknown = await (await fetch(`${url}/outbox.json?${filter}`)).json();
  return isMessages(body) ? body.messages : [];
}

/** Tries until something is found, for half a minute. */
async function until<Value>(what: string, look: () => Promise<Value | undefined>): Promise<Value> {
  for (let tries = 0; tries < 120; tries++) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`${what} did not come`);
}

/** Waits until so many people have an invitation to a wave, at most 500, and returns them all. */
export function invitations(url: string, wave: string, count: number): Promise<readonly Invitation[]> {
  return until(`${count} invitations`, async () => {
    const found = (await messages(url, `wave=${wave}`)).flatMap(({ to, kind, text }) => {
      const [link, code] = /https?:\S+\/p\/\S+#([A-Z2-7]{20})/.exec(text) ?? [];
      return kind === 'invitation' && link !== undefined && code !== undefined ? [{ to, link, code }] : [];
    });
    return found.length < count ? undefined : found;
  });
}

/** The sign-in code in the newest message to an address. */
export function signInCode(url: string, to: string): Promise<string> {
  return until(`a code for ${to}`, async () => {
    const text = (await messages(url, `to=${encodeURIComponent(to)}`)).at(-1)?.text ?? '';
    return /^\d{4} \d{4}$/m.exec(text)?.[0];
  });
}

/** The address of the newest founder whose name begins so, once there are `count` of them. */
export function founder(url: string, name: string, count: number): Promise<string> {
  return until(`founder ${count}`, async () => {
    const all = await messages(url, '');
    const found = all.filter(({ kind, to }) => kind === 'signIn' && to.startsWith(name));
    return found.length < count ? undefined : found.at(-1)?.to;
  });
}
