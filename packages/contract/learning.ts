import * as z from 'zod';
import type { Wave } from './wave.ts';

/** Most characters of each text: both stand on the first screen of the next pulse, whose bytes are few. */
export const mostCharacters = 240;

const Said = z.strictObject({
  learnt: z.string().trim().max(mostCharacters),
  doing: z.string().trim().max(mostCharacters),
});
const Whole = z.strictObject({
  learnt: z.string().trim().min(1).max(mostCharacters),
  doing: z.string().trim().min(1).max(mostCharacters),
});

/** `PUT /api/v1/waves/:wave/learning`: keeps a draft; texts may still be empty. `conflict` once it is published. */
export const LearningDraft = z.strictObject({ de: Said, en: Said });
export type LearningDraft = z.infer<typeof LearningDraft>;

/** `POST /api/v1/waves/:wave/learning/publish`: says it to everybody who was invited, once and for good. */
export const LearningPublication = z.strictObject({ de: Whole, en: Whole });

/** What was learnt from a published wave and what is done about it, in plain text. */
export const Learning = z.object({
  texts: LearningDraft,
  /** Absent while it is a draft. */
  publishedAt: z.iso.datetime().exactOptional(),
  /** When the last message was handed over, and how many the carrier refused for good; absent before. */
  sentAt: z.iso.datetime().exactOptional(),
  refused: z.int().exactOptional(),
});
export type Learning = z.infer<typeof Learning>;

/** `GET /api/v1/waves/:wave/learning`: null where nothing is said yet. A draft is for those alone who may write it. */
export const LearningReply = z.object({ learning: Learning.nullable() });

/** The wave of the instrument that was published last, imported ones aside; its people are owed an answer. Undefined when there is none. */
export function lastPublished<Each extends Pick<Wave, 'instrument' | 'state' | 'closes' | 'imported'>>(
  waves: readonly Each[],
  instrument: Wave['instrument'],
): Each | undefined {
  return waves
    .filter((wave) => wave.instrument === instrument && wave.state === 'published' && !wave.imported)
    .sort((a, b) => (a.closes < b.closes ? 1 : -1))[0];
}
