import { RosterDifference, RosterImport, RosterPartReply, type RosterRow } from '#contract/roster.ts';
import { get, send, type Reply } from '../api.ts';

/** A checked import, staged on the server: nothing of it is in force. */
export interface Staged {
  readonly id: string;
  readonly difference: RosterDifference;
}

const partSize = 1000;
const atOnce = 2;

/**
 * Stages all rows in parts of 1,000 and reads the difference to the roster in force.
 * @param progress is told how many rows the server has checked
 * @param stopped asked before each part; true gives the import up
 */
export async function stage(
  rows: readonly RosterRow[],
  progress: (rows: number) => void,
  stopped: () => boolean,
): Promise<Reply<Staged | null>> {
  const begun = await send('POST', '/roster/imports', undefined, RosterImport);
  if (!begun.ok) return begun;
  const { id } = begun.value;
  const parts = Array.from({ length: Math.ceil(rows.length / partSize) }, (_, part) => part);
  let done = 0;
  const failures: Extract<Reply<unknown>, { ok: false }>[] = [];
  const work = async (): Promise<void> => {
    for (let part = parts.shift(); part !== undefined && failures.length === 0 && !stopped(); part = parts.shift()) {
      const piece = rows.slice(part * partSize, (part + 1) * partSize);
      const reply = await send('PUT', `/roster/imports/${id}/parts/${part}`, { rows: piece }, RosterPartReply);
      if (!reply.ok) failures.push(reply);
      done += piece.length;
      progress(done);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const [failed] = failures;
  if (failed) return failed;
  if (stopped()) return { ok: true, value: null };
  const difference = await get(`/roster/imports/${id}`, RosterDifference);
  return difference.ok ? { ok: true, value: { id, difference: difference.value } } : difference;
}
