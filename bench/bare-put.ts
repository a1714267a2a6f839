import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { openDatabase } from '#store/database.ts';
import { pace } from './pace.ts';

/**
 * What the database costs here: bare conditional puts of items as large as a ballot, by the product's own client or, `signed`, by AWS's as it comes.
 * Told what to do by the process that started it.
 */
const Order = z.object({
  endpoint: z.string(),
  table: z.string(),
  puts: z.int(),
  atOnce: z.int(),
  answers: z.string(),
  signed: z.boolean(),
});
type Order = z.infer<typeof Order>;

process.on('disconnect', () => process.exit(0));
process.on('message', (told) => void obey(Order.parse(told)).then((done) => process.send?.(done)));

const clients = new Map<string, DynamoDBDocumentClient>();

function clientOf({ endpoint, table, signed }: Order): DynamoDBDocumentClient {
  const local = { accessKeyId: 'local', secretAccessKey: 'local' };
  const found =
    clients.get(`${signed}${endpoint}`) ??
    (signed
      ? DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint, region: 'local', credentials: local }))
      : openDatabase({ organisations: '-', ballots: table, releases: '-' }, endpoint).client);
  clients.set(`${signed}${endpoint}`, found);
  return found;
}

async function obey(order: Order) {
  const { table, puts, atOnce, answers } = order;
  const client = clientOf(order);
  const items = Array.from({ length: puts }, () => {
    const sk = randomBytes(32).toString('hex');
    return {
      pk: `ballot#wave_01JD0000000000000000000000#${sk.charAt(0)}`,
      sk,
      keyId: randomBytes(32),
      prefix: randomBytes(32),
      signature: randomBytes(384),
      revision: 1,
      answers,
    };
  });
  const before = process.cpuUsage();
  const measured = await pace(items, atOnce, async (Item) => {
    await client.send(new PutCommand({ TableName: table, Item, ConditionExpression: 'attribute_not_exists(sk)' }));
  });
  const { user, system } = process.cpuUsage(before);
  return { ...measured, processorMs: (user + system) / 1000 / puts };
}
process.send?.({ ready: true });
