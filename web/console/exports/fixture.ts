import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { InstrumentList } from '#contract/instrument.ts';
import { measures, strategies } from '#core/survey/playbook.ts';
import instruments from '../sample/instruments.json' with { type: 'json' };
import { benchmark, waves } from '../sample/replies.ts';
import { sideReport } from '../sample/side-report.ts';
import { unitReport } from '../sample/unit-report.ts';
import type { Faces } from './faces.ts';
import type { Sources } from './sources.ts';
import { unpacked } from './unpacked.ts';

const [pulse, alignment] = InstrumentList.parse({ instruments }).instruments;
if (!pulse || !alignment) throw new Error('the sample lacks an instrument');

/** What an IT pulse's documents are made from, in a language. */
export const pulseSources = (language: 'de' | 'en'): Sources => ({
  report: unitReport,
  instrument: pulse,
  waves,
  benchmark,
  playbook: null,
  alignment: { report: sideReport, instrument: alignment },
  organisation: 'Nordwerk Gruppe',
  madeUp: true,
  language,
  goal: '',
});

/** What an alignment wave's documents are made from. */
export const alignmentSources = (language: 'de' | 'en'): Sources => ({
  ...pulseSources(language),
  report: sideReport,
  instrument: alignment,
  benchmark: null,
  alignment: null,
  playbook: { strategies: [...strategies], measures: measures.map((each) => ({ ...each, steps: [...each.steps] })) },
});

/** The faces from the packages that they come in. */
export async function facesOnDisk(): Promise<Faces> {
  const read = async (name: string): Promise<Uint8Array> =>
    unpacked(await readFile(createRequire(import.meta.url).resolve(name)));
  return {
    regular: await read('inter-ui/Inter (web)/Inter-Regular.woff'),
    strong: await read('inter-ui/Inter (web)/Inter-SemiBold.woff'),
    serif: await read('@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff'),
  };
}
