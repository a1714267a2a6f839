import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { Learning, LearningDraft, LearningPublication, LearningReply } from '#contract/learning.ts';
import type { Wave } from '#core/survey/wave.ts';
import { may } from '#core/tenancy/member.ts';
import { draftLearning, getLearning, publishing } from '#store/learning.ts';
import { getWave, moveWave } from '#store/wave.ts';
import { problem } from '../http/problem.ts';
import type { ConsoleDeps } from './deps.ts';
import { record } from './record.ts';
import { body, json, refusals } from './reply.ts';
import type { Guards } from './session.ts';
import { waveParams } from './waves.ts';

/** What was learnt from a wave and is done about it: kept as a draft, then said once to everybody who was invited. */
export function learningRoutes(app: OpenAPIHono, deps: ConsoleDeps, guard: Guards): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/waves/{wave}/learning',
      middleware: guard.member('results.read'),
      request: { params: waveParams },
      responses: { 200: json(LearningReply), ...refusals('signIn.required', 'forbidden', 'notFound') },
    }),
    async (c) => {
      const { scope, member } = c.var;
      const { wave: id } = c.req.valid('param');
      const [wave, learning] = await Promise.all([getWave(scope, id), getLearning(scope, id)]);
      if (!wave) return problem(c, 'notFound');
      const shown = learning?.publishedAt !== undefined || may(member.roles, 'waves.change');
      return c.json({ learning: (shown && learning) || null }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'put',
      path: '/waves/{wave}/learning',
      middleware: guard.member('waves.change'),
      request: { params: waveParams, body: body(LearningDraft) },
      responses: {
        200: json(Learning),
        ...refusals('request.invalid', 'signIn.required', 'forbidden', 'notFound', 'wave.notPublished', 'conflict'),
      },
    }),
    async (c) => {
      const { scope } = c.var;
      const wave = await getWave(scope, c.req.valid('param').wave);
      if (!wave) return problem(c, 'notFound');
      if (!hasPeople(wave)) return problem(c, 'wave.notPublished');
      const texts = c.req.valid('json');
      if (!(await draftLearning(scope, wave.id, texts))) return problem(c, 'conflict');
      await record(deps, c.var, 'learning.drafted', { subject: wave.id });
      return c.json({ texts }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/waves/{wave}/learning/publish',
      middleware: guard.member('waves.change'),
      request: { params: waveParams, body: body(LearningPublication) },
      responses: {
        200: json(Learning),
        ...refusals('request.invalid', 'signIn.required', 'forbidden', 'notFound', 'wave.notPublished', 'conflict'),
      },
    }),
    async (c) => {
      const { scope } = c.var;
      const wave = await getWave(scope, c.req.valid('param').wave);
      if (!wave) return problem(c, 'notFound');
      if (!hasPeople(wave)) return problem(c, 'wave.notPublished');
      const [texts, at] = [c.req.valid('json'), deps.now()];
      // One step: what is published is sent, and what the page says was sent.
      const published = await moveWave(
        scope,
        wave.id,
        ['published'],
        { answeredAt: at },
        [{ kind: 'send', dueAt: at }],
        { writes: [{ Update: publishing(scope, wave.id, texts, at) }] },
      );
      if (!published) return problem(c, 'conflict');
      await record(deps, c.var, 'learning.published', { subject: wave.id });
      return c.json({ texts, publishedAt: at }, 200);
    },
  );
}

/** Whether the wave is published and its people can be written to: an imported one has no roster. */
function hasPeople(wave: Wave): boolean {
  return wave.state === 'published' && wave.imported === undefined;
}
