import { DeleteCommand, GetCommand, paginateQuery, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { dayMilliseconds, type Instant } from '#core/time.ts';
import { digest } from './digest.ts';
import type { Scope } from './scope.ts';

/** How long an address that takes no mail is left alone before it is tried again, and a complaint is counted. */
const keptDays = 180;

/** An address that the carrier says does not exist, and the wave whose letter found out. */
export interface Missing {
  readonly address: string;
  readonly wave: string;
}

/** What became of a wave's invitations, in counts. */
const Sent = z.object({
  /** Handed over and accepted at once. */
  accepted: z.int(),
  /** Not accepted so far; they are tried again for some hours. */
  refused: z.int(),
  /** Handed over twice because a crash left it open whether they had gone. */
  repeated: z.int(),
});
export type Sent = z.infer<typeof Sent>;

const Row = z.object({ address: z.string(), wave: z.string(), expires: z.int() });
const Expiring = z.object({ expires: z.int() });

const pk = ({ tenant }: Scope) => `mail#${tenant}`;
const missingKey = (address: string) => `missing#${digest(address.toLowerCase())}`;
const seconds = (now: Instant) => Math.floor(Date.parse(now) / 1000);
const expiry = (now: Instant) => seconds(now) + (keptDays * dayMilliseconds) / 1000;

async function put(scope: Scope, item: Readonly<Record<string, unknown>>): Promise<void> {
  const { client, names } = scope.database;
  await client.send(new PutCommand({ TableName: names.organisations, Item: { pk: pk(scope), ...item } }));
}

async function* rows(scope: Scope, prefix: string): AsyncGenerator {
  for await (const { Items } of paginateQuery(
    { client: scope.database.client },
    {
      TableName: scope.database.names.organisations,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': pk(scope), ':prefix': prefix },
      ConsistentRead: true,
    },
  ))
    yield* Items ?? [];
}

/** Notes what became of a wave's invitations, in place of what was noted before. */
export async function noteSent(scope: Scope, wave: string, sent: Sent): Promise<void> {
  await put(scope, { sk: `sent#${wave}`, ...sent });
}

/** What became of a wave's invitations so far; undefined before the first was handed over. */
export async function getSent(scope: Scope, wave: string): Promise<Sent | undefined> {
  const { client, names } = scope.database;
  const { Item } = await client.send(
    new GetCommand({ TableName: names.organisations, Key: { pk: pk(scope), sk: `sent#${wave}` } }),
  );
  return Item && Sent.parse(Item);
}

/** Notes that an address does not exist: nothing goes there for 180 days, or until somebody says so. Only for letters that went to everybody, or it would tell who got one. Safe to repeat. */
export async function noteMissing(scope: Scope, { address, wave }: Missing, now: Instant): Promise<void> {
  const lower = address.toLowerCase();
  await put(scope, { sk: missingKey(lower), address: lower, wave, expires: expiry(now) });
}

/** All addresses that are left alone now. */
export async function listMissing(scope: Scope, now: Instant): Promise<readonly Missing[]> {
  const missing: Missing[] = [];
  for await (const item of rows(scope, 'missing#')) {
    const { address, wave, expires } = Row.parse(item);
    if (expires > seconds(now)) missing.push({ address, wave });
  }
  return missing;
}

/** Lets an address be tried again. */
export async function forgetMissing(scope: Scope, address: string): Promise<void> {
  const { client, names } = scope.database;
  await client.send(
    new DeleteCommand({ TableName: names.organisations, Key: { pk: pk(scope), sk: missingKey(address) } }),
  );
}

/** Forgets every address that is not on the roster any more; `people` is the roster now in force. */
export async function forgetAllBut(scope: Scope, people: readonly { readonly email?: string }[], now: Instant) {
  const missing = await listMissing(scope, now);
  if (missing.length === 0) return;
  const kept = new Set(people.map(({ email }) => email?.toLowerCase()));
  for (const { address } of missing) if (!kept.has(address)) await forgetMissing(scope, address);
}

/** Counts a complaint about a message of a wave, once per `feedback`, the carrier's own id of it; who complained is not noted here. */
export async function noteComplaint(scope: Scope, wave: string, feedback: string, now: Instant): Promise<void> {
  await put(scope, { sk: `complaint#${wave}#${digest(feedback)}`, expires: expiry(now) });
}

/** Complaints about messages of a wave. */
export async function countComplaints(scope: Scope, wave: string, now: Instant): Promise<number> {
  let count = 0;
  for await (const item of rows(scope, `complaint#${wave}#`))
    if (Expiring.parse(item).expires > seconds(now)) count += 1;
  return count;
}
