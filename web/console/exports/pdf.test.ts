import { beforeAll, describe, expect, test } from 'vitest';
import { pastWaves } from './charts.ts';
import type { Faces } from './faces.ts';
import { alignmentSources, facesOnDisk, pulseSources } from './fixture.ts';
import { scaleOf, unpublished } from './numbers.fixture.ts';
import { onePager } from './onepager.ts';
import { readPdf, type ReadPdf } from './pdf-text.fixture.ts';
import { pdf } from './pdf.ts';
import type { Sources } from './sources.ts';

let faces: Faces;
beforeAll(async () => {
  faces = await facesOnDisk();
});

const made = async (sources: Sources): Promise<ReadPdf> =>
  readPdf(await pdf(onePager(sources), faces, sources.report.publishedAt));
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');
const axes = (sources: Sources) =>
  onePager(sources)
    .charts.flat()
    .flatMap(({ draw }) => (draw ? scaleOf(draw(330), sources.language) : []));
const { report } = pulseSources('de');
const [root, ...others] = report.nodes;
if (!root) throw new Error('the sample has no root');

describe.each(['de', 'en'] as const)('in %s', (language) => {
  test.each([
    ['an IT pulse', pulseSources(language)],
    ['an alignment wave', alignmentSources(language)],
  ])('the one-pager of %s is one A4 page of published numbers alone', async (_name, sources) => {
    const read = await made(sources);
    expect(read.pages).toBe(1);
    expect(read.objects).toContain('/MediaBox [0 0 595.28 841.89]');
    expect(read.text).not.toContain('\ufffd');
    expect(flat(read.text)).toContain(sources.report.finding[language].headline.slice(0, 20));
    expect(unpublished(read.text, sources, axes(sources))).toEqual([]);
  });
});

test('a number that nobody published would be noticed', async () => {
  const sources = { ...pulseSources('de'), goal: 'IT-eNPS 4711' };
  expect(unpublished((await made(sources)).text, sources, axes(sources))).toEqual([4711]);
});

test('it is tagged, in its language, with its faces embedded, and its charts speak', async () => {
  const { objects } = await made(pulseSources('en'));
  expect(objects).toContain('/Marked true');
  expect(objects).toContain('/Lang (en)');
  expect(objects.match(/\/S \/Figure/g)).toHaveLength(3);
  expect(objects.match(/\/Alt \(/g)).toHaveLength(3);
  expect(objects.match(/\/FontFile2/g)).toHaveLength(3);
  expect(objects).not.toContain('/Subtype /Image');
});

test('what is hidden says "nicht gezeigt" and leaves no trace', async () => {
  const hidden: Sources = {
    ...pulseSources('de'),
    alignment: null,
    report: {
      ...report,
      cost: null,
      ballots: null,
      responseRate: null,
      nodes: [{ ...root, items: { ...root.items, P5: null }, lostTime: null }, ...others],
    },
  };
  const { text } = await made(hidden);
  const hiddenWaves = pastWaves(hidden).filter(({ enps }) => !enps);
  expect(text.match(/^nicht gezeigt$/gm)).toHaveLength(2 + hiddenWaves.length);
  expect(flat(text)).toContain('Nicht gezeigt: Geräte.');
  expect(text).not.toContain('264');
  expect(unpublished(text, hidden, axes(hidden))).toEqual([]);
});

test('without a released peer group it says so and shows no strip', async () => {
  const { text } = await made({ ...pulseSources('en'), benchmark: null });
  expect(flat(text)).toContain('No peer group with five or more organisations is released');
});

test('however long its texts are, it stays one page', async () => {
  const long = (word: string, times: number): string => Array.from({ length: times }, () => word).join(' ');
  const sources = pulseSources('de');
  const { pages, text } = await made({
    ...sources,
    organisation: long('Zweckverband', 9),
    goal: long('Ziel und Wirkung', 20),
    report: {
      ...report,
      name: long('Welle', 12),
      worstCase: [-80, 60],
      finding: { ...report.finding, de: { headline: long('Befund', 50), lede: long('Begründung', 50) } },
    },
  });
  expect(pages).toBe(1);
  expect(flat(text)).toContain('Eine veröffentlichte Welle ändert sich nie.');
});
