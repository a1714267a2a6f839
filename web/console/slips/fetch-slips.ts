import { SealedSlips, Slips } from '#contract/slips.ts';
import { get, send, type Reply } from '../api.ts';

/** Milliseconds between two looks. */
const pauseMilliseconds = 1000;

/**
 * Waits until the codes are sealed, then fetches them, which works for one key alone; a lost connection is waited out.
 * @param path of the wave's slips
 * @param request names the key they are sealed for
 */
export async function fetchSlips(path: string, request: string): Promise<Reply<SealedSlips>> {
  for (;;) {
    const reply = await get(path, Slips);
    if (!reply.ok && reply.trouble.code !== 'unreachable') return reply;
    if (reply.ok && reply.value.state !== 'asked') return send('POST', `${path}/${request}`, undefined, SealedSlips);
    await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
  }
}
