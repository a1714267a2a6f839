import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const program = fileURLToPath(new URL('../commands/audit.ts', import.meta.url));

/** What `npm run audit` finds in a downloaded export. @throws when it does not hold */
export async function audit(file: string): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, file, '--json']);
  return JSON.parse(stdout);
}
