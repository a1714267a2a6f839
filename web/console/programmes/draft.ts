import { ProgrammeSettings, type Programme } from '#contract/programme.ts';
import { audienceOf, everybody, type AudienceDraft } from '../audience/draft.ts';

/** A programme as the form holds it; numbers are `null` while their field is empty. */
export interface Draft {
  name: string;
  turns: 'it' | 'alignment' | 'both';
  form: 'long' | 'short';
  asked: AudienceDraft;
  /** Random shares asked in turn; 1: all at once. */
  shares: number;
  rhythm: 'weeks' | 1 | 2 | 3 | 6 | 12;
  weeks: number | null;
  kind: 'weekday' | 'beforeEnd';
  nth: 1 | 2 | 3 | 4;
  weekday: 1 | 2 | 3 | 4 | 5;
  days: number | null;
  fiscalMonth: number;
  starts: string;
  opensAt: string;
  closesAt: string;
  answerDays: number | null;
  country: string;
  region: string;
  reminders: number;
  everybody: boolean;
  approval: boolean;
  chats: ProgrammeSettings['chats'];
}

/** A quarterly IT pulse, from tomorrow on. */
export function freshDraft(now: Date): Draft {
  const tomorrow = new Date(now.getTime() + 86_400_000);
  return {
    name: '',
    asked: { ...everybody },
    shares: 1,
    ...{ turns: 'it', form: 'long', rhythm: 3, weeks: 4, kind: 'weekday', nth: 1, weekday: 2, days: 14 },
    fiscalMonth: 1,
    starts: tomorrow.toISOString().slice(0, 10),
    ...{ opensAt: '09:00', closesAt: '18:00', answerDays: 14 },
    ...{ country: '', region: '', reminders: 1, everybody: false, approval: false },
    chats: undefined,
  };
}

/** The draft of a programme that is there; whom it asks is none of the draft's business, since that stays. */
export function draftOf(programme: Programme): Draft {
  const { rule, turns, holidays, reminders, name, fiscalMonth, starts, opensAt, closesAt, answerDays } = programme;
  const asked = new Set(turns.map(({ instrument }) => instrument));
  return {
    ...freshDraft(new Date()),
    ...{ name, fiscalMonth, starts, opensAt, closesAt, answerDays, approval: programme.approval },
    turns: asked.size > 1 ? 'both' : asked.has('it-pulse') ? 'it' : 'alignment',
    form: turns[0]?.form ?? 'long',
    shares: programme.audience?.shares ?? 1,
    rhythm: rule.kind === 'weeks' ? 'weeks' : rule.months,
    ...(rule.kind === 'beforeEnd'
      ? { kind: 'beforeEnd', days: rule.days }
      : {
          kind: 'weekday',
          weekday: rule.weekday,
          ...(rule.kind === 'weeks' ? { weeks: rule.weeks } : { nth: rule.nth }),
        }),
    ...{ country: holidays?.country ?? '', region: holidays?.region ?? '' },
    reminders: reminders?.days.length ?? 0,
    everybody: reminders?.audience === 'everybody',
    chats: programme.chats,
  };
}

/** Days after the opening on which a reminder goes out, for the choices of the form. */
const reminderDays = [[], [3], [3, 7]];

/** A field of the form that the settings refuse. */
export type Fault = 'name' | 'weeks' | 'days' | 'starts' | 'opensAt' | 'closesAt' | 'answerDays';

/** The settings of a draft, or the fields that do not fit. */
export function settingsOf(
  draft: Draft,
): { readonly settings: ProgrammeSettings } | { readonly faults: readonly Fault[] } {
  const { name, form, fiscalMonth, starts, opensAt, closesAt, answerDays, country, region, approval } = draft;
  const turns = {
    it: ['it-pulse' as const],
    alignment: ['alignment-pulse' as const],
    both: ['it-pulse' as const, 'alignment-pulse' as const],
  }[draft.turns].map((instrument) => ({ instrument, form }));
  const asked = { ...audienceOf(draft.asked), ...(draft.shares > 1 ? { shares: draft.shares } : {}) };
  const days = reminderDays[draft.reminders] ?? [];
  const audience = draft.everybody ? 'everybody' : 'unused';
  const parsed = ProgrammeSettings.safeParse({
    ...{ name, rule: ruleOf(draft), fiscalMonth, starts, opensAt, closesAt, answerDays, turns, approval },
    holidays: country === '' ? null : { country, region: region === '' ? null : region },
    ...(Object.keys(asked).length > 0 ? { audience: asked } : {}),
    cuts: [],
    ...(days.length > 0 ? { reminders: { days, audience } } : {}),
    ...(draft.chats ? { chats: draft.chats } : {}),
  });
  if (parsed.success) return { settings: parsed.data };
  return { faults: [...new Set(parsed.error.issues.flatMap(({ path }) => fieldOf(path)))] };
}

function ruleOf({ rhythm, weeks, kind, nth, weekday, days }: Draft): object {
  if (rhythm === 'weeks') return { kind: 'weeks', weeks, weekday };
  return kind === 'weekday' ? { kind, months: rhythm, nth, weekday } : { kind, months: rhythm, days };
}

function fieldOf(path: readonly PropertyKey[]): readonly Fault[] {
  const fields: readonly Fault[] = ['name', 'weeks', 'days', 'starts', 'opensAt', 'closesAt', 'answerDays'];
  return fields.filter((field) => path[path.length - 1] === field);
}
