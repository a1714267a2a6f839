import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod/mini';
import type { Due, DueKind } from '#store/due.ts';
import { readEnvironment } from '../http/environment.ts';
import { cloudContext } from './cloud.ts';
import { open } from './open.ts';
import { perform } from './perform.ts';
import { take } from './take.ts';
import { tick } from './tick.ts';

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
    const taken = await take(context, due);
    if (!taken) return;
    await lambda.send(
      new InvokeCommand({
        FunctionName: functionFor(due.kind),
        InvocationType: 'Event',
        Payload: Buffer.from(JSON.stringify(taken)),
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
