import { expect, test } from 'vitest';
import { previewOf } from '#core/benchmark/preview.ts';
import { many } from '#core/benchmark/fixture.ts';
import { freshDatabase } from './fixture.ts';
import { previewsAfter, putPreview } from './preview.ts';

test('a preview takes the place of the last one, and those of released quarters are left out', async () => {
  const database = await freshDatabase();
  for (const count of [5, 6]) await putPreview(database, previewOf(many('a', count), [], '2026-Q4'));
  await putPreview(database, previewOf([], [], '2026-Q3'));
  expect((await previewsAfter(database, '')).map(({ quarter }) => quarter)).toEqual(['2026-Q3', '2026-Q4']);
  expect(await previewsAfter(database, '2026-Q3')).toEqual([previewOf(many('a', 6), [], '2026-Q4')]);
  expect(await previewsAfter(database, '2026-Q4')).toEqual([]);
});
