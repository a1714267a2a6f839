import { SendEmailCommand, type SESv2Client } from '@aws-sdk/client-sesv2';
import type { Deliver, Message, Receipt } from '#message/message.ts';
import { carryAll, paced } from './carry.ts';
import { senderHeader } from './sender.ts';

/** How mail leaves by Amazon SES. */
export interface SesSettings {
  /** Sender address whose domain is verified; a message's own sender gives the name before it. */
  readonly from: string;
  /** Messages a second, at most; the account's own limit or below. */
  readonly perSecond: number;
  /** Configuration set under which messages of a wave go, so that what comes back is told; absent: nothing is. */
  readonly feedback?: string | undefined;
}

/** Sends messages through Amazon SES within its rate; a refused address never stops the others. */
export function sesDelivery(client: Pick<SESv2Client, 'send'>, { from, perSecond, feedback }: SesSettings): Deliver {
  const turn = paced(perSecond);
  return (messages) =>
    carryAll(messages, async (message) => {
      await turn();
      return sendOne(client, { from, feedback }, message);
    });
}

async function sendOne(
  client: Pick<SESv2Client, 'send'>,
  { from, feedback }: Omit<SesSettings, 'perSecond'>,
  message: Message,
): Promise<Receipt> {
  const { wave, kind } = message;
  const told = feedback !== undefined && wave !== undefined;
  const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });
  try {
    await client.send(
      new SendEmailCommand({
        FromEmailAddress: senderHeader(from, message.sender),
        Destination: { ToAddresses: [message.to] },
        ...(told && { ConfigurationSetName: feedback, EmailTags: Object.entries({ wave, kind }).map(tagOf) }),
        Content: {
          Simple: {
            Subject: utf8(message.subject),
            Body: { Text: utf8(message.text), Html: utf8(message.html) },
            Headers: Object.entries(message.headers ?? {}).map(([Name, Value]) => ({ Name, Value })),
          },
        },
      }),
    );
    return 'accepted';
  } catch (fault) {
    const name = fault instanceof Error ? fault.name : '';
    if (name === 'MessageRejected' || name === 'BadRequestException') return 'refused';
    throw fault;
  }
}

const tagOf = ([Name, Value]: readonly [string, string]) => ({ Name, Value });
