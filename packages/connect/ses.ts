import { SendEmailCommand, type SESv2Client } from '@aws-sdk/client-sesv2';
import { senderHeader } from './sender.ts';

/** What a mail needs; the shape of our messages. */
interface Mail {
  readonly to: string;
  readonly sender?: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Sends mails through Amazon SES, one after another within its rate.
 * @param from sender address whose domain is verified; a mail's own sender gives the name before it
 * @returns one flag per mail in order, true where SES accepted it; a refused address never stops the others
 */
export function sesDelivery(
  client: Pick<SESv2Client, 'send'>,
  from: string,
): (mails: readonly Mail[]) => Promise<readonly boolean[]> {
  return async (mails) => {
    const accepted: boolean[] = [];
    for (const mail of mails) accepted.push(await sendOne(client, from, mail));
    return accepted;
  };
}

async function sendOne(client: Pick<SESv2Client, 'send'>, from: string, mail: Mail): Promise<boolean> {
  const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });
  try {
    await client.send(
      new SendEmailCommand({
        FromEmailAddress: senderHeader(from, mail.sender),
        Destination: { ToAddresses: [mail.to] },
        Content: {
          Simple: {
            Subject: utf8(mail.subject),
            Body: { Text: utf8(mail.text), Html: utf8(mail.html) },
            Headers: Object.entries(mail.headers ?? {}).map(([Name, Value]) => ({ Name, Value })),
          },
        },
      }),
    );
    return true;
  } catch (fault) {
    const name = fault instanceof Error ? fault.name : '';
    if (name === 'MessageRejected' || name === 'BadRequestException') return false;
    throw fault;
  }
}
