import { alignmentPulse } from './alignment-pulse.ts';
import type { Instrument, InstrumentId } from './instrument.ts';
import { itPulse } from './it-pulse.ts';

/** Every instrument by its id; adding one here makes it usable everywhere. */
export const instruments: Readonly<Record<InstrumentId, Instrument>> = {
  'it-pulse': itPulse,
  'alignment-pulse': alignmentPulse,
};
