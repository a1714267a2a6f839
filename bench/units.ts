import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Answer } from '#core/ballot/answers.ts';
import type { Scale } from '#core/survey/instrument.ts';
import { instruments } from '#core/survey/instruments.ts';
import { putBallot } from '#store/ballot.ts';
import type { Database } from '#store/database.ts';
import { startDatabase } from './database.ts';
import { document } from './document.ts';
import { madeUpScores } from './people.ts';

const Consumed = z.object({ ConsumedCapacity: z.object({ CapacityUnits: z.number() }) });

/** What ballots cost to write, as the database itself counts it, and up to which length a comment costs one unit. */
await document('units', { ballots: 100, longest: 1000 }, async ({ ballots, longest }) => {
  const { database, stop } = await startDatabase();
  try {
    const unitsOf = counting(database);
    const random = new Set<number>();
    for (let ballot = 0; ballot < ballots; ballot++) random.add(await unitsOf(madeUpScores(instruments['it-pulse'])));
    const comment = (character: string, length: number) => unitsOf({ O1: character.repeat(length) });
    let one = 0;
    for (let above = longest + 1; above - one > 1;) {
      const middle = (one + above) >> 1;
      if ((await comment('x', middle)) === 1) one = middle;
      else above = middle;
    }
    return {
      scoreBallot: {
        itPulse: [...random],
        longestPossible: {
          'it-pulse': await unitsOf(longestAnswers('it-pulse')),
          'alignment-pulse': await unitsOf(longestAnswers('alignment-pulse')),
        },
        secondRevision: await unitsOf(longestAnswers('it-pulse'), 2),
      },
      comment: {
        mostBytesOfOneUnit: one,
        oneByteMore: await comment('x', one + 1),
        [`${longest}Letters`]: await comment('x', longest),
        [`${longest}Umlauts`]: await comment('ü', longest),
        emptied: await unitsOf({}, 2),
      },
      aims: { scoreBallot: 1, commentOfOneUnitBytes: 450, longerComment: 2 },
    };
  } finally {
    await stop();
  }
});

/** Stores a ballot by the product's own write and returns the units the last revision consumed. */
function counting(
  database: Database,
): (answers: Readonly<Record<string, Answer>>, revisions?: number) => Promise<number> {
  let units = 0;
  database.client.middlewareStack.add(
    (next) => async (request) => {
      Object.assign(request.input, { ReturnConsumedCapacity: 'TOTAL' });
      const result = await next(request);
      units = Consumed.parse(result.output).ConsumedCapacity.CapacityUnits;
      return result;
    },
    { step: 'initialize', priority: 'high' },
  );
  return async (answers, revisions = 1) => {
    const nullifier = randomBytes(32).toString('hex');
    const keyId = randomBytes(32).toString('hex');
    for (let revision = 1; revision <= revisions; revision++)
      await putBallot(database, {
        wave: 'wave_01JD0000000000000000000000',
        nullifier,
        keyId,
        prefix: randomBytes(32),
        signature: randomBytes(384),
        revision,
        answers: JSON.stringify(answers),
      });
    return units;
  };
}

/** The scores that take most bytes. */
function longestAnswers(instrument: keyof typeof instruments): Readonly<Record<string, Answer>> {
  const asked = instruments[instrument].items.filter(({ scale }) => scale.kind !== 'comment');
  return Object.fromEntries(asked.map(({ id, scale }) => [id, longestAnswer(scale)]));
}

function longestAnswer(scale: Scale): Answer {
  const byLength = (codes: readonly string[]) => codes.toSorted((a, b) => b.length - a.length);
  switch (scale.kind) {
    case 'recommend':
      return 10;
    case 'agreement':
      return 'na';
    case 'minutes':
      return Number(byLength(scale.options.map(({ code }) => code))[0]);
    case 'choice':
      return byLength(scale.options.map(({ code }) => code))[0] ?? '';
    case 'reasons':
      return byLength(scale.options.map(({ code }) => code)).slice(0, scale.most);
    case 'comment':
      return '';
  }
}
