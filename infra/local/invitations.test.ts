import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import { expect, onTestFinished, test } from 'vitest';
import { foundWorld, importRoster, people, plainRenderer, planWave, tenant, waveId } from '#functions/jobs/fixture.ts';
import { makeFreeze } from '#functions/jobs/freeze.ts';
import { open } from '#functions/jobs/open.ts';
import { send } from '#functions/jobs/send.ts';
import { freshDatabase } from '#store/fixture.ts';
import { codeHash, getInvitation } from '#store/invitation.ts';
import { smtpDelivery } from './mail.ts';

const work = { tenant, wave: waveId };
const freeze = makeFreeze(() => Promise.resolve(plainRenderer));
const many = 200;

/** A mail server on loopback that keeps what it takes. */
async function startMailServer() {
  const taken: { readonly to: readonly string[]; readonly mail: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, { envelope }, callback) {
      const pieces: string[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece.toString('latin1')));
      stream.on('end', () => {
        taken.push({ to: envelope.rcptTo.map(({ address }) => address), mail: pieces.join('') });
        callback();
      });
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return { taken, port, stop: () => new Promise<void>((resolve) => server.close(resolve)) };
}

/** Undoes the quoted-printable form of a part (RFC 2045, 6.7). */
const readable = (part: string): string =>
  part
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));

test(`a mail server receives ${many} invitations, one each, in both forms, with every header right and every link leading to its own row`, async () => {
  const { taken, port, stop } = await startMailServer();
  const { deliver, close } = smtpDelivery({
    url: `smtp://127.0.0.1:${port}`,
    from: 'Einklang <pulse@example.org>',
  });
  onTestFinished(async () => {
    close();
    await stop();
  });
  const database = await freshDatabase();
  const world = await foundWorld(database);
  await importRoster(world, people('a', many, ['Acme']));
  await planWave(world);
  const context = { ...world.context, deliver };
  for (const job of [freeze, open, send]) while ((await job(context, work)) === 'again');

  expect(new Set(taken.flatMap(({ to }) => to)).size).toBe(many);
  expect(taken).toHaveLength(many);
  for (const { to, mail } of taken) {
    const [head = '', ...parts] = mail.split('\r\n\r\n');
    const headers = head.replaceAll(/\r\n\s+/g, ' ');
    expect(headers).toMatch(/^From: Acme <pulse@example\.org>$/m);
    expect(headers).toContain(`To: ${to[0] ?? ''}`);
    expect(headers).toMatch(/^Auto-Submitted: auto-generated$/m);
    expect(headers).toMatch(/^List-Unsubscribe: <https:\/\/pulse\.example\.org\/mail\/(de|en)\/org_a\.[\w-]{43}>$/m);
    expect(headers).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
    expect(headers).toMatch(/^MIME-Version: 1\.0$/m);
    expect(headers).toMatch(/^Content-Type: multipart\/alternative;/m);
    const [text = '', html = ''] = ['text/plain', 'text/html'].map((type) => {
      const at = mail.indexOf(`Content-Type: ${type}; charset=utf-8`);
      expect(at).toBeGreaterThan(0);
      return readable(mail.slice(at));
    });
    expect(parts.length).toBeGreaterThan(1);
    const code = /#([A-Z2-7]{20})/.exec(text)?.[1] ?? '';
    expect(html).toContain(`#${code}`);
    const invitation = await getInvitation(database, waveId, codeHash(waveId, code));
    expect(`${invitation?.person ?? ''}@acme.example`).toBe(to[0]);
  }
});
