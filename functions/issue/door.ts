import type { Context } from 'hono';
import type { Instant } from '#core/time.ts';
import { remember } from '#functions/http/cache.ts';
import { problem } from '#functions/http/problem.ts';
import { rateLimit, tooMany } from '#functions/http/rate.ts';
import type { Database } from '#store/database.ts';
import { codeHash, getInvitation, type Invitation } from '#store/invitation.ts';
import { getWindow, type Window } from '#store/window.ts';

/** Somebody with a code of an open wave, or the finished refusal. */
export type Entry =
  | { readonly ok: true; readonly invitation: Invitation; readonly window: Window }
  | { readonly ok: false; readonly reply: Response };

/** What stands between a request and an invitation: the wave's window and how often somebody may try. */
export interface Door {
  enter(c: Context, wave: string, code: string): Promise<Entry>;
  /** The window of a wave that gives credentials at this moment. */
  openWindow(wave: string): Promise<Window | undefined>;
  /** Counts one more credential of an open link; returns the seconds to wait, 0 for none. */
  slowOpenly(wave: string): number;
}

/** Longest age of a window: an early close counts five seconds later at most. */
const windowMilliseconds = 5_000;

/** Per code, so that a device that repeats is served and a broken one slowed; never by address, which a whole office shares. */
const perCode = { burst: 30, perSecond: 0.5 };
/** Per wave, for codes that do not exist; those that do are never slowed by them. */
const perUnknown = { burst: 100, perSecond: 5 };

/** Per wave with an open link, where anybody may make codes: a hall of people at once, and nobody fills the table. */
const perOpenLink = { burst: 300, perSecond: 5 };

/** Makes the door; windows and buckets live in memory with a bound. */
export function makeDoor(database: Database, now: () => Instant): Door {
  const windows = remember({ most: 1_000, milliseconds: windowMilliseconds }, (wave) => getWindow(database, wave));
  const tryCode = rateLimit(perCode, 50_000);
  const tryUnknown = rateLimit(perUnknown, 1_000);
  const tryOpenly = rateLimit(perOpenLink, 1_000);
  return {
    slowOpenly: (wave) => tryOpenly(wave, Date.parse(now())),
    async openWindow(wave) {
      const window = await windows(wave, Date.parse(now()));
      return window?.opened && now() < window.closes ? window : undefined;
    },
    async enter(c, wave, code) {
      const at = Date.parse(now());
      const window = await windows(wave, at);
      const unknown = (): Entry => {
        const wait = tryUnknown(wave, at);
        return { ok: false, reply: wait > 0 ? tooMany(c, wait) : problem(c, 'invitation.unknown') };
      };
      if (!window) return unknown();
      if (now() >= window.closes) return { ok: false, reply: problem(c, 'wave.closed') };
      if (!window.opened) return { ok: false, reply: problem(c, 'wave.notOpen') };
      const hash = codeHash(wave, code);
      const wait = tryCode(hash, at);
      if (wait > 0) return { ok: false, reply: tooMany(c, wait) };
      if (window.openLink) {
        const { tenant, openLink } = window;
        return { ok: true, invitation: { wave, codeHash: hash, tenant, person: '', ...openLink }, window };
      }
      const invitation = await getInvitation(database, wave, hash);
      return invitation ? { ok: true, invitation, window } : unknown();
    },
  };
}
