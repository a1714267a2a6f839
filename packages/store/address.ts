import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Database } from './database.ts';
import { digest } from './digest.ts';

const Stored = z.object({ tenant: z.string(), member: z.string() });

/** One organisation an address signs in to, and as which member. */
export type Membership = z.infer<typeof Stored>;

/** Where an address's membership in an organisation lies; small and capital letters are one address. */
export const addressKey = (email: string, tenant: string) => ({
  pk: `address#${digest(email.toLowerCase())}`,
  sk: tenant,
});

/** Every organisation the address signs in to, the one founded first first; empty for an unknown address. */
export async function membershipsOf(database: Database, email: string): Promise<readonly Membership[]> {
  const memberships: Membership[] = [];
  for await (const { Items } of paginateQuery(
    { client: database.client },
    {
      TableName: database.names.organisations,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': addressKey(email, '').pk },
      ConsistentRead: true,
    },
  ))
    for (const item of Items ?? []) memberships.push(Stored.parse(item));
  return memberships;
}
