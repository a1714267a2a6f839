import { expect, test } from 'vitest';
import * as z from 'zod';
import { understandReferences } from '#core/reference/understand.ts';
import { NewReference, type Reference } from '#contract/reference.ts';
import { parseCsv } from '../roster/table.ts';
import { referenceCsv, referenceRows } from './reference-file.ts';

const reference: Reference = {
  id: 'reference_1',
  measure: 'IT-eNPS, „Branche“; gesamt',
  value: '+12 im Median',
  scale: '−100 bis +100',
  n: '64',
  year: '2025',
  source: 'Verband "Beispiel", Tabelle 4',
  url: null,
  use: 'comparable',
  beside: { measure: 'P7', as: 'favourable' },
  version: 3,
};

test('what is saved as a file is taken over again as it was, commas and quotation marks included', async () => {
  const { rows, missing } = referenceRows(parseCsv(await referenceCsv([reference])));
  expect(missing).toEqual([]);
  const kept = z.object(NewReference.shape).parse(reference);
  expect(understandReferences(rows)).toEqual({ references: [kept], errors: [] });
});

test('the template names every column and holds no row', async () => {
  const csv = await referenceCsv([]);
  expect(csv.trim()).toBe('measure,value,scale,n,year,source,url,use,beside');
});

test('German headers are understood, lines are those of the file, and what the header lacks is named', () => {
  const german = 'Quelle;Jahr;Was gemessen wurde;Wert;Skala;n\nBericht;2025;Zeit;3 h;Stunden;12\n;;;;;\nX;2024;Y;1;2;3';
  expect(referenceRows(parseCsv(german)).rows).toEqual([
    { line: 2, source: 'Bericht', year: '2025', measure: 'Zeit', value: '3 h', scale: 'Stunden', n: '12' },
    { line: 4, source: 'X', year: '2024', measure: 'Y', value: '1', scale: '2', n: '3' },
  ]);
  expect(referenceRows(parseCsv('Quelle,Wert\nA,1'))).toEqual({ rows: [], missing: ['measure', 'scale', 'n', 'year'] });
});
