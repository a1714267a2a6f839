import { expect, test } from 'vitest';
import type { Reference } from '#contract/reference.ts';
import { freshDatabase, freshOrganisation } from './fixture.ts';
import { addReference, changeReference, listReferences, removeReference } from './reference.ts';

const reference: Reference = {
  id: 'reference_1',
  measure: 'IT-eNPS der Branche',
  value: '+12',
  scale: '−100 bis +100',
  n: '64 Unternehmen',
  year: '2025',
  source: 'Verband Beispiel, IT-Barometer 2025',
  url: null,
  use: 'orientation',
  beside: { measure: 'E0', as: 'score' },
  version: 1,
};

test('a reference is kept, changed by one and removed once, and no other organisation sees it', async () => {
  const database = await freshDatabase();
  const [a, b] = [await freshOrganisation(database, 'org_a'), await freshOrganisation(database, 'org_b')];
  expect(await addReference(a, reference)).toBe(true);
  expect(await addReference(a, { ...reference, value: '+90' })).toBe(false);
  expect(await listReferences(b)).toEqual([]);
  expect(await changeReference(b, { ...reference, version: 2 })).toBe(false);
  expect(await removeReference(b, reference.id)).toBe(false);

  const changed = { ...reference, value: '+13', version: 2 };
  expect(await changeReference(a, changed)).toBe(true);
  expect(await changeReference(a, { ...reference, value: '+14', version: 2 })).toBe(false);
  expect(await listReferences(a)).toEqual([changed]);
  expect(await removeReference(a, reference.id)).toBe(true);
  expect(await removeReference(a, reference.id)).toBe(false);
  expect(await changeReference(a, { ...changed, version: 3 })).toBe(false);
  expect(await listReferences(a)).toEqual([]);
});
