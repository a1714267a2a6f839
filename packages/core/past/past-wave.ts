import type { Coin } from '../disclosure/atoms.ts';
import type { EarlierWave } from '../report/change.ts';
import type { Result } from '../result.ts';
import type { Instrument, Language } from '../survey/instrument.ts';
import { floor } from '../survey/wave.ts';
import type { Instant } from '../time.ts';
import type { PastMapping } from './mapping.ts';
import { type PastPublication, type PastRefusal, publishPast } from './publish-past.ts';
import { type Respondents, respondentsOf } from './respondents.ts';
import { type PastEntries, type PastError, type PastRow, understand } from './understand.ts';
import type { Workforce } from './workforce.ts';

/** A past survey as whoever imports it describes it. */
export interface PastPlan {
  readonly wave: string;
  readonly name: string;
  readonly opens: Instant;
  readonly closes: Instant;
  readonly source: string;
  readonly file: string;
  readonly mapping: PastMapping;
  readonly workforce: Workforce;
}

/** What else it takes to publish it. */
export interface PastSetting {
  readonly organisation: string;
  readonly language: Language;
  readonly publishedAt: Instant;
  readonly coin: Coin;
  readonly previous: EarlierWave | null;
}

/** What a file's rows amount to. */
export interface PastWave extends Pick<PastEntries, 'rows' | 'passedOver' | 'leftOut'> {
  readonly respondents: Respondents;
  /** By row; nothing is published while there are any. */
  readonly errors: readonly PastError[];
  /** Null while there are errors. */
  readonly published: Result<PastPublication, PastRefusal> | null;
}

/**
 * Reads a past survey as a whole and publishes it if every row is understood: the preview and the wave itself are made by this alone.
 * @param rows in any order
 * @param plan whose mapping `checkMapping` found nothing wrong with
 */
export function pastWave(
  instrument: Instrument,
  { wave, name, opens, closes, source, file, mapping, workforce }: PastPlan,
  columns: readonly string[],
  rows: readonly PastRow[],
  { publishedAt, ...setting }: PastSetting,
): PastWave {
  const ordered = rows.toSorted((a, b) => a.line - b.line);
  const { entries, errors: unread, ...counts } = understand(columns, ordered, mapping, instrument);
  const respondents = respondentsOf(entries);
  const errors = [...unread, ...respondents.errors].sort((a, b) => a.line - b.line);
  if (errors.length > 0) return { ...counts, respondents, errors, published: null };
  const published = publishPast({
    ...{ instrument, mapping, respondents, workforce },
    ...setting,
    facts: { wave, name, opens, closes, publishedAt, thresholds: floor },
    told: { source, file, rows: counts.rows, leftOut: mapping.leftOut },
  });
  return { ...counts, respondents, errors, published };
}
