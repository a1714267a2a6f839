import { RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Purpose } from './grants.ts';

/** The master keys under which data keys are wrapped, one per purpose, so that whoever may send cannot sign. */
export function makeKeys(stack: Stack, personal: boolean): Readonly<Record<Purpose, Key>> {
  const key = (purpose: Purpose) =>
    new Key(stack, `Key-${purpose}`, {
      description: `Einklang: wraps the data keys that ${purpose}`,
      enableKeyRotation: true,
      removalPolicy: personal ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
  return { sign: key('sign'), invite: key('invite'), fold: key('fold'), chat: key('chat'), mail: key('mail') };
}
