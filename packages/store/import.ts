import { GetCommand, paginateQuery, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Person, RosterError } from '#contract/roster.ts';
import { dayMilliseconds, plus, type Instant } from '#core/time.ts';
import { deleteAll, writeAll } from './many.ts';
import { pack, unpack } from './packed.ts';
import type { Scope } from './scope.ts';

const Stored = z.object({
  /** Rows the part came with, understood or not. */
  rows: z.int(),
  people: z.array(z.object({ line: z.int(), person: Person })),
  errors: z.array(RosterError),
});

/** One part of a roster that is being imported: the people understood with the line each came from, and what was not understood. */
export type StagedPart = z.infer<typeof Stored>;

const pk = ({ tenant }: Scope): string => `roster#${tenant}`;
const partKey = (id: string, part: number): string => `import#${id}#${String(part).padStart(4, '0')}`;

/** Begins an import; it is gone after a day unless it is committed. */
export async function beginImport(scope: Scope, id: string, now: Instant): Promise<void> {
  const ends = plus(now, dayMilliseconds);
  await scope.database.client.send(
    new PutCommand({
      TableName: scope.database.names.organisations,
      Item: { pk: pk(scope), sk: `import#${id}`, ends, expires: Math.ceil(Date.parse(ends) / 1000) },
    }),
  );
}

/** Whether the import was begun, less than a day ago, by this organisation. */
export async function importExists(scope: Scope, id: string, now: Instant): Promise<boolean> {
  const { Item } = await scope.database.client.send(
    new GetCommand({
      TableName: scope.database.names.organisations,
      Key: { pk: pk(scope), sk: `import#${id}` },
      ConsistentRead: true,
    }),
  );
  return Item !== undefined && z.string().parse(Item['ends']) > now;
}

/** Stores a part; the same number again replaces it. */
export async function stagePart(
  scope: Scope,
  id: string,
  part: number,
  staged: StagedPart,
  now: Instant,
): Promise<void> {
  const pieces = pack(staged);
  const expires = Math.ceil(Date.parse(plus(now, dayMilliseconds)) / 1000);
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
}

const Piece = z.object({ part: z.int(), piece: z.int(), pieces: z.int(), body: z.instanceof(Uint8Array) });

/** All parts of an import by number. */
export async function stagedParts(scope: Scope, id: string): Promise<readonly StagedPart[]> {
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
      return Stored.parse(unpack(pieces.map(({ body }) => body)));
    });
}

/** Removes an import and its parts; harmless to repeat. */
export async function endImport(scope: Scope, id: string): Promise<void> {
  await deleteAll(scope.database, 'organisations', pk(scope), `import#${id}`);
}
