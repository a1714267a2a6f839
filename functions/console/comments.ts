import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { Comment, Comments, Moderation } from '#contract/comment.ts';
import { themesOf } from '#core/comment/themes.ts';
import { may } from '#core/tenancy/member.ts';
import { listComments } from '#store/comment.ts';
import { hideComment, listHidden, showComment } from '#store/moderation.ts';
import { getReport } from '#store/report.ts';
import { getWave } from '#store/wave.ts';
import { problem } from '../http/problem.ts';
import type { ConsoleDeps } from './deps.ts';
import { record } from './record.ts';
import { body, json, refusals } from './reply.ts';
import type { Guards } from './session.ts';
import { waveParams } from './waves.ts';

/** Released comments and their moderation: a moderator hides and shows, and nobody edits. */
export function commentRoutes(app: OpenAPIHono, deps: ConsoleDeps, guard: Guards): void {
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
      const { scope, member } = c.var;
      const { wave: id } = c.req.valid('param');
      const wave = await getWave(scope, id);
      if (!wave) return problem(c, 'notFound');
      // Comments are laid down before the report is shown; they appear with it.
      const [report, released, hidden] = await Promise.all([
        getReport(scope, id),
        listComments(scope, id),
        listHidden(scope, id),
      ]);
      if (!report) return problem(c, 'wave.notPublished');
      const comments = released.map((comment) => ({ ...comment, hidden: hidden.get(comment.id) ?? null }));
      const shown = shuffled(
        comments.filter((comment) => comment.hidden === null),
        deps.random,
      );
      const moderated = comments.filter((comment) => comment.hidden !== null);
      return c.json(
        {
          // In another order at each view, so that no order says anything.
          comments: may(member.roles, 'comments.moderate') ? [...shown, ...moderated] : shown,
          groups: new Set(comments.map(({ group }) => group)).size,
          hidden: moderated.length,
          // From what everybody sees, so that a theme says nothing about a hidden comment.
          themes: themesOf(shown),
        },
        200,
      );
    },
  );

  app.openapi(
    createRoute({
      method: 'put',
      path: '/waves/{wave}/comments/{comment}/hidden',
      middleware: guard.member('comments.moderate'),
      request: { params: waveParams.extend({ comment: z.string() }), body: body(Moderation) },
      responses: {
        200: json(Comment),
        ...refusals('request.invalid', 'signIn.required', 'forbidden', 'notFound', 'wave.notPublished', 'conflict'),
      },
    }),
    async (c) => {
      const { scope } = c.var;
      const { wave: id, comment: wanted } = c.req.valid('param');
      const wave = await getWave(scope, id);
      const [report, released] = await Promise.all([getReport(scope, id), listComments(scope, id)]);
      const comment = released.find((one) => one.id === wanted);
      if (!wave || !comment) return problem(c, 'notFound');
      if (!report) return problem(c, 'wave.notPublished');
      const change = c.req.valid('json');
      const done = change.hidden
        ? await hideComment(scope, id, wanted, change.reason)
        : await showComment(scope, id, wanted);
      if (!done) return problem(c, 'conflict');
      const action = change.hidden ? 'comment.hidden' : 'comment.shown';
      await record(deps, c.var, action, { subject: id, detail: { comment: wanted, reason: change.reason } });
      return c.json({ ...comment, hidden: change.hidden ? change.reason : null }, 200);
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
