import { KMSClient } from '@aws-sdk/client-kms';
import { expect, test } from 'vitest';
import { kmsSealing } from './kms.ts';

/** A KMS client whose requests end in this process: it answers as KMS does and keeps what was asked. */
function answeringClient() {
  const asked: unknown[] = [];
  const client = new KMSClient({ region: 'eu-central-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
  client.middlewareStack.add(
    () => (request) => {
      asked.push(request.input);
      const output = { $metadata: {}, Plaintext: new Uint8Array(32).fill(7), CiphertextBlob: Uint8Array.of(1, 2) };
      return Promise.resolve({ output, response: {} });
    },
    { step: 'initialize' },
  );
  return { client, asked };
}

test('data keys are made and opened under the key of their purpose alone', async () => {
  const { client, asked } = answeringClient();
  const sealing = kmsSealing(client, { sign: 'key-sign' });
  const made = await sealing.create('sign');
  expect(await sealing.open('sign', made.wrapped)).toEqual(made.plain);
  const purpose = { EncryptionContext: { purpose: 'sign' }, KeyId: 'key-sign' };
  expect(asked).toEqual([
    { ...purpose, KeySpec: 'AES_256' },
    { ...purpose, CiphertextBlob: made.wrapped },
  ]);
  await expect(sealing.open('fold', made.wrapped)).rejects.toThrow('no key for fold');
});
