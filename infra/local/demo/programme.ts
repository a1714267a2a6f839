import { beginProgramme, draftAt, nextWave } from '#core/survey/programme.ts';
import { dayAt } from '#core/survey/recurrence.ts';
import { dayMilliseconds, plus } from '#core/time.ts';
import { around } from '#functions/console/surroundings.ts';
import { appendLog } from '#store/log.ts';
import { getOrganisation } from '#store/organisation.ts';
import { getProgramme, saveProgramme } from '#store/programme.ts';
import { listWaves } from '#store/wave.ts';
import { timeZone } from './calendar.ts';
import { demoId } from './identity.ts';
import type { DemoWorld } from './world.ts';

/** Lets a programme go on where the story ends: an IT pulse in the middle of every quarter, as in the past. Does nothing twice. */
export async function beginDemoProgramme({ scope, begun, context }: DemoWorld, actor: string): Promise<void> {
  const id = demoId('programme', 'programme', begun);
  if (await getProgramme(scope, id)) return;
  const at = context.now();
  const [organisation, waves] = await Promise.all([getOrganisation(scope), listWaves(scope)]);
  if (!organisation) throw new Error('the demo organisation vanished');
  const programme = beginProgramme(id, {
    name: 'IT-Puls',
    // Periods that begin in February have their second Monday in the middle of a quarter.
    ...{ rule: { kind: 'weekday', months: 3, nth: 2, weekday: 1 }, fiscalMonth: 2 },
    ...{ starts: dayAt(plus(at, dayMilliseconds), timeZone), opensAt: '09:00', closesAt: '18:00', answerDays: 11 },
    holidays: { country: 'DE', region: 'HE' },
    turns: [{ instrument: 'it-pulse', form: 'long' }],
    ...{ cuts: [], approval: false, reminders: { days: [4], audience: 'unused' } },
  });
  const { opens } = nextWave(programme, await around(programme.holidays, organisation, waves));
  if (!(await saveProgramme(scope, programme, draftAt(opens, organisation.freezeLeadDays)))) return;
  const detail = { name: programme.name, opens };
  await appendLog(scope, { at, actor, action: 'programme.begun', subject: id, detail });
}
