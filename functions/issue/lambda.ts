import { KMSClient } from '@aws-sdk/client-kms';
import * as z from 'zod/mini';
import { databaseOf, readEnvironment } from '#functions/http/environment.ts';
import { lambda } from '#functions/http/lambda.ts';
import { kmsSealing } from '#store/kms.ts';
import { issueApp } from './app.ts';

const Settings = z.object({ SIGN_KEY: z.string().check(z.minLength(1)), MAIL_KEY: z.string().check(z.minLength(1)) });
const { SIGN_KEY, MAIL_KEY } = readEnvironment(Settings, process.env);

/** Lambda entry of the issue API, for API Gateway events of format 2.0. Settings: `ORGANISATIONS_TABLE`, `SIGN_KEY` and `MAIL_KEY` (of KMS). */
export const handler = lambda(
  issueApp({
    database: databaseOf(['organisations'], process.env),
    sealing: kmsSealing(new KMSClient({}), { sign: SIGN_KEY, mail: MAIL_KEY }),
    now: () => new Date().toISOString(),
    secure: true,
  }),
);
