import { dayMilliseconds, elapsedMilliseconds, type Instant } from '../time.ts';
import type { Programme } from './programme.ts';
import { reminderTimes } from './reminder-times.ts';
import type { Wave } from './wave.ts';

/** What is spoken of: whose page mends it. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** Something only an admin can move. */
export type Need =
  | { readonly kind: 'roster' | 'industry' }
  | { readonly kind: 'rosterOld'; readonly importedAt: Instant }
  /** Addresses that do not exist, as an invitation found out. */
  | { readonly kind: 'addresses'; readonly count: number }
  /** People without a mailbox who have no code on paper yet. */
  | { readonly kind: 'slips'; readonly wave: Named; readonly people: number }
  | { readonly kind: 'disputed' | 'owed'; readonly wave: Named }
  | { readonly kind: 'refused'; readonly wave: Named; readonly code: string }
  | { readonly kind: 'approval'; readonly wave: Named; readonly opens: Instant }
  /** A reminder that never goes out, by its place: 0 the first, 1 the second. */
  | { readonly kind: 'reminder'; readonly wave: Named; readonly turn: number }
  /** A chat that refused the last message. */
  | { readonly kind: 'chat'; readonly chat: Named }
  | { readonly kind: 'paused'; readonly programme: Named };

/** An organisation as its admin has left it. */
export interface Standing {
  /** In any order. */
  readonly waves: readonly Wave[];
  readonly programmes: readonly Pick<Programme, 'id' | 'name' | 'state' | 'turns'>[];
  /** Frozen and open waves that ask people without a mailbox whose codes nobody has printed. */
  readonly unprinted: readonly (Named & { readonly people: number })[];
  readonly chats: readonly (Named & { readonly trouble?: 'refused' | 'unreachable' })[];
  readonly people: number;
  /** Of the roster, how many turned out not to exist. */
  readonly missingAddresses: number;
  /** `null` before the first import. */
  readonly importedAt: Instant | null;
  /** What comparisons with others need; `null` where it is missing. */
  readonly industry: string | null;
  readonly workforce: number | null;
  /** IANA name. */
  readonly timeZone: string;
}

/** A roster older than a quarter and a bit is behind the people who came and went. */
const rosterDays = 100;

/** Whoever was asked and heard nothing is owed an answer before the next wave of the instrument, or so long after the result. */
const owedDays = 60;

/**
 * What needs the admin, most urgent first: what stands still (a disputed wave, a refused freeze, an empty roster, a missing approval), what goes wrong
 * (codes on paper that nobody printed, mail that reaches nobody, a chat that refuses, a reminder that never goes out, people asked again unanswered, an old roster), what rests.
 */
export function needsOf(standing: Standing, now: Instant): readonly Need[] {
  const { waves, programmes, unprinted, chats, people, missingAddresses, importedAt, industry, workforce, timeZone } =
    standing;
  const coming = waves.filter(({ state }) => state === 'draft' || state === 'freezing' || state === 'frozen');
  const asks = coming.length > 0 || programmes.some(({ state }) => state === 'running');
  const named = ({ id, name }: Named): Named => ({ id, name });
  const found: Need[] = [];
  for (const wave of waves) if (wave.state === 'disputed') found.push({ kind: 'disputed', wave: named(wave) });
  for (const wave of waves)
    if (wave.state === 'draft' && wave.refusal)
      found.push({ kind: 'refused', wave: named(wave), code: wave.refusal.code });
  if (people === 0) found.push({ kind: 'roster' });
  for (const wave of waves)
    if (wave.state === 'frozen' && wave.approval === 'wanted')
      found.push({ kind: 'approval', wave: named(wave), opens: wave.opens });
  for (const wave of unprinted) found.push({ kind: 'slips', wave: named(wave), people: wave.people });
  if (missingAddresses > 0) found.push({ kind: 'addresses', count: missingAddresses });
  for (const chat of chats) if (chat.trouble === 'refused') found.push({ kind: 'chat', chat: named(chat) });
  for (const wave of coming)
    for (const [turn, time] of reminderTimes(wave, timeZone).entries())
      if (time === null) found.push({ kind: 'reminder', wave: named(wave), turn });
  for (const wave of owed(standing, now)) found.push({ kind: 'owed', wave: named(wave) });
  if (asks && importedAt !== null && elapsedMilliseconds(importedAt, now) > rosterDays * dayMilliseconds)
    found.push({ kind: 'rosterOld', importedAt });
  for (const programme of programmes)
    if (programme.state === 'paused') found.push({ kind: 'paused', programme: named(programme) });
  if (industry === null || workforce === null) found.push({ kind: 'industry' });
  return found;
}

/** States of a wave that asks people, or will. */
const unfinished: readonly Wave['state'][] = ['draft', 'freezing', 'frozen', 'open'];

/** Of each instrument the wave published last, while its people have heard nothing and are asked again, or it is not long ago. */
function owed({ waves, programmes }: Standing, now: Instant): readonly Wave[] {
  const last = new Map<Wave['instrument'], Wave>();
  for (const wave of waves)
    if (wave.state === 'published' && !wave.imported && wave.closes > (last.get(wave.instrument)?.closes ?? ''))
      last.set(wave.instrument, wave);
  return [...last.values()].filter(({ instrument, answeredAt, publishedAt = '' }) => {
    if (answeredAt !== undefined || publishedAt === '') return false;
    const again =
      waves.some((wave) => wave.instrument === instrument && unfinished.includes(wave.state)) ||
      programmes.some((one) => one.state === 'running' && one.turns.some((turn) => turn.instrument === instrument));
    return again || elapsedMilliseconds(publishedAt, now) < owedDays * dayMilliseconds;
  });
}
