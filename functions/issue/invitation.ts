import type { Context } from 'hono';
import { InvitationRequest, type InvitationReply } from '#contract/issue.ts';
import { readBody } from '#functions/http/validation.ts';
import type { Door } from './door.ts';

/** Tells which labels a code stands for. Spends nothing, stores nothing, and the reply is the same whether the invitation was used or not. */
export async function showInvitation(c: Context, door: Door): Promise<Response> {
  const body = await readBody(c, InvitationRequest);
  if (!body.ok) return body.reply;
  const entry = await door.enter(c, body.value.wave, body.value.code);
  if (!entry.ok) return entry.reply;
  const { stratum, comment } = entry.invitation;
  const reply: InvitationReply = {
    stratum,
    commentStratum: comment?.stratum ?? null,
    manifestSha256: entry.window.manifestSha256,
  };
  return c.json(reply);
}
