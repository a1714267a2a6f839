import type { Context } from 'hono';
import type { Instant } from '#core/time.ts';
import type { Converse } from '#message/chat.ts';
import type { Deliver } from '#message/message.ts';
import type { Database } from '#store/database.ts';
import type { Sealing } from '#store/sealing.ts';
import type { Report } from '../http/frame.ts';
import type { Rate } from '../http/rate.ts';

/** What an installation decides once. */
export interface ConsoleSettings {
  /** Origin of the console without a trailing slash; its scheme decides the form of the session cookie. */
  readonly appUrl: string;
  /** Origin of pulse pages without a trailing slash, for the link in a test mail. */
  readonly pulseUrl: string;
  /** Who may found an organisation: anybody, operators for somebody else, or nobody. */
  readonly signUp: 'open' | 'invite' | 'closed';
  /** Addresses of the operators, in lower case. */
  readonly operators: readonly string[];
  /** Life of a sign-in link and its code. */
  readonly signInSeconds: number;
  /** Life of a session. */
  readonly sessionSeconds: number;
  /** How long asking for a link takes at least, so that the time does not tell a known address from an unknown one. */
  readonly signInMilliseconds: number;
  /** Default and floor of a wave's grace period. */
  readonly closeGraceSeconds: number;
  /** Requests of one session. */
  readonly sessionRate: Rate;
  /** Requests for links, redemptions and foundings of one network address. */
  readonly signInRate: Rate;
}

/** The settings nobody has to choose. */
export const defaultSettings = {
  signUp: 'open',
  operators: [],
  signInSeconds: 900,
  sessionSeconds: 43_200,
  signInMilliseconds: 400,
  closeGraceSeconds: 120,
  sessionRate: { burst: 300, perSecond: 30 },
  signInRate: { burst: 60, perSecond: 0.2 },
} as const satisfies Omit<ConsoleSettings, 'appUrl' | 'pulseUrl'>;

/** What the outside world gives to the console's API. */
export interface ConsoleDeps {
  readonly database: Database;
  readonly deliver: Deliver;
  /** Gives up early enough for a request. */
  readonly converse: Converse;
  /** For what opens a chat, and nothing else. */
  readonly sealing: Sealing;
  readonly now: () => Instant;
  readonly random: (bytes: number) => Uint8Array;
  /** Where faults are reported. */
  readonly report: Report;
  /** The network address a request came from, for the rate limit of signing in. */
  readonly addressOf: (c: Context) => string;
  readonly settings: ConsoleSettings;
}
