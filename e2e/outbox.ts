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

/** Waits until so many people have an invitation to a wave, at most 500, and returns them all. */
export async function invitations(url: string, wave: string, count: number): Promise<readonly Invitation[]> {
  for (let tries = 0; tries < 120; tries++) {
    const body: unknown = await (await fetch(`${url}/outbox.json?wave=${wave}`)).json();
    const sent = isMessages(body) ? body.messages : [];
    const found = sent.flatMap(({ to, kind, text }) => {
      const [link, code] = /https?:\S+\/p\/\S+#([A-Z2-7]{20})/.exec(text) ?? [];
      return kind === 'invitation' && link !== undefined && code !== undefined ? [{ to, link, code }] : [];
    });
    if (found.length >= count) return found;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`${count} invitations to ${wave} did not come`);
}
