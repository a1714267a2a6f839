import { xml2json } from 'odata-csdl';
import * as z from 'zod';
import { expect, test } from 'vitest';
import { csdlOf } from './csdl.ts';
import { sets } from './sets.ts';

/** CSDL JSON, as the standard's own committee reads our XML. */
const Read = z.object({
  $Version: z.literal('4.0'),
  $EntityContainer: z.literal('Einklang.Feed'),
  Einklang: z.record(z.string(), z.unknown()),
});
const Type = z.looseObject({ $Kind: z.literal('EntityType'), $Key: z.array(z.string()) });
const Container = z.looseObject({ $Kind: z.literal('EntityContainer') });
const Collection = z.looseObject({ $Collection: z.literal(true), $Type: z.string() });
const Column = z.object({ $Type: z.string().default('Edm.String'), $Nullable: z.boolean().default(false) }).loose();

test('the metadata is CSDL by the standard’s own strict reader, and names every set, key, column and type', () => {
  const { Einklang } = Read.parse(xml2json(csdlOf(sets), { strict: true }));
  const container = Container.parse(Einklang['Feed']);
  for (const { name, entity, key, properties } of sets) {
    expect(Collection.parse(container[name]).$Type).toBe(`Einklang.${entity}`);
    const type = Type.parse(Einklang[entity]);
    expect(type.$Key).toEqual(key);
    const columns = properties.map((one) => {
      const { $Type, $Nullable } = Column.parse(type[one.name]);
      return { name: one.name, type: $Type, nullable: $Nullable };
    });
    expect(columns).toEqual(properties);
  }
});

test('a key is never null', () => {
  for (const { key, properties } of sets)
    for (const name of key) expect(properties.find((one) => one.name === name)?.nullable).toBe(false);
});
