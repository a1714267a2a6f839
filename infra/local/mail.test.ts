import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import { expect, test } from 'vitest';
import type { Message, Receipt } from '#message/message.ts';
import { smtpDelivery } from './mail.ts';

const message = (to: string): Message => ({
  kind: 'invitation',
  language: 'de',
  to,
  subject: 'Grüße',
  text: 'Hallo',
  html: '<p>Hallo</p>',
  headers: { 'X-Trial': 'yes' },
});

/** What servers say to a recipient, and what it means. */
const refusals: Readonly<Record<string, { code: number; says: string; receipt: Receipt }>> = {
  gone: { code: 550, says: '5.1.1 no such user', receipt: 'noMailbox' },
  plain: { code: 550, says: 'No such user here', receipt: 'noMailbox' },
  disabled: { code: 550, says: '5.2.1 mailbox disabled', receipt: 'noMailbox' },
  full: { code: 552, says: '5.2.2 mailbox full', receipt: 'refused' },
  grey: { code: 451, says: '4.7.1 greylisted, try again later', receipt: 'refused' },
  distrusted: { code: 550, says: '5.7.1 your address is on a block list', receipt: 'refused' },
};

test('a mail server takes the messages, one it refuses does not stop the others, and only a missing mailbox counts as missing', async () => {
  const taken: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, callback) {
      const refusal = refusals[address.split('@')[0] ?? ''];
      callback(refusal ? Object.assign(new Error(refusal.says), { responseCode: refusal.code }) : null);
    },
    onData(stream, _session, callback) {
      const pieces: string[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece.toString()));
      stream.on('end', () => {
        taken.push(pieces.join(''));
        callback();
      });
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const { deliver, close } = smtpDelivery({
    url: `smtp://127.0.0.1:${port}`,
    from: 'Einklang <einklang@example.org>',
    perSecond: 100,
  });
  const receipts = await deliver(
    Object.keys(refusals)
      .concat('ada')
      .map((name) => message(`${name}@example.invalid`)),
  );
  expect(receipts.slice(0, -1)).toEqual(Object.values(refusals).map(({ receipt }) => receipt));
  expect(receipts.at(-1)).toBe('accepted');
  expect(await deliver([message('bob@example.invalid')])).toEqual(['accepted']);
  expect(await deliver([{ ...message('eva@example.invalid'), sender: 'Nordwerk, Gruppe' }])).toEqual(['accepted']);
  expect(taken.pop()).toContain('From: "Nordwerk, Gruppe" <einklang@example.org>');
  expect(taken).toHaveLength(2);
  expect(taken[0]).toContain('X-Trial: yes');
  expect(taken[0]).toContain('From: Einklang <einklang@example.org>');
  close();
  await new Promise<void>((resolve) => server.close(resolve));
  await expect(deliver([message('ada@example.invalid')])).rejects.toThrow();
});
