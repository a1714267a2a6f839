import * as z from 'zod/mini';
import { noteComplaint, noteMissing } from '#store/mail.ts';
import { openOptoutKey, optOut } from '#store/optout.ts';
import { markOf } from '#store/optout-token.ts';
import { scopeTo } from '#store/scope.ts';
import { getWindow } from '#store/window.ts';
import type { JobContext } from './job.ts';

const people = z.array(z.object({ emailAddress: z.string() }));
const mail = z.object({ tags: z.object({ wave: z.array(z.string()), kind: z.array(z.string()) }) });

/**
 * What SES tells through EventBridge of a message that came back or was complained about; events of anything else do not fit.
 * @source https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
const Feedback = z.object({
  detail: z.discriminatedUnion('eventType', [
    z.object({
      eventType: z.literal('Bounce'),
      mail,
      bounce: z.object({ bounceType: z.string(), bouncedRecipients: people }),
    }),
    z.object({
      eventType: z.literal('Complaint'),
      mail,
      complaint: z.object({ feedbackId: z.string(), complainedRecipients: people }),
    }),
  ]),
});

/** Messages that everybody gets; that one of the others came back would tell who got it. */
const toEverybody = ['invitation', 'learning'];

/**
 * Takes in what the mail provider reports: an address that does not exist is left alone, and whoever complains gets no more mail, as if they had ended it themselves.
 * Safe to repeat; passes over what belongs to no wave.
 */
export async function bounce({ database, sealing, now }: JobContext, event: unknown): Promise<void> {
  const read = Feedback.safeParse(event);
  if (!read.success) return;
  const { detail } = read.data;
  const [wave = '', kind = ''] = [detail.mail.tags.wave[0], detail.mail.tags.kind[0]];
  const window = await getWindow(database, wave);
  if (!window) return;
  const scope = scopeTo(database, window.tenant);
  if (detail.eventType === 'Bounce') {
    const { bounceType, bouncedRecipients } = detail.bounce;
    if (bounceType !== 'Permanent' || !toEverybody.includes(kind)) return;
    for (const { emailAddress } of bouncedRecipients) await noteMissing(scope, { address: emailAddress, wave }, now());
    return;
  }
  const { feedbackId, complainedRecipients } = detail.complaint;
  const key = await openOptoutKey(scope, sealing);
  if (key) for (const { emailAddress } of complainedRecipients) await optOut(scope, markOf(key, emailAddress));
  await noteComplaint(scope, wave, feedbackId, now());
}
