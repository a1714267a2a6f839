import type { Audience } from '../survey/audience.ts';
import type { Instrument } from '../survey/instrument.ts';
import { type Publication, type PublishInput, publish } from './publish.ts';
import type { Organisation } from './random-organisation.ts';
import { count, newTally } from './tally.ts';

/** The long form of a made-up wave, for tests. */
const facts: PublishInput['facts'] = {
  wave: 'wave_2',
  name: 'Q4',
  form: 'long',
  opens: '2026-11-02T07:00:00.000Z',
  closes: '2026-11-13T17:00:00.000Z',
  publishedAt: '2026-11-13T17:08:00.000Z',
  manifestSha256: '0'.repeat(64),
  thresholds: { minStratum: 10, k: 5, kItem: 10, comments: 10 },
};

/** Counts and publishes a made-up wave; null when it is unpublishable. */
export function published(
  instrument: Instrument,
  { tree, ballots, coin }: Organisation,
  previous: Publication | null = null,
  wave = 'wave_2',
  thresholds = facts.thresholds,
  audience?: Audience,
): Publication | null {
  const items = instrument.items.map(({ id }) => id);
  const tally = newTally(instrument, items, tree);
  for (const { stratum, answers } of ballots) count(tally, stratum, answers);
  const before = previous && { report: previous.report, atoms: previous.atoms };
  const input = {
    facts: { ...facts, wave, thresholds, ...(audience ? { audience } : {}) },
    instrument,
    items,
    tree,
    tally,
    coin,
    previous: before,
    comments: null,
  };
  const result = publish(input);
  return result.ok ? result.value : null;
}
