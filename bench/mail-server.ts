import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

/** What the mail server keeps of one invitation. */
export interface Received {
  readonly to: string;
  /** The whole link, its code in the fragment. */
  readonly link: string;
  /** The page on which mail ends. */
  readonly stop: string;
  /** What is wrong with it, in words; empty where nothing is. */
  readonly misfits: readonly string[];
}

/** A mail server that takes everything and reads every message as it comes. */
export interface MailServer {
  readonly port: number;
  readonly received: Received[];
  readonly stop: () => Promise<void>;
}

/** Starts a mail server on a free port of this machine. */
export async function startMailServer(): Promise<MailServer> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, { envelope }, callback) {
      const pieces: string[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece.toString('latin1')));
      stream.on('end', () => {
        received.push(read(envelope.rcptTo.map(({ address }) => address).join(','), pieces.join('')));
        callback();
      });
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  return {
    port: typeof address === 'object' ? (address?.port ?? 0) : 0,
    received,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** What every invitation of the measurement must carry. */
const wanted: Readonly<Record<string, RegExp>> = {
  From: /^From: Bench <pulse@example\.org>$/m,
  To: /^To: person-\d+@example\.invalid$/m,
  Subject: /^Subject: \S.*$/m,
  Date: /^Date: \S.*$/m,
  'Message-ID': /^Message-ID: <\S+@\S+>$/m,
  'MIME-Version': /^MIME-Version: 1\.0$/m,
  'Content-Type': /^Content-Type: multipart\/alternative;/m,
  'Auto-Submitted': /^Auto-Submitted: auto-generated$/m,
  'List-Unsubscribe': /^List-Unsubscribe: <https:\/\/pulse\.example\.org\/mail\/(de|en)\/[\w.-]+>$/m,
  'List-Unsubscribe-Post': /^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m,
};

function read(to: string, mail: string): Received {
  const headers = mail
    .slice(0, mail.indexOf('\r\n\r\n'))
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .replaceAll('\r', '');
  const parts = ['text/plain', 'text/html'].map((type) => readable(mail.slice(mail.indexOf(`Content-Type: ${type}`))));
  const link = /https:\/\/\S+\/p\/\S+#[A-Z2-7]{20}/.exec(parts[0] ?? '')?.[0] ?? '';
  const stop = /<(https:\/\/[^>]+)>/.exec(/^List-Unsubscribe: .*$/m.exec(headers)?.[0] ?? '')?.[1] ?? '';
  const misfits = Object.entries(wanted).flatMap(([name, form]) => (form.test(headers) ? [] : [name]));
  if (!headers.includes(`To: ${to}\n`)) misfits.push('another recipient than in the envelope');
  for (const part of parts) if (!part.includes(link) || !part.includes(stop)) misfits.push('a form lacks a link');
  return { to, link, stop, misfits };
}

/** Undoes the quoted-printable form of a part. @source RFC 2045, 6.7 */
function readable(part: string): string {
  return part
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}
