import { mkdir, open, readdir, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { ChatKind } from '#contract/chat.ts';
import type { Converse } from '#message/chat.ts';
import type { Deliver, Message, Receipt } from '#message/message.ts';
import { codeOf } from './unusable.ts';
import { lines } from './lines.ts';
import { diskFault } from './directory.ts';

const Stored = z.object({
  sequence: z.int().positive(),
  kind: z.enum(['invitation', 'reminder', 'resend', 'signIn', 'published', 'learning', 'announcement', 'test']),
  language: z.enum(['de', 'en']),
  to: z.string(),
  sender: z.string().optional(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  headers: z.record(z.string(), z.string()).optional(),
  wave: z.string().optional(),
  /** The chat it would go through; absent: mail. */
  chat: ChatKind.optional(),
});

/** A message as kept, numbered from 1 in the order of arrival; no time stands beside it. */
export type Kept = z.infer<typeof Stored>;

/** Which messages are asked for; absent: no restriction. `to` is an exact address, in any case. */
export interface Wish {
  readonly to?: string | undefined;
  readonly wave?: string | undefined;
  /** At most this many. */
  readonly limit: number;
}

/** Messages kept in files instead of being sent: a file per wave, so that purge can remove them with the wave. */
export interface Outbox {
  /** Keeps messages; what it acknowledges is on the disk. */
  readonly deliver: Deliver;
  /** Keeps what would be said in a chat. */
  readonly converse: Converse;
  /** The first messages numbered above `after`, oldest first. */
  after(after: number, wish: Wish): Promise<readonly Kept[]>;
  /** The last messages numbered below `before`, newest first. */
  before(before: number, wish: Wish): Promise<readonly Kept[]>;
  /** Removes every message of a wave from the disk. */
  forget(wave: string): Promise<void>;
}

interface Place {
  readonly sequence: number;
  readonly to: string;
  readonly file: string;
  readonly offset: number;
  readonly bytes: number;
}

const Marker = z.object({ sequence: z.int().positive() });
const others = 'others.jsonl';
const fileOf = (wave: string | undefined) =>
  wave !== undefined && /^wave_[0-9A-Z]{26}$/.test(wave) ? `${wave}.jsonl` : others;

/** Opens the outbox in `directory` with everything an earlier run kept; half a line that a kill left behind is cut off. */
export async function openOutbox(directory: string): Promise<Outbox> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  let last = 0;
  let places: Place[] = [];
  const sizes = new Map<string, number>();
  for (const file of await readdir(directory)) {
    if (!file.endsWith('.jsonl')) continue;
    let end = 0;
    for await (const { text, offset, bytes } of lines(join(directory, file))) {
      const line: unknown = JSON.parse(text);
      const read = Stored.safeParse(line);
      if (read.success)
        places.push({ sequence: read.data.sequence, to: read.data.to.toLowerCase(), file, offset, bytes });
      last = Math.max(last, Marker.parse(line).sequence);
      end = offset + bytes + 1;
    }
    await truncate(join(directory, file), end);
    sizes.set(file, end);
  }
  places.sort((one, two) => one.sequence - two.sequence);

  async function append(file: string, texts: readonly string[]): Promise<readonly Omit<Place, 'sequence' | 'to'>[]> {
    const start = sizes.get(file) ?? 0;
    const handle = await open(join(directory, file), 'a', 0o600);
    try {
      await handle.appendFile(texts.map((text) => `${text}\n`).join(''));
      await handle.datasync();
    } catch (fault) {
      await handle.truncate(start).catch(() => undefined);
      throw diskFault(fault, directory);
    } finally {
      await handle.close();
    }
    if (start === 0) await syncDirectory(directory);
    let offset = start;
    const placed = texts.map((text) => {
      const place = { file, offset, bytes: Buffer.byteLength(text) };
      offset += place.bytes + 1;
      return place;
    });
    sizes.set(file, offset);
    return placed;
  }

  async function keep(messages: readonly (Message & Pick<Kept, 'chat'>)[]): Promise<readonly Receipt[]> {
    for (const [file, group] of Map.groupBy(messages, ({ wave }) => fileOf(wave))) {
      const numbered = group.map((message, index) => ({ sequence: last + 1 + index, ...message }));
      const placed = await append(
        file,
        numbered.map((message) => JSON.stringify({ ...message, said: undefined })),
      );
      last += numbered.length;
      places.push(
        ...placed.map((place, index) => ({
          ...place,
          sequence: numbered[index]?.sequence ?? 0,
          to: (numbered[index]?.to ?? '').toLowerCase(),
        })),
      );
    }
    return messages.map(() => 'accepted');
  }

  async function load(found: readonly Place[]): Promise<readonly Kept[]> {
    const loaded: Kept[] = [];
    for (const [file, group] of Map.groupBy(found, (place) => place.file)) {
      const handle = await open(join(directory, file)).catch((fault: unknown) => {
        // Forgotten a moment ago.
        if (codeOf(fault) === 'ENOENT') return undefined;
        throw fault;
      });
      if (!handle) continue;
      try {
        for (const { offset, bytes } of group) {
          const { buffer } = await handle.read(Buffer.alloc(bytes), 0, bytes, offset);
          loaded.push(Stored.parse(JSON.parse(buffer.toString('utf8'))));
        }
      } finally {
        await handle.close();
      }
    }
    return loaded;
  }

  const fits = ({ to, wave }: Wish) => {
    const address = to?.toLowerCase();
    const file = wave === undefined ? undefined : fileOf(wave);
    return (place: Place) =>
      (address === undefined || place.to === address) &&
      (file === undefined || (place.file === file && file !== others));
  };

  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  };
  return {
    deliver: (messages) => inTurn(() => keep(messages)),
    converse: async ({ kind }, message) => {
      await inTurn(() => keep([{ ...message, chat: kind }]));
      return 'accepted';
    },
    async after(after, wish) {
      const fitting = fits(wish);
      const found: Place[] = [];
      for (let index = firstAbove(places, after); index < places.length && found.length < wish.limit; index++) {
        const place = places[index];
        if (place && fitting(place)) found.push(place);
      }
      return (await load(found)).toSorted((one, two) => one.sequence - two.sequence);
    },
    async before(before, wish) {
      const fitting = fits(wish);
      const found: Place[] = [];
      for (let index = firstAbove(places, before - 1) - 1; index >= 0 && found.length < wish.limit; index--) {
        const place = places[index];
        if (place && fitting(place)) found.push(place);
      }
      return (await load(found)).toSorted((one, two) => two.sequence - one.sequence);
    },
    forget: (wave) =>
      inTurn(async () => {
        const file = fileOf(wave);
        if (file === others || !sizes.has(file)) return;
        // Numbers are never given twice, also when the newest messages are the ones forgotten.
        await append(others, [JSON.stringify({ sequence: Math.max(1, last) })]);
        places = places.filter((place) => place.file !== file);
        sizes.delete(file);
        await rm(join(directory, file), { force: true });
        await syncDirectory(directory);
      }),
  };
}

/** Position of the first place numbered above `sequence`. */
function firstAbove(places: readonly Place[], sequence: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.sequence ?? 0) > sequence) high = middle;
    else low = middle + 1;
  }
  return low;
}

async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
