import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod/mini';
import { plus } from '#core/time.ts';
import { postponeDue, type Due, type DueKind } from '#store/due.ts';
import { readEnvironment } from '../http/environment.ts';
import { cloudContext } from './cloud.ts';
import { open } from './open.ts';
import { perform } from './perform.ts';
import { tick } from './tick.ts';

/** How long a started job has before it is started again: longer than a Lambda can run. */
const patienceMilliseconds = 16 * 60_000;

const { FUNCTION_PREFIX } = readEnvironment(z.object({ FUNCTION_PREFIX: z.string() }), process.env);
const context = cloudContext(['organisations'], process.env);
const lambda = new LambdaClient({});

/** The function that does a kind of work; opening is so small that tick does it. */
function functionFor(kind: Exclude<DueKind, 'open'>): string {
  return `${FUNCTION_PREFIX}${kind === 'close' ? 'fold' : kind}`;
}

async function start(due: Due): Promise<void> {
  try {
    if (due.kind === 'open') {
      await perform(open, context, due);
      return;
    }
    const dueAt = plus(context.now(), patienceMilliseconds);
    if (!(await postponeDue(context.database, due, dueAt))) return;
    await lambda.send(
      new InvokeCommand({
        FunctionName: functionFor(due.kind),
        InvocationType: 'Event',
        Payload: Buffer.from(JSON.stringify({ ...due, dueAt })),
      }),
    );
  } catch (fault) {
    console.error(
      JSON.stringify({
        level: 'error',
        what: 'tick',
        kind: due.kind,
        name: fault instanceof Error ? fault.name : 'unknown',
      }),
    );
  }
}

/** Lambda entry of tick: hands due work to its job, each in a function and role of its own. */
export const handler = (): Promise<void> => tick(context, start);
