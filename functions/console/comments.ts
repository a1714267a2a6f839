import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { Comments } from '#contract/report.ts';
import { listComments } from '#store/comment.ts';
import { getReport } from '#store/report.ts';
import { getWave } from '#store/wave.ts';
import { problem } from '../http/problem.ts';
import type { ConsoleDeps } from './deps.ts';
import { json, refusals } from './reply.ts';
import type { Guards } from './session.ts';
import { waveParams } from './waves.ts';

/** Released comments, in another order at each view, so that no order says anything. */
export function commentRoutes(app: OpenAPIHono, { random }: ConsoleDeps, guard: Guards): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/waves/{wave}/comments',
      middleware: guard.member('results.read'),
      request: { params: waveParams },
      responses: {
        200: json(Comments),
        ...refusals('signIn.required', 'forbidden', 'notFound', 'wave.notPublished'),
      },
    }),
    async (c) => {
      const { wave: id } = c.req.valid('param');
      const wave = await getWave(c.var.scope, id);
      if (!wave) return problem(c, 'notFound');
      // Comments are laid down before the report is shown; they appear with it.
      const [report, comments] = await Promise.all([getReport(c.var.scope, id), listComments(c.var.scope, id)]);
      if (!report) return problem(c, 'wave.notPublished');
      const groups = new Set(comments.map(({ group }) => group)).size;
      return c.json({ comments: shuffled(comments, random), groups }, 200);
    },
  );
}

/** The same entries in random order: each gets a random key of 64 bits, and keys are sorted. */
function shuffled<Entry>(entries: readonly Entry[], random: (bytes: number) => Uint8Array): readonly Entry[] {
  return entries
    .map((entry) => ({ entry, key: Buffer.from(random(8)).toString('hex') }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ entry }) => entry);
}
