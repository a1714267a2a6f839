import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { fitsChat } from '#connect/chat.ts';
import { ChatList, ChatTest, MadeChat, mostChats, NewChat, type Chat } from '#contract/chat.ts';
import { ulid } from '#core/id.ts';
import type { ChatReceipt } from '#message/chat.ts';
import { chatTestMessage } from '#message/chat-test.ts';
import { listChats, noteTrouble, openChat, putChat, removeChat } from '#store/chat.ts';
import { getOrganisation } from '#store/organisation.ts';
import { problem } from '../http/problem.ts';
import type { ConsoleDeps } from './deps.ts';
import { record } from './record.ts';
import { body, empty, json, refusals } from './reply.ts';
import type { ByMember, Guards } from './session.ts';

const params = z.object({ chat: z.string().max(40) });

/** Chats in which an organisation's people are written to. A token or address goes in and never comes out again. */
export function chatRoutes(app: OpenAPIHono, deps: ConsoleDeps, guard: Guards): void {
  const { converse, sealing, now, random } = deps;

  async function tried(
    { scope, member }: ByMember,
    chat: Pick<Chat, 'kind' | 'name' | 'language'> & { secret: string },
  ) {
    const organisation = await getOrganisation(scope);
    const direct = chat.kind === 'slackBot';
    const message = chatTestMessage({
      to: direct ? member.email : chat.name,
      language: chat.language,
      organisation: organisation?.name ?? '',
      direct,
    });
    return converse(chat, message);
  }

  app.openapi(
    createRoute({
      method: 'get',
      path: '/chats',
      middleware: guard.member('waves.change'),
      responses: { 200: json(ChatList), ...refusals('signIn.required', 'forbidden') },
    }),
    async (c) => c.json({ chats: await listChats(c.var.scope) }, 200),
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/chats',
      middleware: guard.member('organisation.change'),
      request: { body: body(NewChat) },
      responses: {
        201: json(MadeChat),
        ...refusals(
          'request.invalid',
          'signIn.required',
          'forbidden',
          'chat.tooMany',
          'chat.secretUnfit',
          'chat.refused',
          'chat.unreachable',
        ),
      },
    }),
    async (c) => {
      const wished = c.req.valid('json');
      if (!fitsChat(wished)) return problem(c, 'chat.secretUnfit');
      if ((await listChats(c.var.scope)).length >= mostChats) return problem(c, 'chat.tooMany');
      const receipt = await tried(c.var, wished);
      if (receipt === 'refused' || receipt === 'unreachable') return problem(c, `chat.${receipt}`);
      const { secret, ...shown } = wished;
      const chat = { id: ulid('chat', Date.parse(now()), random(16)), ...shown, created: now() };
      await putChat(c.var.scope, sealing, chat, secret);
      await record(deps, c.var, 'chat.added', { subject: chat.id, detail: { name: chat.name, kind: chat.kind } });
      return c.json({ chat, found: isFound(receipt) }, 201);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/chats/{chat}/test',
      middleware: guard.member('waves.change'),
      request: { params },
      responses: {
        200: json(ChatTest),
        ...refusals('signIn.required', 'forbidden', 'notFound', 'chat.refused', 'chat.unreachable'),
      },
    }),
    async (c) => {
      const chat = await openChat(c.var.scope, sealing, c.req.valid('param').chat);
      if (!chat) return problem(c, 'notFound');
      const receipt = await tried(c.var, chat);
      const trouble = receipt === 'refused' || receipt === 'unreachable' ? receipt : undefined;
      await noteTrouble(c.var.scope, chat.id, trouble);
      return trouble === undefined ? c.json({ found: isFound(receipt) }, 200) : problem(c, `chat.${trouble}`);
    },
  );

  app.openapi(
    createRoute({
      method: 'delete',
      path: '/chats/{chat}',
      middleware: guard.member('organisation.change'),
      request: { params },
      responses: { 204: empty, ...refusals('signIn.required', 'forbidden', 'notFound') },
    }),
    async (c) => {
      const chat = await removeChat(c.var.scope, c.req.valid('param').chat);
      if (!chat) return problem(c, 'notFound');
      await record(deps, c.var, 'chat.removed', { subject: chat.id, detail: { name: chat.name, kind: chat.kind } });
      return c.body(null, 204);
    },
  );
}

const isFound = (receipt: ChatReceipt): boolean => receipt === 'accepted';
