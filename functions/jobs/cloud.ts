import { randomBytes } from 'node:crypto';
import { KMSClient } from '@aws-sdk/client-kms';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import * as z from 'zod/mini';
import { plus } from '#core/time.ts';
import { sesDelivery } from '#connect/ses.ts';
import { postponeDue, type Due } from '#store/due.ts';
import { kmsSealing } from '#store/kms.ts';
import type { TableName } from '#store/tables.ts';
import { chatsOutside } from '../http/chat.ts';
import { databaseOf, readEnvironment } from '../http/environment.ts';
import type { Job, JobContext } from './job.ts';
import { perform } from './perform.ts';

const Settings = z.object({
  APP_URL: z._default(z.string(), ''),
  PULSE_URL: z._default(z.string(), ''),
  MAIL_FROM: z._default(z.string(), ''),
  MAIL_SET: z.optional(z.string()),
  MAIL_PER_SECOND: z._default(z.coerce.number(), 10),
  SIGN_KEY: z.optional(z.string()),
  INVITE_KEY: z.optional(z.string()),
  FOLD_KEY: z.optional(z.string()),
  CHAT_KEY: z.optional(z.string()),
  MAIL_KEY: z.optional(z.string()),
});

/** Caches of five seconds, the longest request of ten, and what a cloud may add before a ballot taken in time is stored. */
const settleMilliseconds = 5 * 60_000 + 15_000;

/** How long one invocation goes on with slices; a Lambda may run 15 minutes and a slice takes at most one. */
const workMilliseconds = 13 * 60_000;

/** When work that failed is tried again. */
const retryMilliseconds = 60_000;

/** The world of a job in the cloud, with the tables it is granted. */
export function cloudContext(
  granted: readonly TableName[],
  environment: Readonly<Record<string, string | undefined>>,
): JobContext {
  const settings = readEnvironment(Settings, environment);
  const keys = {
    ...(settings.SIGN_KEY ? { sign: settings.SIGN_KEY } : {}),
    ...(settings.INVITE_KEY ? { invite: settings.INVITE_KEY } : {}),
    ...(settings.FOLD_KEY ? { fold: settings.FOLD_KEY } : {}),
    ...(settings.CHAT_KEY ? { chat: settings.CHAT_KEY } : {}),
    ...(settings.MAIL_KEY ? { mail: settings.MAIL_KEY } : {}),
  };
  return {
    database: databaseOf(granted, environment),
    sealing: kmsSealing(new KMSClient({}), keys),
    deliver: sesDelivery(new SESv2Client({ retryMode: 'adaptive' }), {
      from: settings.MAIL_FROM,
      perSecond: settings.MAIL_PER_SECOND,
      feedback: settings.MAIL_SET,
    }),
    converse: chatsOutside(30),
    now: () => new Date().toISOString(),
    random: (bytes) => randomBytes(bytes),
    pulseUrl: settings.PULSE_URL,
    appUrl: settings.APP_URL,
    settleMilliseconds,
  };
}

/**
 * A Lambda handler for due work handed on by tick. What is not finished in time, or fails, is due again soon; a failure is also thrown, so that the alarm sees it.
 * @param jobOf the job for a kind of work; most functions do one kind
 */
export function lambdaOf(jobOf: (due: Due) => Job, granted: readonly TableName[]): (due: Due) => Promise<void> {
  const context = cloudContext(granted, process.env);
  return async (due) => {
    const until = performance.now() + workMilliseconds;
    try {
      while (performance.now() < until) if (await perform(jobOf(due), context, due)) return;
      await postponeDue(context.database, due, context.now());
    } catch (fault) {
      await postponeDue(context.database, due, plus(context.now(), retryMilliseconds));
      throw fault;
    }
  };
}
