import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { readContributions } from '#core/benchmark/contribution-file.ts';
import { releaseFromFile } from '#core/benchmark/file-release.ts';
import { refuseMisfits } from './release/misfits.ts';
import { inWords, resultOf } from './release/result.ts';
import { Misfit } from './replay/failure.ts';
import { readTable } from './replay/table.ts';

const usage = 'npm run release -- --contributions C.csv --quarter 2024-Q4 [--json]';

const Flags = z.object({
  contributions: z.string(),
  quarter: z.string().regex(/^\d{4}-Q[1-4]$/),
  json: z.boolean().default(false),
});

function flagsOf(given: readonly string[]): z.infer<typeof Flags> {
  const options = {
    contributions: { type: 'string' },
    quarter: { type: 'string' },
    json: { type: 'boolean' },
  } as const;
  try {
    return Flags.parse(parseArgs({ args: [...given], options }).values);
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

const say = (line: string) => process.stderr.write(`${line}\n`);

/** Computes a benchmark release from a file, with the rules and the code of the release job and without a server. */
async function main(given: readonly string[]): Promise<void> {
  const { contributions: name, quarter, json } = flagsOf(given);
  const file = readContributions(readTable(name, await bytesOf(name)), null);
  refuseMisfits(name, file);
  const made = releaseFromFile(file.quarters, quarter);
  if (!made) throw new Misfit(`${name}, column quarter: no row is of ${quarter}`);
  for (const { quarter: each, rows, contributions } of file.quarters)
    if (each <= quarter && contributions.length < rows)
      say(
        `${each}: ${contributions.length} of ${rows} rows contribute; the others have under 20 answers or 30 % response.`,
      );
  for (const measure of file.shares)
    say(
      `Measure ${measure} looks like a share from 0 to 1; released numbers are rounded to whole points, so bring it as 0 to 100.`,
    );
  const result = resultOf(made, file.measures);
  process.stdout.write(json ? `${JSON.stringify(result, null, 2)}\n` : inWords(result));
}

try {
  await main(process.argv.slice(2));
} catch (fault) {
  if (!(fault instanceof Misfit)) throw fault;
  say(fault.message);
  process.exitCode = 2;
}
