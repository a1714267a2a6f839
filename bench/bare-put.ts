import { randomBytes } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { openDatabase } from '#store/database.ts';
import { pace } from './pace.ts';

/** What the database costs here: bare conditional puts of items as large as a ballot, by the product's own client. Told what to do by the process that started it. */
const Order = z.object({
  endpoint: z.string(),
  table: z.string(),
  puts: z.int(),
  atOnce: z.int(),
  answers: z.string(),
});

process.on('disconnect', () => process.exit(0));
process.on('message', (told) => void obey(Order.parse(told)).then((done) => process.send?.(done)));

async function obey({ endpoint, table, puts, atOnce, answers }: z.infer<typeof Order>) {
  const { client } = openDatabase({ organisations: '-', ballots: table, releases: '-' }, endpoint);
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
  const put = (Item: (typeof items)[number]) =>
    client.send(new PutCommand({ TableName: table, Item, ConditionExpression: 'attribute_not_exists(sk)' }));
  const measured = await pace(items, atOnce, async (item) => {
    await put(item);
  });
  client.destroy();
  return measured;
}
process.send?.({ ready: true });
