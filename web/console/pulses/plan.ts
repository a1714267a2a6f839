import type { NewWave } from '#contract/wave.ts';
import { instantIn } from './zone.ts';

/** The form of a planned wave, as a person fills it in. */
export interface Plan {
  readonly name: string;
  readonly instrument: NewWave['instrument'];
  readonly form: NewWave['form'];
  readonly opensNow: boolean;
  readonly opensDay: string;
  readonly opensTime: string;
  readonly closesDay: string;
  readonly closesTime: string;
  readonly thresholds: Readonly<Record<Threshold, number | null>>;
  readonly audience: NonNullable<NewWave['audience']>;
  readonly cuts: readonly ('site' | 'role')[];
  readonly approval: boolean;
  readonly reminders: 0 | 1 | 2;
  /** Days after the opening, of the first and the second reminder; only as many count as there are reminders. */
  readonly reminderDays: readonly (number | null)[];
  readonly remindEverybody: boolean;
  /** Undefined: mail alone. */
  readonly chats?: NewWave['chats'] | undefined;
}

export type Threshold = 'minStratum' | 'k' | 'kItem' | 'comments';

/** The lowest thresholds the server takes, and the defaults; below them it refuses `wave.thresholdTooLow`. */
export const floors: Readonly<Record<Threshold, number>> = { minStratum: 10, k: 5, kItem: 10, comments: 10 };

/** The floors by which a plan is held: of an open link nobody knows how many hold it, so comments are shown later. */
export function floorsOf(openly: boolean): Readonly<Record<Threshold, number>> {
  return openly ? { ...floors, comments: 30 } : floors;
}

/** What is wrong with which field. */
export type PlanFault = {
  readonly field: 'name' | 'opens' | 'closes' | 'reminders' | Threshold;
  readonly why: 'missing' | 'past' | 'order' | 'floor';
};

/**
 * Turns the form into a request.
 * @param zone the organisation's time zone, in which days and times are meant
 * @param now ISO instant
 * @returns the request, or every fault of the form
 */
export function requestOf(
  plan: Plan,
  zone: string,
  now: string,
): { readonly request: NewWave } | { readonly faults: readonly PlanFault[] } {
  const faults: PlanFault[] = [];
  const opens = plan.opensNow ? 'now' : instantIn(plan.opensDay, plan.opensTime, zone);
  const closes = instantIn(plan.closesDay, plan.closesTime, zone);
  if (plan.name.trim() === '') faults.push({ field: 'name', why: 'missing' });
  if (opens === null) faults.push({ field: 'opens', why: 'missing' });
  else if (opens !== 'now' && opens < now) faults.push({ field: 'opens', why: 'past' });
  if (closes === null) faults.push({ field: 'closes', why: 'missing' });
  else if (closes < now) faults.push({ field: 'closes', why: 'past' });
  else if (opens !== null && opens !== 'now' && closes <= opens) faults.push({ field: 'closes', why: 'order' });
  for (const threshold of ['minStratum', 'k', 'kItem', 'comments'] as const)
    if ((plan.thresholds[threshold] ?? 0) < floors[threshold]) faults.push({ field: threshold, why: 'floor' });
  const openly = 'openLink' in plan.audience;
  const days = plan.reminderDays.slice(0, openly ? 0 : plan.reminders).map((day) => day ?? 0);
  if (days.some((day) => !Number.isInteger(day) || day < 1 || day > 60))
    faults.push({ field: 'reminders', why: 'missing' });
  else if (opens !== null && closes !== null && !comeInTime(days, opens === 'now' ? now : opens, closes))
    faults.push({ field: 'reminders', why: 'order' });
  if (faults.length > 0 || opens === null || closes === null) return { faults };
  const { minStratum, k, kItem, comments } = plan.thresholds;
  return {
    request: {
      name: plan.name.trim(),
      instrument: plan.instrument,
      form: plan.form,
      opens,
      closes,
      thresholds: {
        minStratum: minStratum ?? floors.minStratum,
        k: k ?? floors.k,
        kItem: kItem ?? floors.kItem,
        comments: Math.max(comments ?? 0, floorsOf(openly).comments),
      },
      audience: plan.audience,
      cuts: openly ? [] : [...plan.cuts],
      approval: plan.approval,
      ...(plan.chats ? { chats: plan.chats } : {}),
      ...(days.length > 0 ? { reminders: { days, audience: plan.remindEverybody ? 'everybody' : 'unused' } } : {}),
    },
  };
}

/** Whether each reminder comes after the one before it and all of them before the close; times that are reversed are told of at their own field. */
function comeInTime(days: readonly number[], opens: string, closes: string): boolean {
  const ascending = days.every((day, index) => index === 0 || day > (days[index - 1] ?? 0));
  const last = Date.parse(opens) + (days.at(-1) ?? 0) * 86_400_000;
  return closes <= opens || (ascending && last < Date.parse(closes));
}
