import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { deck } from './deck.ts';
import { stepColours } from './deck-charts.ts';
import { alignmentSources, pulseSources } from './fixture.ts';
import { unpublished } from './numbers.fixture.ts';
import { missing, partsOf, within } from './ooxml.fixture.ts';
import type { Sources } from './sources.ts';

const named = (parts: ReadonlyMap<string, string>, pattern: RegExp): readonly string[] =>
  [...parts].filter(([name]) => pattern.test(name)).map(([, xml]) => xml);

async function read(sources: Sources) {
  const file = await deck(sources);
  const parts = partsOf(file);
  const slides = named(parts, /^ppt\/slides\/slide\d+\.xml$/);
  const charts = named(parts, /^ppt\/charts\/chart\d+\.xml$/);
  return {
    parts,
    names: Object.keys(unzipSync(file)),
    slides,
    charts,
    // Ticks are made by the program that opens the file, from the values.
    text: slides.flatMap((xml) => within(xml, 'a:t')).join('\n'),
    values: charts.flatMap((xml) => within(xml, 'c:v')).join('\n'),
  };
}

describe.each(['de', 'en'] as const)('in %s', (language) => {
  test.each([
    ['an IT pulse', pulseSources(language), 3],
    ['an alignment wave', alignmentSources(language), 2],
  ])('the deck of %s has five slides, native charts and published numbers alone', async (_name, sources, charts) => {
    const made = await read(sources);
    expect(made.slides).toHaveLength(5);
    expect(made.charts).toHaveLength(charts);
    expect(missing(made.parts, made.names)).toEqual([]);
    expect(unpublished(made.text, sources)).toEqual([]);
    // Charts hold plain numbers, whatever the language of their words.
    const plain = made.values.split('\n').filter((value) => /^-?\d+(\.\d+)?$/.test(value));
    expect(unpublished(plain.join('\n'), { ...sources, language: 'en' })).toEqual([]);
    expect(plain.length).toBeGreaterThan(4);
  });
});

test('every chart says what it is to who cannot see it', async () => {
  const { slides } = await read(pulseSources('en'));
  const frames = slides.flatMap((xml) =>
    [...xml.matchAll(/<p:graphicFrame>[^]*?<\/p:graphicFrame>/g)].map(([frame]) => frame),
  );
  const withCharts = frames.filter((frame) => frame.includes('drawingml/2006/chart"'));
  expect(withCharts).toHaveLength(3);
  for (const frame of withCharts) expect(frame).toMatch(/descr="[^"]{10,}"/);
});

test('what is hidden is "nicht gezeigt" and in no chart', async () => {
  const { text, values } = await read(alignmentSources('de'));
  expect(text).toContain('nicht gezeigt');
  expect(text).toContain('Nicht gezeigt: Anreize.');
  expect(values).not.toContain('Anreize +');
});

test('the dark numbers of the steps can be read on each of their colours', () => {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [0, 2, 4]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  for (const colour of stepColours)
    expect((luminance(colour) + 0.05) / (luminance('15181c') + 0.05)).toBeGreaterThanOrEqual(4.5);
});
