import { Benchmark } from '#contract/benchmark.ts';
import { Playbook } from '#contract/playbook.ts';
import { InstrumentList, type Instrument } from '#contract/instrument.ts';
import { ReportReply } from '#contract/report.ts';
import type { WaveList } from '#contract/wave.ts';
import type { Language } from '../../i18n/language.svelte.ts';
import { get, type Reply } from '../api.ts';

/** Replies a document is made from: the same that the pages show, so that no file can hold more than they do. */
export interface Published {
  readonly report: ReportReply;
  readonly instrument: Instrument;
  readonly waves: WaveList;
  /** Null where nothing is released to compare with. */
  readonly benchmark: Benchmark | null;
  /** The newest alignment result beside an IT pulse, with its questionnaire; null without one. */
  /** What to begin with against causes of misalignment; null beside an IT pulse. */
  readonly playbook: Playbook | null;
  readonly alignment: { readonly report: ReportReply; readonly instrument: Instrument } | null;
}

/** Whose document it is, in which language, and the goal its reader set; empty means the one proposed by rule. */
export interface Reader {
  readonly organisation: string;
  readonly madeUp: boolean;
  readonly language: Language;
  readonly goal: string;
}

export type Sources = Published & Reader;

/** What the page that a document is saved from holds already. */
export interface Shown {
  readonly report: ReportReply;
  readonly instrument: Instrument;
  readonly waves: WaveList;
}

/** Reads beside the page's own replies what a document needs as well; a trouble of either read is one of the document. */
export async function gather({ report, instrument, waves }: Shown): Promise<Reply<Published>> {
  const newest = newestAlignment(waves, report);
  const [benchmark, alignment, known, playbook] = await Promise.all([
    get(`/benchmark?wave=${report.wave}`, Benchmark),
    newest === null ? null : get(`/waves/${newest}/report`, ReportReply),
    newest === null ? null : get('/instruments', InstrumentList),
    report.dimensions ? get('/playbook', Playbook) : null,
  ]);
  if (!benchmark.ok) return benchmark;
  if (alignment && !alignment.ok) return alignment;
  if (known && !known.ok) return known;
  if (playbook && !playbook.ok) return playbook;
  const questions = known?.value.instruments.find(({ id }) => id === 'alignment-pulse');
  return {
    ok: true,
    value: {
      report,
      instrument,
      waves,
      benchmark: benchmark.value,
      playbook: playbook?.value ?? null,
      alignment: alignment && questions ? { report: alignment.value, instrument: questions } : null,
    },
  };
}

/** The newest published alignment wave up to a report of another instrument; null without one. */
function newestAlignment({ waves, published }: WaveList, report: ReportReply): string | null {
  if (report.instrument === 'alignment-pulse') return null;
  const found = waves.find(
    ({ id, instrument, closes }) =>
      instrument === 'alignment-pulse' && closes <= report.closes && published.some(({ wave }) => wave === id),
  );
  return found?.id ?? null;
}
