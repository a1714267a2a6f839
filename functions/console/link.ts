import { plus } from '#core/time.ts';
import { signInMessage } from '#message/sign-in.ts';
import { putSignIn, type SignIn } from '#store/signin.ts';
import type { ConsoleDeps } from './deps.ts';

/** What a person needs to sign in once: the whole link, or address and code. */
export interface Link {
  readonly link: string;
  readonly code: string;
}

/** Makes a sign-in link and its code; undefined when the address was sent too many already. */
export async function makeLink(
  { database, now, random, settings }: Pick<ConsoleDeps, 'database' | 'now' | 'random' | 'settings'>,
  signIn: Omit<SignIn, 'ends'>,
): Promise<Link | undefined> {
  const secret = Buffer.from(random(32)).toString('base64url');
  const code = String(Buffer.from(random(6)).readUIntBE(0, 6) % 100_000_000).padStart(8, '0');
  const at = now();
  const ends = plus(at, settings.signInSeconds * 1000);
  const stored = await putSignIn(database, { secret, code, signIn: { ...signIn, ends }, now: at });
  return stored ? { link: `${settings.appUrl}/sign-in#${secret}`, code } : undefined;
}

/** Makes a sign-in link and sends it by mail; does nothing when the address was sent too many already. */
export async function sendLink(deps: ConsoleDeps, signIn: Omit<SignIn, 'ends'>, language: 'de' | 'en'): Promise<void> {
  const made = await makeLink(deps, signIn);
  if (!made) return;
  const minutes = Math.floor(deps.settings.signInSeconds / 60);
  await deps.deliver([signInMessage({ to: signIn.email, language, ...made, minutes })]);
}

/**
 * Does what a request asks for in no less than `signInMilliseconds`, and lets no failure of it be seen: whether an address is known,
 * or a mail went out, cannot be told from the reply. Failures are reported to the operator.
 */
export async function unseen(
  { settings, report }: Pick<ConsoleDeps, 'settings' | 'report'>,
  work: () => Promise<void>,
): Promise<void> {
  const done = work().catch((fault: unknown) => {
    const name = fault instanceof Error ? fault.name : 'Error';
    report({ requestId: crypto.randomUUID(), name, stack: ['at sending a sign-in link'] });
  });
  await Promise.all([done, new Promise((resolve) => setTimeout(resolve, settings.signInMilliseconds))]);
}
