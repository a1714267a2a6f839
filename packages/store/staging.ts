import { GetCommand, paginateQuery, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { dayMilliseconds, plus, type Instant } from '#core/time.ts';
import { deleteAll, writeAll } from './many.ts';
import { pack, unpack } from './packed.ts';
import type { Scope } from './scope.ts';

/** A file on its way in: it arrives in parts, is read as a whole, and is gone after a day whatever becomes of it. */
export interface Staging<Part> {
  /** Begins an import; it is gone after a day unless it is committed. */
  readonly begin: (scope: Scope, id: string, now: Instant) => Promise<void>;
  /** Whether the import was begun, less than a day ago, by this organisation. */
  readonly exists: (scope: Scope, id: string, now: Instant) => Promise<boolean>;
  /** Stores a part; the same number again replaces it. */
  readonly put: (scope: Scope, id: string, part: number, staged: Part, now: Instant) => Promise<void>;
  /** All parts of an import by number. */
  readonly parts: (scope: Scope, id: string) => Promise<readonly Part[]>;
  /** Removes an import and its parts; harmless to repeat. */
  readonly end: (scope: Scope, id: string) => Promise<void>;
}

/** How long a staged import is kept. */
export const stagingMilliseconds = dayMilliseconds;

const Piece = z.object({ part: z.int(), piece: z.int(), pieces: z.int(), body: z.instanceof(Uint8Array) });

/**
 * Staged imports under one kind of item.
 * @param kind of the partition key; the import's items lie below the organisation's
 * @param stored form of a part
 */
export function staging<Part>(kind: 'roster' | 'past', stored: z.ZodType<Part>): Staging<Part> {
  const pk = ({ tenant }: Scope): string => `${kind}#${tenant}`;
  const partKey = (id: string, part: number): string => `import#${id}#${String(part).padStart(4, '0')}`;
  const lastSecond = (ends: Instant): number => Math.ceil(Date.parse(ends) / 1000);
  return {
    begin: async (scope, id, now) => {
      const ends = plus(now, stagingMilliseconds);
      await scope.database.client.send(
        new PutCommand({
          TableName: scope.database.names.organisations,
          Item: { pk: pk(scope), sk: `import#${id}`, ends, expires: lastSecond(ends) },
        }),
      );
    },
    exists: async (scope, id, now) => {
      const { Item } = await scope.database.client.send(
        new GetCommand({
          TableName: scope.database.names.organisations,
          Key: { pk: pk(scope), sk: `import#${id}` },
          ConsistentRead: true,
        }),
      );
      return Item !== undefined && z.string().parse(Item['ends']) > now;
    },
    put: async (scope, id, part, staged, now) => {
      const pieces = pack(staged);
      const expires = lastSecond(plus(now, stagingMilliseconds));
      await writeAll(
        scope.database,
        'organisations',
        pieces.map((body, piece) => ({
          put: {
            pk: pk(scope),
            sk: `${partKey(id, part)}.${String(piece).padStart(2, '0')}`,
            part,
            piece,
            pieces: pieces.length,
            body,
            expires,
          },
        })),
      );
    },
    parts: async (scope, id) => {
      const found: z.infer<typeof Piece>[] = [];
      for await (const { Items } of paginateQuery(
        { client: scope.database.client },
        {
          TableName: scope.database.names.organisations,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :import)',
          ExpressionAttributeValues: { ':pk': pk(scope), ':import': `import#${id}#` },
          ConsistentRead: true,
        },
      ))
        for (const item of Items ?? []) found.push(Piece.parse(item));
      return found
        .filter(({ piece }) => piece === 0)
        .map((first) => {
          // A part that was sent again and became shorter leaves pieces behind, which its first piece does not count.
          const pieces = found.filter(({ part, piece }) => part === first.part && piece < first.pieces);
          return stored.parse(unpack(pieces.map(({ body }) => body)));
        });
    },
    end: (scope, id) => deleteAll(scope.database, 'organisations', pk(scope), `import#${id}`),
  };
}
