import { lambda } from '#functions/http/lambda.ts';
import { databaseOf } from '#functions/http/environment.ts';
import { respondApp } from './app.ts';

const database = databaseOf(['ballots'], process.env);

/** Lambda entry of the respond API, for API Gateway events of format 2.0. Settings: `BALLOTS_TABLE`. */
export const handler = lambda(respondApp({ database, now: () => new Date().toISOString(), secure: true }));
