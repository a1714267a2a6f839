import { resolve } from 'node:path';
import * as z from 'zod';
import { Unusable } from './unusable.ts';

/** What `npm start` can be told from outside; parsed once. */
export interface Settings {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Absolute path. */
  readonly dataDirectory: string;
  readonly demo: boolean;
  readonly signUp: 'open' | 'invite' | 'closed';
  /** Origin under which browsers reach this server, without a trailing slash; absent: from host and port. */
  readonly publicUrl?: string;
  /** Files in PEM; absent: plain http. */
  readonly tls?: { readonly certificate: string; readonly key: string };
  /** Mail server that takes messages instead of the outbox. */
  readonly smtpUrl?: string;
  /** Sender of mails sent by `smtpUrl`. */
  readonly mailFrom: string;
  /** Messages a second handed to `smtpUrl`, at most; absent: as fast as it takes them. */
  readonly mailPerSecond?: number;
  /** Addresses of the people who operate this installation, in lower case. */
  readonly operators: readonly string[];
  /** A DynamoDB to use instead of the embedded one. */
  readonly dynamodbEndpoint?: string;
  /** Seconds for which ballots are taken longer than credentials are issued. */
  readonly closeGraceSeconds: number;
}

const url = (protocols: readonly string[]) =>
  z.string().refine((text) => protocols.includes(URL.parse(text)?.protocol ?? ''), 'unfit');
const whole = (most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .refine((value) => value <= most, 'unfit');

const Environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: whole(65_535).default(4400),
  DATA_DIR: z.string().min(1).default('.data'),
  DEMO: z.enum(['0', '1']).default('1'),
  SIGN_UP: z.enum(['open', 'invite', 'closed']).default('open'),
  PUBLIC_URL: url(['http:', 'https:'])
    .refine((text) => URL.parse(text)?.pathname === '/', 'unfit')
    .optional(),
  TLS_CERT: z.string().min(1).optional(),
  TLS_KEY: z.string().min(1).optional(),
  SMTP_URL: url(['smtp:', 'smtps:']).optional(),
  MAIL_PER_SECOND: whole(1000)
    .refine((value) => value > 0, 'unfit')
    .optional(),
  MAIL_FROM: z.string().min(3).default('Einklang <einklang@localhost>'),
  OPERATORS: z
    .string()
    .transform((text) => text.split(/[\s,;]+/).filter(Boolean))
    .pipe(z.array(z.email()))
    .optional(),
  DYNAMODB_ENDPOINT: url(['http:', 'https:']).optional(),
  CLOSE_GRACE_SECONDS: whole(86_400).default(120),
});

const expected: Readonly<Record<keyof typeof Environment.shape, string>> = {
  HOST: 'a host name or address to listen on, such as 127.0.0.1',
  PORT: 'a port from 0 to 65535, such as 4400',
  DATA_DIR: 'a directory, such as .data',
  DEMO: '0 (start empty) or 1 (with demo data)',
  SIGN_UP: 'open, invite or closed',
  PUBLIC_URL: 'an origin without a path, such as https://pulse.example.org',
  TLS_CERT: 'the path of a certificate in PEM, together with TLS_KEY',
  TLS_KEY: 'the path of a private key in PEM, together with TLS_CERT',
  SMTP_URL: 'the address of a mail server, such as smtp://mail.example.org:25',
  MAIL_PER_SECOND: 'messages a second from 1 to 1000, such as 10',
  MAIL_FROM: 'a sender, such as "Einklang <einklang@example.org>"',
  OPERATORS: 'e-mail addresses separated by commas',
  DYNAMODB_ENDPOINT: 'the address of a DynamoDB, such as http://127.0.0.1:8000',
  CLOSE_GRACE_SECONDS: 'whole seconds from 0 to 86400',
};

function misfit(name: keyof typeof expected): Unusable {
  return new Unusable(`The setting ${name} must be ${expected[name]}; correct it or leave it out, then start again.`);
}

/**
 * Reads the settings; an empty variable counts as not set.
 * @throws Unusable naming the first setting that misfits and what it must be, never its value
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = Environment.safeParse(given);
  if (!read.success) {
    const name = z.keyof(Environment).parse(read.error.issues[0]?.path[0]);
    throw misfit(name);
  }
  const { TLS_CERT, TLS_KEY, PUBLIC_URL, SMTP_URL, MAIL_PER_SECOND, DYNAMODB_ENDPOINT, ...rest } = read.data;
  if ((TLS_CERT === undefined) !== (TLS_KEY === undefined))
    throw misfit(TLS_CERT === undefined ? 'TLS_CERT' : 'TLS_KEY');
  return {
    host: rest.HOST,
    port: rest.PORT,
    dataDirectory: resolve(rest.DATA_DIR),
    demo: rest.DEMO === '1',
    signUp: rest.SIGN_UP,
    mailFrom: rest.MAIL_FROM,
    operators: (rest.OPERATORS ?? []).map((address) => address.toLowerCase()),
    closeGraceSeconds: rest.CLOSE_GRACE_SECONDS,
    ...(PUBLIC_URL === undefined ? {} : { publicUrl: new URL(PUBLIC_URL).origin }),
    ...(TLS_CERT === undefined || TLS_KEY === undefined ? {} : { tls: { certificate: TLS_CERT, key: TLS_KEY } }),
    ...(SMTP_URL === undefined ? {} : { smtpUrl: SMTP_URL }),
    ...(MAIL_PER_SECOND === undefined ? {} : { mailPerSecond: MAIL_PER_SECOND }),
    ...(DYNAMODB_ENDPOINT === undefined ? {} : { dynamodbEndpoint: DYNAMODB_ENDPOINT }),
  };
}

/** The origin that people are told, without a trailing slash. `port` is the one really taken. */
export function originOf(settings: Settings, port: number): string {
  if (settings.publicUrl !== undefined) return settings.publicUrl;
  const anywhere = ['0.0.0.0', '::'].includes(settings.host);
  const host = anywhere ? 'localhost' : settings.host.includes(':') ? `[${settings.host}]` : settings.host;
  return `${settings.tls ? 'https' : 'http'}://${host}:${port}`;
}
