import { instruments } from '#core/survey/instruments.ts';
import { planWave } from '#core/survey/plan.ts';
import { dayMilliseconds, plus, type Instant } from '#core/time.ts';
import { found } from '#functions/console/founding.ts';
import type { Database } from '#store/database.ts';
import { listDirectory } from '#store/directory.ts';
import { appendLog } from '#store/log.ts';
import { addMember } from '#store/member.ts';
import { changeOrganisation, getOrganisation, verifyOrganisation } from '#store/organisation.ts';
import { scopeTo } from '#store/scope.ts';
import { listWaves, putWave } from '#store/wave.ts';
import { openKey, storyOf, timeZone } from './calendar.ts';
import { demoDigest } from './chance.ts';
import { demoId, instantOf, isDemoId } from './identity.ts';
import { founder, invitedMembers } from './members.ts';
import { employeesAt, wholeDemo } from './people.ts';
import { beginDemoProgramme } from './programme.ts';
import type { DemoWorld, Workshop } from './world.ts';

/** Days between the founding of the organisation and the day its demo was begun: before everything in its story. */
const foundedDaysAhead = 500;

const organisationKey = 'organisation';

/** The installation's organisations, as far as the demo must know. */
async function tenantIn(database: Database): Promise<{ readonly demo?: string; readonly others: boolean }> {
  let others = false;
  for (let after: string | undefined; ;) {
    const page = await listDirectory(database, after, 100);
    const demo = page.find(({ id }) => isDemoId(id, organisationKey));
    if (demo) return { demo: demo.id, others };
    others ||= page.length > 0;
    after = page.at(-1)?.id;
    if (after === undefined) return { others };
  }
}

/**
 * Founds the demo organisation in an empty installation, with settings, members and the plan of every pulse of its story; what an interrupted start left is completed.
 * The organisation's own id carries the day the demo was begun, so that a later start tells the same story.
 * @returns undefined where others have founded organisations and there is no demo: nothing made up comes among them
 */
export async function foundDemo(workshop: Workshop): Promise<DemoWorld | undefined> {
  const { context, extent } = workshop;
  const { demo, others } = await tenantIn(context.database);
  if (demo === undefined && others) return undefined;
  const ahead = foundedDaysAhead * dayMilliseconds;
  const founded = demo === undefined ? plus(context.now(), -ahead) : instantOf(demo);
  const tenant = demoId('org', organisationKey, founded);
  if (demo === undefined) {
    const { name, email } = founder;
    await found(
      { database: context.database, now: () => founded, random: () => demoDigest(organisationKey) },
      { name: 'Nordwerk Gruppe', founder: name, email, language: 'de', madeUp: true },
    );
  }
  const begun = plus(founded, ahead);
  const world = { ...workshop, scope: scopeTo(context.database, tenant), begun, story: storyOf(begun, extent) };
  const waves = await listWaves(world.scope);
  // Planned last: once it is there, whatever was changed since was changed by people.
  if (!waves.some(({ id }) => isDemoId(id, openKey))) await prepare(world, founded);
  await beginDemoProgramme(world, demoId('member', organisationKey, founded));
  return world;
}

async function prepare(world: DemoWorld, founded: Instant): Promise<void> {
  const { scope } = world;
  const organisation = await getOrganisation(scope);
  if (!organisation) throw new Error('the demo organisation vanished');
  if (organisation.industry === null)
    await changeOrganisation(
      scope,
      {
        ...organisation,
        ...{ timeZone, industry: 'C', region: 'DACH', workforce: employeesAt(4, wholeDemo).length },
        ...{ hourlyCostMinor: 5_200, workingWeeks: 44, currency: 'EUR', contributes: true },
      },
      organisation.version,
    );
  await verifyOrganisation(scope, true);
  const at = plus(founded, 3_600_000);
  const actor = demoId('member', organisationKey, founded);
  for (const { key, name, email, roles } of invitedMembers) {
    const id = demoId('member', key, at);
    if (await addMember(scope, { id, name, email, roles: [...roles] }))
      await appendLog(scope, { at, actor, action: 'member.invited', subject: id, detail: { roles: roles.join(' ') } });
  }
  for (const { key, name, instrument, planned, opens, closes } of world.story) {
    const id = demoId('wave', key, planned);
    const circumstances = {
      ...{ id, now: planned, waves: await listWaves(scope) },
      ...{ freezeLeadDays: organisation.freezeLeadDays, closeGraceSeconds: world.closeGraceSeconds },
    };
    const wave = planWave(instruments[instrument], { name, form: 'long', opens, closes }, circumstances);
    if (!wave.ok) throw new Error(`the demo cannot plan: ${wave.refusal}`);
    if (await putWave(scope, wave.value))
      await appendLog(scope, { at: planned, actor, action: 'wave.planned', subject: id, detail: { name, opens } });
  }
}
