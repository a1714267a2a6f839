import { DecryptCommand, GenerateDataKeyCommand, type KMSClient } from '@aws-sdk/client-kms';
import type { Purpose, Sealing } from './sealing.ts';

/**
 * The cloud's sealing: data keys wrapped by a KMS key per purpose, so that a role that may not use the key cannot open them.
 * @param keys ARN of the KMS key of each purpose this function is granted
 */
export function kmsSealing(client: Pick<KMSClient, 'send'>, keys: Readonly<Partial<Record<Purpose, string>>>): Sealing {
  const keyOf = (purpose: Purpose): string => {
    const found = keys[purpose];
    if (found === undefined) throw new Error(`no key for ${purpose} is granted here`);
    return found;
  };
  return {
    async create(purpose) {
      const made = await client.send(
        new GenerateDataKeyCommand({
          KeyId: keyOf(purpose),
          KeySpec: 'AES_256',
          EncryptionContext: { purpose },
        }),
      );
      if (!made.Plaintext || !made.CiphertextBlob) throw new Error('KMS made no data key');
      return { plain: made.Plaintext, wrapped: made.CiphertextBlob };
    },
    async open(purpose, wrapped) {
      const opened = await client.send(
        new DecryptCommand({ KeyId: keyOf(purpose), CiphertextBlob: wrapped, EncryptionContext: { purpose } }),
      );
      if (!opened.Plaintext) throw new Error('KMS opened no data key');
      return opened.Plaintext;
    },
  };
}
