import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import { expect, test } from 'vitest';
import type { Message } from '#message/message.ts';
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

test('a mail server takes the messages, and one it refuses does not stop the others', async () => {
  const taken: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, callback) {
      callback(address.startsWith('gone') ? new Error('no such mailbox') : null);
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
  const { deliver, close } = smtpDelivery(`smtp://127.0.0.1:${port}`, 'Einklang <einklang@example.org>');
  const flags = await deliver(['ada@example.invalid', 'gone@example.invalid', 'bob@example.invalid'].map(message));
  expect(flags).toEqual([true, false, true]);
  expect(await deliver([{ ...message('eva@example.invalid'), sender: 'Nordwerk, Gruppe' }])).toEqual([true]);
  expect(taken.pop()).toContain('From: "Nordwerk, Gruppe" <einklang@example.org>');
  expect(taken).toHaveLength(2);
  expect(taken[0]).toContain('X-Trial: yes');
  expect(taken[0]).toContain('From: Einklang <einklang@example.org>');
  close();
  await new Promise<void>((resolve) => server.close(resolve));
  await expect(deliver([message('ada@example.invalid')])).rejects.toThrow();
});
