import { dayMilliseconds, plus } from '#core/time.ts';
import { invitationCode } from '#functions/jobs/code.ts';
import type { JobContext } from '#functions/jobs/job.ts';
import { membershipsOf } from '#store/address.ts';
import { getCorrections } from '#store/frozen.ts';
import { codeHash, getInvitation } from '#store/invitation.ts';
import { openSecret } from '#store/key.ts';
import { putLink } from '#store/signin.ts';
import { openKey } from './calendar.ts';
import { answersTo } from './casting.ts';
import { invitedTo, storedWave } from './freezing.ts';
import { demoOperator, founder, invitedMembers } from './members.ts';
import type { DemoWorld } from './world.ts';

/** A way in, and for whom. */
export interface WayIn {
  readonly as: string;
  readonly link: string;
}

/** How long a printed sign-in link lives, in milliseconds. */
const lifeMilliseconds = dayMilliseconds;

/**
 * Fresh links: one for each of the demo's members that is still one, one for the made-up operator, and one for an employee who has not answered the open pulse yet.
 * @param operators addresses of the installation's operators
 */
export async function waysIn(world: DemoWorld, operators: readonly string[]): Promise<readonly WayIn[]> {
  const ways: WayIn[] = [];
  for (const { as, email } of [founder, ...invitedMembers]) {
    const memberships = await membershipsOf(world.context.database, email);
    const tenant = memberships.find((one) => one.tenant === world.scope.tenant)?.tenant;
    if (tenant !== undefined) ways.push({ as, link: await signInLink(world.context, { email, tenant }) });
  }
  if (operators.includes(demoOperator))
    ways.push({ as: 'operator', link: await signInLink(world.context, { email: demoOperator }) });
  const link = await pulseLink(world);
  return link === undefined ? ways : [...ways, { as: 'employee', link }];
}

async function signInLink(
  { database, random, now, appUrl }: JobContext,
  signIn: { readonly email: string; readonly tenant?: string },
): Promise<string> {
  const secret = Buffer.from(random(32)).toString('base64url');
  await putLink(database, secret, { ...signIn, ends: plus(now(), lifeMilliseconds) });
  return `${appUrl}/sign-in#${secret}`;
}

async function pulseLink(world: DemoWorld): Promise<string | undefined> {
  const { context, scope, story } = world;
  const chapter = story.find(({ key }) => key === openKey);
  if (!chapter) return undefined;
  const wave = await storedWave(world, chapter);
  const key = await openSecret(scope, wave.id, 'invitation', context.sealing);
  if (wave.state !== 'open' || !key) return undefined;
  const corrections = await getCorrections(scope, wave.id);
  const answering = new Set(answersTo(chapter, world).map(({ employee }) => employee.person.person));
  for (const { person } of invitedTo(chapter, world)) {
    if (answering.has(person.person)) continue;
    const code = invitationCode(key, person.person, corrections.get(person.person)?.edition ?? 1);
    const invitation = await getInvitation(context.database, wave.id, codeHash(wave.id, code));
    if (invitation && !invitation.taken) return `${context.pulseUrl}/p/${wave.id}/${person.language}#${code}`;
  }
  return undefined;
}
