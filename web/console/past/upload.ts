import { PastImport, PastPreview, type PastPlan } from '#contract/past.ts';
import { act, send, type Reply } from '../api.ts';
import type { Sheet } from './sheet.ts';

/** A checked import, staged on the server: nothing of it is published. */
export interface Staged {
  readonly id: string;
  readonly preview: PastPreview;
}

/** Most rows of a part, and most cells: a hundred characters each stay under 4 MB. */
const partRows = 2000;
const partCells = 30_000;

/**
 * Stages the chosen columns of a file in parts and reads what would become of it.
 * @param progress is told how many rows the server has
 * @param stopped asked before each part; true gives the import up
 */
export async function stage(
  { columns, rows }: Sheet,
  wanted: readonly string[],
  plan: PastPlan,
  progress: (rows: number) => void,
  stopped: () => boolean,
): Promise<Reply<Staged | null>> {
  const begun = await send('POST', '/past/imports', { columns: wanted }, PastImport);
  if (!begun.ok) return begun;
  const { id } = begun.value;
  const at = wanted.map((column) => columns.indexOf(column));
  const size = Math.max(1, Math.min(partRows, Math.floor(partCells / wanted.length)));
  for (let part = 0; part * size < rows.length; part++) {
    if (stopped()) {
      await act('DELETE', `/past/imports/${id}`);
      return { ok: true, value: null };
    }
    const piece = rows.slice(part * size, (part + 1) * size);
    const body = {
      rows: piece.map(({ line, cells }) => ({ line, cells: at.map((index) => (cells[index] ?? '').slice(0, 1000)) })),
    };
    const reply = await act('PUT', `/past/imports/${id}/parts/${part}`, body);
    if (!reply.ok) return reply;
    progress(part * size + piece.length);
  }
  const preview = await send('PUT', `/past/imports/${id}/plan`, plan, PastPreview);
  return preview.ok ? { ok: true, value: { id, preview: preview.value } } : preview;
}
