import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { parseExport, verifyExport, type Verdict } from './audit/verify.ts';

const usage = 'npm run audit -- <export.json> [--manifest <SHA-256 from an invitation>] [--json]';

/** A file or a flag is wrong. */
function giveUp(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(2);
}

function parameters(): { readonly file: string; readonly json: boolean; readonly manifest: string | undefined } {
  try {
    const options = { json: { type: 'boolean', default: false }, manifest: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    const [file, ...more] = positionals;
    if (file !== undefined && more.length === 0) return { file, json: values.json, manifest: values.manifest };
  } catch (fault) {
    giveUp(`${fault instanceof Error ? fault.message : ''}\n${usage}`);
  }
  giveUp(usage);
}

function inWords({ wave, organisation, manifestSha256, ballots, comments, credentials, faults }: Verdict): string {
  const lines = [
    `Wave          ${wave}`,
    `Organisation  ${organisation}`,
    `Manifest      ${manifestSha256}`,
    `Ballots       ${ballots}, each authorised once by a key of the manifest`,
    `Comments      ${comments}`,
    `Credentials   ${credentials} (score and comment keys together)`,
  ];
  if (faults.length === 0)
    return `${lines.join('\n')}\n\nVerified with public keys alone. Compare the manifest's digest with the one in your invitation.\n`;
  return `${lines.slice(0, 3).join('\n')}\n\nNOT verified:\n${faults.map((fault) => `- ${fault}`).join('\n')}\n`;
}

const { file, json, manifest } = parameters();
const text = await readFile(file, 'utf8').catch(() => giveUp(`${file}: cannot be read`));
const parsed = parseExport(text);
if (typeof parsed === 'string') giveUp(`${file}: ${parsed}`);
const verdict = verifyExport(parsed, manifest);
process.stdout.write(json ? `${JSON.stringify(verdict, null, 2)}\n` : inWords(verdict));
process.exitCode = verdict.verified ? 0 : 1;
