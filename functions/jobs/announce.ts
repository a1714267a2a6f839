import type { Role } from '#core/tenancy/member.ts';
import type { Wave } from '#core/survey/wave.ts';
import { publishedMessage } from '#message/published.ts';
import { listMembers } from '#store/member.ts';
import { getOrganisation } from '#store/organisation.ts';
import { listSummaries } from '#store/report.ts';
import type { Scope } from '#store/scope.ts';
import type { JobContext } from './job.ts';

/** Who is told that a result is there. */
const told: readonly Role[] = ['owner', 'admin', 'cio'];

/**
 * Tells owners, admins and CIOs that the wave is published, without any score. Whoever dies before it is noted as done repeats it: these few rather hear it twice than never.
 * @throws when the carrier takes none of the messages, so that it is tried again
 */
export async function announce({ deliver, appUrl }: JobContext, scope: Scope, wave: Wave): Promise<void> {
  const [organisation, members, summaries] = await Promise.all([
    getOrganisation(scope),
    listMembers(scope),
    listSummaries(scope),
  ]);
  const readers = members.filter(({ roles }) => roles.some((role) => told.includes(role)));
  if (!organisation || readers.length === 0) return;
  const facts = {
    organisation: organisation.name,
    colour: organisation.colour,
    language: organisation.language,
    name: wave.name,
    link: `${appUrl}/waves/${wave.id}/result`,
    ballots: summaries.find((summary) => summary.wave === wave.id)?.ballots ?? null,
    invited: wave.audience?.openLink ? null : (wave.invited ?? 0),
  };
  const receipts = await deliver(readers.map(({ email }) => publishedMessage({ ...facts, to: email })));
  if (!receipts.includes('accepted')) throw new Error(`nobody could be told that ${wave.id} is published`);
}
