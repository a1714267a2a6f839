import { instruments } from '#core/survey/instruments.ts';
import { textIn } from '#core/survey/instrument.ts';
import type { Wave } from '#core/survey/wave.ts';
import { learningMessage } from '#message/learning.ts';
import { deliveriesOf } from '#store/delivery.ts';
import { putDue } from '#store/due.ts';
import { getCorrections, getFrozen } from '#store/frozen.ts';
import { getLearning, noteSent } from '#store/learning.ts';
import { getOrganisation } from '#store/organisation.ts';
import type { Scope } from '#store/scope.ts';
import { changeWave } from '#store/wave.ts';
import type { JobContext, Slice } from './job.ts';
import { writeToAll, type Letters } from './letters.ts';
import { tellChannels } from './tell-channels.ts';
import { noteAllMissing } from './mail-feedback.ts';
import { reachOf } from './reach.ts';

/** Writes what was learnt from a published wave to everybody with a mailbox on its frozen roster, at the address that counts for them, once. */
export async function sendLearning(context: JobContext, scope: Scope, wave: Wave, late: () => boolean): Promise<Slice> {
  const [learning, head, organisation, corrections, reach] = await Promise.all([
    getLearning(scope, wave.id),
    getFrozen(scope, wave.id),
    getOrganisation(scope),
    getCorrections(scope, wave.id),
    reachOf(context, scope),
  ]);
  if (learning?.publishedAt === undefined || learning.sentAt !== undefined || !head || !organisation) return 'done';
  const { name, address, colour } = organisation;
  const { title } = instruments[wave.instrument];
  const shared = { address, organisation: name, colour, wave: wave.id, pulseUrl: context.pulseUrl };
  const letters = {
    ...{ scope, head, wave: wave.id, kind: 'learning' },
    letterTo: ({ person, email, language }) => {
      const to = corrections.get(person)?.email ?? email;
      if (to === undefined || !reach.may(to)) return undefined;
      const texts = learning.texts[language];
      const stop = reach.stop(to, language);
      return learningMessage({ ...shared, ...texts, to, language, stop, title: textIn(title, language, address) });
    },
    missing: (addresses) => noteAllMissing(context, scope, wave, addresses),
    progress: (done) =>
      changeWave(scope, wave.id, ['published'], { progress: { job: 'learning', done, total: head.people } }),
  } satisfies Letters;
  if (!(await writeToAll(context, letters, late))) return 'again';
  const deliveries = [...(await deliveriesOf(scope, wave.id, 'learning')).values()];
  const channelsAt = await tellChannels(context, scope, wave, 'learning', ({ name: to, language }) => {
    const facts = { ...shared, ...learning.texts[language], to, language, title: textIn(title, language, address) };
    return learningMessage(facts, 'channel');
  });
  const [dueAt] = [...deliveries.map(({ retryAt }) => retryAt), channelsAt].filter((at) => at !== undefined).sort();
  if (dueAt !== undefined) {
    await putDue(context.database, { kind: 'send', tenant: scope.tenant, wave: wave.id, dueAt });
    return 'done';
  }
  const refused = deliveries.reduce((sum, delivery) => sum + delivery.refused.length + delivery.missing, 0);
  await noteSent(scope, wave.id, context.now(), refused);
  await changeWave(scope, wave.id, ['published'], { progress: undefined });
  return 'done';
}
