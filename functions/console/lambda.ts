import { randomBytes } from 'node:crypto';
import { KMSClient } from '@aws-sdk/client-kms';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import * as z from 'zod';
import { sesDelivery } from '#connect/ses.ts';
import { kmsSealing } from '#store/kms.ts';
import { chatsOutside } from '../http/chat.ts';
import { databaseOf, readEnvironment } from '../http/environment.ts';
import { toStandardError } from '../http/frame.ts';
import { lambda } from '../http/lambda.ts';
import { consoleApp } from './app.ts';
import { defaultSettings } from './deps.ts';
import { viewerAddress } from './viewer.ts';

const Settings = z.object({
  APP_URL: z.url(),
  PULSE_URL: z.url(),
  MAIL_FROM: z.string().min(3),
  CHAT_KEY: z.string().min(1),
  SIGN_UP: z.enum(['open', 'invite', 'closed']),
  OPERATORS: z.string().optional(),
});
const { APP_URL, PULSE_URL, MAIL_FROM, CHAT_KEY, SIGN_UP, OPERATORS } = readEnvironment(Settings, process.env);

/**
 * Lambda entry of the console's API, for API Gateway events of format 2.0.
 * Settings: `ORGANISATIONS_TABLE`, `RELEASES_TABLE`, `APP_URL`, `PULSE_URL`, `MAIL_FROM`, `CHAT_KEY` (of KMS), `SIGN_UP`, `OPERATORS` (addresses separated by commas).
 */
export const handler = lambda(
  consoleApp({
    database: databaseOf(['organisations', 'releases'], process.env),
    deliver: sesDelivery(new SESv2Client({}), { from: MAIL_FROM, perSecond: 10 }),
    converse: chatsOutside(1),
    sealing: kmsSealing(new KMSClient({}), { chat: CHAT_KEY }),
    now: () => new Date().toISOString(),
    random: (bytes) => randomBytes(bytes),
    report: toStandardError,
    addressOf: (c) => viewerAddress(c.req.header('x-forwarded-for')),
    settings: {
      ...defaultSettings,
      appUrl: APP_URL,
      pulseUrl: PULSE_URL,
      signUp: SIGN_UP,
      operators: (OPERATORS ?? '')
        .toLowerCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    },
  }),
);
