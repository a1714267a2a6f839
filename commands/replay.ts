import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import * as z from 'zod';
import { instruments } from '#core/survey/instruments.ts';
import { readAnswers } from './replay/answers.ts';
import { callsTo } from './replay/calls.ts';
import { Failed, Misfit } from './replay/failure.ts';
import { startOwnServer } from './replay/own-server.ts';
import { progressOn } from './replay/progress.ts';
import { inWords } from './replay/result.ts';
import { readRoster, refuseUnfit } from './replay/roster.ts';
import { replayWave } from './replay/run.ts';
import { readTable } from './replay/table.ts';

const usage =
  'npm run replay -- --roster R.csv --answers A.csv [--instrument it-pulse|alignment-pulse] [--form long|short] [--url http://…] [--assignments out.csv] [--json]';

const Flags = z.object({
  roster: z.string(),
  answers: z.string(),
  instrument: z.enum(['it-pulse', 'alignment-pulse']).default('it-pulse'),
  form: z.enum(['long', 'short']).default('long'),
  url: z
    .url({ protocol: /^https?$/ })
    .transform((url) => new URL(url).origin)
    .optional(),
  assignments: z.string().optional(),
  json: z.boolean().default(false),
});

function flagsOf(given: readonly string[]): z.infer<typeof Flags> {
  const text = { type: 'string' } as const;
  const options = { roster: text, answers: text, instrument: text, form: text, url: text, assignments: text } as const;
  try {
    return Flags.parse(parseArgs({ args: [...given], options: { ...options, json: { type: 'boolean' } } }).values);
  } catch (fault) {
    const named =
      fault instanceof z.ZodError
        ? `--${String(fault.issues[0]?.path[0])} is missing or misfits`
        : String(fault instanceof Error ? fault.message : fault);
    throw new Misfit(`${named}\n${usage}`);
  }
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch {
    throw new Misfit(`${file}: cannot be read`);
  }
}

const progress = progressOn(process.stderr);
const say = (line: string) => progress.say(line);

/** Replays one whole wave from two files through the public interfaces, and prints what was published. */
async function main(given: readonly string[]): Promise<void> {
  const flags = flagsOf(given);
  const instrument = instruments[flags.instrument];
  const organisation = 'Replay';
  const roster = readRoster(readTable(flags.roster, await bytesOf(flags.roster)), instrument.sides, say);
  const people = new Set(roster.people.map(({ person }) => person));
  const table = readTable(flags.answers, await bytesOf(flags.answers));
  const answers = readAnswers(table, instrument, flags.form, people, say);
  const { comments } = refuseUnfit(roster, organisation, instrument.sides);
  if (!comments && [...answers.values()].some(({ comment }) => comment !== null))
    say('Comments are left out: fewer than 30 people are invited.');

  const own = flags.url === undefined ? await startOwnServer() : undefined;
  try {
    const call = callsTo(own?.url ?? flags.url ?? '', () => own?.isGone() ?? false);
    const { result, assignments } = await replayWave({ call, progress, organisation, ...flags, roster, answers });
    if (flags.assignments !== undefined) {
      const rows = [...assignments].map(([person, stratum]) => ({ person, stratum }));
      await writeFile(
        flags.assignments,
        `${Papa.unparse({ fields: ['person', 'stratum'], data: rows }, { newline: '\n' })}\n`,
      );
    }
    process.stdout.write(flags.json ? `${JSON.stringify(result, null, 2)}\n` : inWords(result));
  } finally {
    await own?.stop();
  }
}

try {
  await main(process.argv.slice(2));
} catch (fault) {
  if (!(fault instanceof Failed || fault instanceof Misfit)) throw fault;
  say(fault.message);
  process.exitCode = fault instanceof Misfit ? 2 : 1;
}
