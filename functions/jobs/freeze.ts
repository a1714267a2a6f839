import { lastPublished, type Learning } from '#contract/learning.ts';
import type { Organisation } from '#contract/organisation.ts';
import type { ProblemCode } from '#contract/problem.ts';
import { ok, type Result } from '#core/result.ts';
import { instruments } from '#core/survey/instruments.ts';
import { isAlike } from '#core/survey/audience.ts';
import { areNear } from '#core/survey/near.ts';
import type { Wave } from '#core/survey/wave.ts';
import { plus } from '#core/time.ts';
import { putDue } from '#store/due.ts';
import { getFrozen, putManifest, type FrozenHead } from '#store/frozen.ts';
import { makeSecret } from '#store/key.ts';
import { getLearning } from '#store/learning.ts';
import { getOrganisation } from '#store/organisation.ts';
import { putPublic, putPublicKeys } from '#store/public.ts';
import { scopeTo, type Scope } from '#store/scope.ts';
import { changeWave, getWave, listWaves, moveWave } from '#store/wave.ts';
import { putWindow, type Window } from '#store/window.ts';
import type { Rendered } from '#web/respond/facts.ts';
import type { Renderer } from '#web/respond/renderer.ts';
import { freezeRoster, previousOf, type FreezeRefusal } from './frozen-roster.ts';
import { inviteAll } from './invite.ts';
import type { Job, JobContext, Slice, Work } from './job.ts';
import { askedItems, hasKiosk, instrumentBytes, manifestBytes, sha256 } from './manifest.ts';
import { retentionDays } from './purge.ts';
import { startSlice } from './slice.ts';
import { stepOf } from './step.ts';
import { labelsOf, makeKeys, type Keys } from './strata-keys.ts';

/** How long a freeze waits for another one of the same instrument, in milliseconds. */
const waitMilliseconds = 2_000;

/**
 * Makes the freeze job: from here on roster, strata, keys, instrument, thresholds and pages of the wave are fixed.
 * Every step stores what it made before the next begins and finds it again, so it may be killed at any line; the state moves last.
 * A refusal of the partition makes the wave a draft again and says why.
 */
export function makeFreeze(renderer: () => Promise<Renderer>): Job {
  return async (context, work) => {
    const late = startSlice();
    const scope = scopeTo(context.database, work.tenant);
    const [found, organisation] = await Promise.all([getWave(scope, work.wave), getOrganisation(scope)]);
    if (!found || !organisation) return 'done';
    // Killed after the state moved: what follows it may be missing.
    if (found.state === 'frozen' || found.state === 'open') return schedule(context, work, found);
    if (found.state !== 'draft' && found.state !== 'freezing') return 'done';
    if (found.state === 'draft' && found.freezes > context.now()) return again(context, work, found.freezes);
    if (found.state === 'draft' && found.closes <= context.now()) return refused(context, scope, found, 'wave.closed');
    await changeWave(scope, found.id, ['draft'], { state: 'freezing', refusal: undefined });

    const all = await listWaves(scope);
    const frozen = await frozenHead(context, scope, found, organisation, all);
    if (!frozen.ok) return refused(context, scope, found, frozen.refusal, frozen.detail);
    const head = frozen.value;
    if (!head) return again(context, work, plus(context.now(), waitMilliseconds));

    const labels = labelsOf(head).length;
    const report = async (done: number) => {
      const progress = { job: 'freeze', done, total: labels + head.parts } as const;
      await changeWave(scope, found.id, ['freezing'], { progress });
    };
    const keys = await makeKeys(scope, found.id, head, { sealing: context.sealing, late, made: report });
    if (!keys) return 'again';
    await makeSecret(scope, found.id, 'fold', context.sealing, context.random);
    const from = Math.max(0, (found.progress?.done ?? 0) - labels);
    const done = (parts: number) => report(labels + parts);
    if (!(await inviteAll(context, scope, found.id, { head, keys, from, late, done }))) return 'again';

    const { clientSha256, kioskSha256, ...pages } = await renderer();
    const scripts = { client: clientSha256, kiosk: kioskSha256 };
    const facts = { organisation: organisation.name, previous: previousOf(found, all), ...scripts };
    const manifest = await putManifest(scope, found.id, manifestBytes(found, head, keys, facts));
    const said = await saidBefore(scope, found, all);
    await publishWave(context, found, organisation, { head, keys, manifest, pages, said });
    const manifestSha256 = sha256(manifest);
    const { opens, closes } = found;
    await putWindow(context.database, {
      wave: found.id,
      tenant: work.tenant,
      opens,
      closes,
      opened: false,
      manifestSha256,
      ...(found.audience?.openLink ? { openLink: onlyLabels(keys) } : {}),
    });
    const change = {
      state: 'frozen',
      invited: head.people,
      manifestSha256,
      previous: facts.previous?.id,
      progress: undefined,
    } as const;
    const event = stepOf('frozen', found, found.freezes, context.now());
    await moveWave(scope, found.id, ['freezing'], change, [], { event });
    return schedule(context, work, found);
  };
}

/** The freeze job with the renderer that the build made: script and styles are in it, nothing is read from elsewhere. */
export const freeze = makeFreeze(() => import('#dist/respond/renderer.js'));

async function again({ database }: JobContext, work: Work, dueAt: string): Promise<Slice> {
  await putDue(database, { kind: 'freeze', ...work, dueAt });
  return 'done';
}

async function refused(
  { now }: JobContext,
  scope: Scope,
  wave: Wave,
  code: ProblemCode,
  detail?: NonNullable<Wave['refusal']>['detail'],
) {
  const refusal = detail === undefined ? { code } : { code, detail };
  const change = { state: 'draft', refusal, progress: undefined } as const;
  const event = stepOf('freezeRefused', wave, wave.freezes, now());
  await moveWave(scope, wave.id, ['draft', 'freezing'], change, [], { event });
  return 'done' as const;
}

/**
 * The frozen roster, made at the first call.
 * @returns null while another freeze of the same instrument must go first, or both would invite the same people
 */
async function frozenHead(
  { random }: JobContext,
  scope: Scope,
  wave: Wave,
  organisation: Organisation,
  all: readonly Wave[],
): Promise<Result<FrozenHead | null, FreezeRefusal>> {
  const found = await getFrozen(scope, wave.id);
  if (found) return ok(found);
  const { timeZone } = organisation;
  const first = all.some((other) => other.state === 'freezing' && other.id < wave.id && areNear(wave, other, timeZone));
  if (first) return ok(null);
  const frozen = await freezeRoster(scope, wave, organisation, all, random);
  if (!frozen.ok) return frozen;
  const head = await getFrozen(scope, wave.id);
  if (!head) throw new Error(`the frozen roster of ${wave.id} vanished`);
  return ok(head);
}

/** What the people of the instrument's last published wave, of everybody or of the same audience, were told; null where they were not. */
async function saidBefore(scope: Scope, wave: Wave, all: readonly Wave[]): Promise<Learning['texts'] | null> {
  const asked = all.filter(({ audience }) => !audience || isAlike(audience, wave.audience));
  const last = lastPublished(asked, wave.instrument);
  const learning = last && (await getLearning(scope, last.id));
  return learning?.publishedAt === undefined ? null : learning.texts;
}

/** The one label, and the one of comments, that an open link gives to whoever asks. */
function onlyLabels(keys: Keys): NonNullable<Window['openLink']> {
  const [score, comment] = ['root', 'comment'].map((id) => keys.get(id));
  if (!score || !comment) throw new Error('an open link lacks a key');
  return {
    ...{ stratum: score.stratum, keyId: score.keyId },
    comment: { stratum: comment.stratum, keyId: comment.keyId },
  };
}

/** Publishes everything everybody may read, for good: keys, instrument, pages in every language, and the manifest. */
async function publishWave(
  { database }: JobContext,
  wave: Wave,
  { name: organisation, address, timeZone, madeUp }: Organisation,
  made: {
    readonly head: FrozenHead;
    readonly keys: Keys;
    readonly manifest: Uint8Array;
    readonly pages: Pick<Renderer, 'page' | 'kiosk' | 'privacy'>;
    readonly said: Learning['texts'] | null;
  },
): Promise<void> {
  const { head, keys, manifest, pages, said } = made;
  const instrument = instruments[wave.instrument];
  await putPublicKeys(database, [...keys.values()]);
  await putPublic(database, wave.id, 'instrument', { bytes: instrumentBytes(wave) });
  for (const language of wave.languages) {
    const facts = {
      ...{ wave: wave.id, organisation, madeUp, instrument, language, address, languages: wave.languages, timeZone },
      closes: wave.closes,
      manifestSha256: sha256(manifest),
      thresholds: wave.thresholds,
      comments: head.commentTree !== null,
      ...(wave.audience?.openLink ? { openLink: true as const } : {}),
      items: askedItems(wave, head),
    };
    const minutes = instrument.minutes[wave.form];
    const pageFacts = { ...facts, minutes, said: said && said[language] };
    const privacy = pages.privacy({
      ...facts,
      ...(wave.audience ? { audience: wave.audience } : {}),
      retentionDays,
      remindsEverybody: wave.reminders?.audience === 'everybody',
      approval: wave.approval !== 'none',
    });
    await putPublic(database, wave.id, `page#${language}`, bytesOf(pages.page(pageFacts)));
    if (hasKiosk(head)) await putPublic(database, wave.id, `kiosk#${language}`, bytesOf(pages.kiosk(pageFacts)));
    await putPublic(database, wave.id, `privacy#${language}`, bytesOf(privacy));
  }
  await putPublic(database, wave.id, 'manifest', { bytes: manifest });
}

function bytesOf({ html, policy }: Rendered) {
  return { bytes: Buffer.from(html), policy };
}

/** Makes opening and closing due, after the state moved: opening looks at it. */
async function schedule({ database }: JobContext, work: Work, { opens, closes }: Wave): Promise<Slice> {
  await putDue(database, { kind: 'open', ...work, dueAt: opens });
  await putDue(database, { kind: 'close', ...work, dueAt: closes });
  return 'done';
}
