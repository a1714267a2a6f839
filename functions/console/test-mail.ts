import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { TestMail } from '#contract/wave.ts';
import { textIn } from '#core/survey/instrument.ts';
import { instruments } from '#core/survey/instruments.ts';
import type { Wave } from '#core/survey/wave.ts';
import { testMessage } from '#message/invitation.ts';
import type { Message } from '#message/message.ts';
import { openChat } from '#store/chat.ts';
import { getOrganisation } from '#store/organisation.ts';
import type { Scope } from '#store/scope.ts';
import { getWave } from '#store/wave.ts';
import { problem } from '../http/problem.ts';
import type { ConsoleDeps } from './deps.ts';
import { record } from './record.ts';
import { json, refusals } from './reply.ts';
import type { Guards } from './session.ts';
import { waveParams } from './waves.ts';

/** The invitation as it will look, to oneself, before anything goes out. */
export function testMailRoutes(app: OpenAPIHono, deps: ConsoleDeps, guard: Guards): void {
  app.openapi(
    createRoute({
      method: 'post',
      path: '/waves/{wave}/test-mail',
      middleware: guard.member('waves.change'),
      request: { params: waveParams },
      responses: { 200: json(TestMail), ...refusals('signIn.required', 'forbidden', 'notFound', 'wave.state') },
    }),
    async (c) => {
      const { scope, member } = c.var;
      const [wave, organisation] = await Promise.all([
        getWave(scope, c.req.valid('param').wave),
        getOrganisation(scope),
      ]);
      if (!wave || !organisation) return problem(c, 'notFound');
      if (wave.state !== 'draft' && wave.state !== 'frozen') return problem(c, 'wave.state');
      const { address, name, timeZone, colour } = organisation;
      const instrument = instruments[wave.instrument];
      const messages = wave.languages.map((language) =>
        testMessage({
          ...{ to: member.email, language, address, organisation: name, colour, wave: wave.id, timeZone },
          ...{ pulseUrl: deps.settings.pulseUrl, closes: wave.closes, k: wave.thresholds.k },
          title: textIn(instrument.title, language, address),
          questions: wave.items.length,
          minutes: instrument.minutes[wave.form],
          manifestSha256: wave.manifestSha256 ?? null,
        }),
      );
      const own = messages.find((message) => message.language === organisation.language);
      const [receipts, chat] = await Promise.all([deps.deliver(messages), byBot(deps, scope, wave, own)]);
      await record(deps, c.var, 'wave.testMailSent', { subject: wave.id });
      const accepted = receipts.every((receipt) => receipt === 'accepted');
      return c.json({ to: member.email, accepted, ...(chat === undefined ? {} : { chat }) }, 200);
    },
  );
}

/** Whether the wave's bot found the member and handed the message over; undefined for a wave without one. */
async function byBot(
  { converse, sealing }: ConsoleDeps,
  scope: Scope,
  { chats }: Wave,
  message: Message | undefined,
): Promise<boolean | undefined> {
  const bot = chats?.bot === undefined ? undefined : await openChat(scope, sealing, chats.bot);
  return bot && message && (await converse(bot, message)) === 'accepted';
}
