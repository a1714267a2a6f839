import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { NewOrganisation } from '#contract/organisation.ts';
import { elapsedMilliseconds, type Instant } from '#core/time.ts';
import type { Database } from './database.ts';
import { digest } from './digest.ts';

/** Wrong codes after which a code is spent: 8 digits, so at best one in twenty million guesses per code. */
const mostTries = 5;
/** Links and codes an address can be sent within the life of one of them. */
const mostLinks = 5;

const Stored = z.object({
  email: z.string(),
  /** The organisation to begin in; absent: the first of the address. */
  tenant: z.string().exactOptional(),
  /** Present when redeeming it founds an organisation: nothing exists before the address is proven. */
  founding: NewOrganisation.omit({ email: true }).exactOptional(),
  ends: z.string(),
});

/** What a link or its code stands for, until when. */
export type SignIn = z.infer<typeof Stored>;

const Code = z.object({ link: z.string(), code: z.string(), ends: z.string() });

const linkKey = (link: string) => ({ pk: `signin#${link}`, sk: 'signin' });
const codeKey = (email: string) => ({ pk: `code#${digest(email.toLowerCase())}`, sk: 'code' });
const epoch = (instant: Instant): number => Math.ceil(Date.parse(instant) / 1000);
const codeDigest = (link: string, code: string): string => digest(`${link}|${code}`);

/**
 * Lays down a link's secret and its code, both as hashes. A newer code replaces the address's older one; older links stay good.
 * @returns false when the address was sent too many already, and then nothing is stored
 */
export async function putSignIn(
  database: Database,
  { secret, code, signIn, now }: { secret: string; code: string; signIn: SignIn; now: Instant },
): Promise<boolean> {
  const { email, ends } = signIn;
  const link = digest(secret);
  const fresh = { link, code: codeDigest(link, code), tries: 0, ends, expires: epoch(ends) };
  if (!(await countLink(database, email, fresh, now))) return false;
  await putLink(database, secret, signIn);
  return true;
}

/** Lays down a link's secret alone, as a hash, without a code and without counting it: for a link that is sent to nobody but shown where the installation runs. */
export async function putLink({ client, names }: Database, secret: string, signIn: SignIn): Promise<void> {
  const Item = { ...linkKey(digest(secret)), ...signIn, expires: epoch(signIn.ends) };
  await client.send(new PutCommand({ TableName: names.organisations, Item }));
}

/** Puts the address's code in place; false when the window of the first one is not over and all are used up. */
async function countLink(
  { client, names }: Database,
  email: string,
  fresh: { readonly ends: Instant; readonly expires: number } & Readonly<Record<string, string | number>>,
  now: Instant,
): Promise<boolean> {
  const values = Object.fromEntries(Object.entries(fresh).map(([name, value]) => [`:${name}`, value]));
  const attributes = Object.fromEntries(Object.keys(fresh).map((name) => [`#${name}`, name]));
  const set = Object.keys(fresh).map((name) => `#${name} = :${name}`);
  const update = async (expression: string, condition: string, more: Readonly<Record<string, string | number>>) => {
    try {
      await client.send(
        new UpdateCommand({
          TableName: names.organisations,
          Key: codeKey(email),
          UpdateExpression: `SET ${[...set, expression].join(', ')}`,
          ConditionExpression: condition,
          ExpressionAttributeNames: attributes,
          ExpressionAttributeValues: { ...values, ':one': 1, ':now': now, ...more },
        }),
      );
      return true;
    } catch (fault) {
      if (fault instanceof ConditionalCheckFailedException) return false;
      throw fault;
    }
  };
  return (
    (await update('links = links + :one', 'windowEnds > :now AND links < :most', { ':most': mostLinks })) ||
    (await update('links = :one, windowEnds = :ends', 'attribute_not_exists(windowEnds) OR windowEnds <= :now', {}))
  );
}

/** What the link of this secret stands for, once: of any number at the same time one gets it, the others and every later one undefined. */
export async function redeemSecret(database: Database, secret: string, now: Instant): Promise<SignIn | undefined> {
  return redeemLink(database, digest(secret), now);
}

/** The same by address and code; a wrong code is counted, and after five the code is spent while its link stays good. */
export async function redeemCode(
  database: Database,
  email: string,
  code: string,
  now: Instant,
): Promise<SignIn | undefined> {
  const { client, names } = database;
  try {
    const { Attributes } = await client.send(
      new UpdateCommand({
        TableName: names.organisations,
        Key: codeKey(email),
        UpdateExpression: 'SET tries = tries + :one',
        ConditionExpression: 'attribute_exists(sk) AND tries < :most AND ends > :now',
        ExpressionAttributeValues: { ':one': 1, ':most': mostTries, ':now': now },
        ReturnValues: 'ALL_NEW',
      }),
    );
    const stored = Code.parse(Attributes);
    return stored.code === codeDigest(stored.link, code) ? await redeemLink(database, stored.link, now) : undefined;
  } catch (fault) {
    if (fault instanceof ConditionalCheckFailedException) return undefined;
    throw fault;
  }
}

/** Link and code end in this one conditional delete, so that only one of them ever signs in. */
async function redeemLink({ client, names }: Database, link: string, now: Instant): Promise<SignIn | undefined> {
  try {
    const { Attributes } = await client.send(
      new DeleteCommand({
        TableName: names.organisations,
        Key: linkKey(link),
        ConditionExpression: 'attribute_exists(sk)',
        ReturnValues: 'ALL_OLD',
      }),
    );
    const signIn = Stored.parse(Attributes);
    return elapsedMilliseconds(now, signIn.ends) > 0 ? signIn : undefined;
  } catch (fault) {
    if (fault instanceof ConditionalCheckFailedException) return undefined;
    throw fault;
  }
}
