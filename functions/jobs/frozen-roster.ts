import { createHash } from 'node:crypto';
import type { Organisation } from '#contract/organisation.ts';
import { ok, refuse, type Result } from '#core/result.ts';
import { rosterLines } from '#core/roster/roster-lines.ts';
import { audienceName } from '#core/strata/label.ts';
import { onlyStratum } from '#core/strata/open-link.ts';
import { commentPartition, partition, type PartitionRefusal } from '#core/strata/partition.ts';
import { covers } from '#core/survey/audience.ts';
import { instruments } from '#core/survey/instruments.ts';
import { areClose, meetsOpenLink } from '#core/survey/near.ts';
import type { Wave } from '#core/survey/wave.ts';
import { askedPeople } from '#store/asked.ts';
import { frozenPeople, putFrozen, type FrozenPerson } from '#store/frozen.ts';
import type { Scope } from '#store/scope.ts';

/** Why a roster cannot be frozen. */
export type FreezeRefusal = PartitionRefusal | 'wave.nearOpenLink';

/** The organisation's last wave of the instrument before this one that was frozen and asked at least its audience; undefined for the first. */
export function previousOf(wave: Wave, all: readonly Wave[]): Wave | undefined {
  return all
    .filter((other) => other.id !== wave.id && other.instrument === wave.instrument)
    .filter((other) => other.manifestSha256 !== undefined && other.opens <= wave.opens && covers(other, wave))
    .sort((a, b) => (a.opens < b.opens ? 1 : -1))[0];
}

/** Digest of the frozen roster: SHA-256 over the salt and the lines joined by line feeds. @source docs/privacy.md, manifest */
export function rosterSha256(salt: Uint8Array, people: readonly FrozenPerson[]): string {
  return createHash('sha256').update(salt).update(rosterLines(people).join('\n')).digest('hex');
}

/**
 * Freezes the roster as it stands: of those whom the wave asks, whoever was in another wave of the instrument within 28 days is left out, the others are cut into strata, and all of it is stored.
 * @param all every wave of the organisation
 * @param random for the salt
 * @returns refuses as the partition does, and where an open link is too near
 */
export async function freezeRoster(
  scope: Scope,
  wave: Wave,
  organisation: Organisation,
  all: readonly Wave[],
  random: (bytes: number) => Uint8Array,
): Promise<Result<null, FreezeRefusal>> {
  const { language, timeZone } = organisation;
  const met = all.find((other) => other.manifestSha256 !== undefined && meetsOpenLink(wave, other, timeZone));
  if (met) return refuse('wave.nearOpenLink', { other: met.name });
  const recent = await peopleOf(
    scope,
    all.filter((other) => other.manifestSha256 !== undefined && areClose(wave, other, timeZone)),
  );
  const people = await askedPeople(scope, wave);
  const invited = people.filter(({ person }) => !recent.has(person));
  const name = audienceName(organisation.name, wave.audience, language);
  const { sides } = instruments[wave.instrument];
  const { minStratum } = wave.thresholds;
  const openly = wave.audience?.openLink === true;
  const cut = openly
    ? ok(onlyStratum(name, 'root'))
    : partition(invited, { organisation: name, language, minStratum, sides, cuts: wave.cuts });
  if (!cut.ok) return refuse(cut.refusal, { ...cut.detail, leftOut: people.length - invited.length });
  const comments = openly ? onlyStratum(name, 'comment') : commentPartition(invited, { organisation: name, language });

  const frozen = invited.map(({ person, email, language: spoken }): FrozenPerson => {
    const stratum = cut.value.stratumOf.get(person);
    const commentStratum = comments?.stratumOf.get(person);
    if (stratum === undefined) throw new Error('somebody invited has no stratum');
    return {
      person,
      ...(email === undefined ? {} : { email }),
      language: spoken,
      stratum,
      ...(commentStratum === undefined ? {} : { commentStratum }),
    };
  });
  const salt = random(32);
  const previous = previousOf(wave, all);
  await putFrozen(scope, wave.id, frozen, {
    tree: cut.value.tree,
    commentTree: comments?.tree ?? null,
    merged: Object.fromEntries([...cut.value.merged, ...(comments?.merged ?? [])]),
    salt: Buffer.from(salt).toString('hex'),
    roster: rosterSha256(salt, frozen),
    new: countNew(frozen, await peopleOf(scope, previous ? [previous] : [])),
    withoutMailbox: countWithoutMailbox(frozen),
  });
  return ok(null);
}

async function peopleOf(scope: Scope, waves: readonly Wave[]): Promise<ReadonlySet<string>> {
  const people = new Set<string>();
  for (const { id } of waves) for await (const { person } of frozenPeople(scope, id)) people.add(person);
  return people;
}

function countWithoutMailbox(frozen: readonly FrozenPerson[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { email, stratum } of frozen) if (email === undefined) counts[stratum] = (counts[stratum] ?? 0) + 1;
  return counts;
}

function countNew(frozen: readonly FrozenPerson[], before: ReadonlySet<string>): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { person, stratum, commentStratum } of frozen)
    for (const group of commentStratum === undefined ? [stratum] : [stratum, commentStratum])
      counts[group] = (counts[group] ?? 0) + (before.has(person) ? 0 : 1);
  return counts;
}
