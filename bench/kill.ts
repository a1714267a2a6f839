import { accept } from '#core/ballot/accept.ts';
import { itPulse } from '#core/survey/it-pulse.ts';
import { runDatabase } from '#infra/local/database.ts';
import { readSettings } from '#infra/local/settings.ts';
import { ballotsOf } from '#store/ballot.ts';
import { getCounted } from '#store/public.ts';
import type { Answering } from '../commands/replay/answers.ts';
import { callsTo } from '../commands/replay/calls.ts';
import { progressOn } from '../commands/replay/progress.ts';
import { replayWave } from '../commands/replay/run.ts';
import { document, say } from './document.ts';
import { madeUpComment, madeUpPeople, madeUpRoster, madeUpScores } from './people.ts';
import { buildPage, inDirectory } from './server.ts';
import { strike } from './strikes.ts';

/** A replay during which server and database are killed again and again, `kill -9` each: acknowledged = stored = counted, or it fails. */
await document('kill', { people: 2000, teams: 20, kills: 20 }, (sizes) => {
  buildPage();
  return inDirectory(async (directory) => {
    const people = madeUpPeople(sizes.people, sizes.teams);
    const answers = new Map(people.map(({ person }, index) => [person, answeringAt(index)] as const));
    const struck = await strike(directory, sizes.kills, progressOn(process.stderr));
    try {
      const { result, assignments } = await replayWave({
        call: callsTo(struck.url),
        progress: struck.progress,
        organisation: 'Bench',
        instrument: 'it-pulse',
        form: 'long',
        roster: { rows: madeUpRoster(sizes.people, sizes.teams), people },
        answers,
      });
      const kills = await struck.settled();
      await struck.stop();
      const left = await leftBehind(directory, result.wave.id);
      const sent = [...answers.values()].flatMap(({ scores, comment }) => (comment ? [scores, comment] : [scores]));
      const acknowledged = assignments.size + result.comments;
      const same =
        JSON.stringify(left.answers.toSorted()) === JSON.stringify(sent.map((one) => JSON.stringify(one)).toSorted());
      const figures = {
        kills,
        acknowledged,
        stored: left.answers.length,
        counted: left.counted,
        storedAsSent: same,
        people: sizes.people,
        replaySeconds: result.timing.seconds,
      };
      const whole = new Set([acknowledged, figures.stored, figures.counted, sent.length]).size === 1;
      if (!whole || !same) throw new Error(`something was lost or doubled: ${JSON.stringify(figures)}`);
      if (kills.server < sizes.kills || kills.database < sizes.kills)
        say('The replay ended before all kills were made.');
      return figures;
    } finally {
      await struck.stop();
    }
  });
});

/** What somebody sends, in the one form in which equal content is equal JSON; every tenth writes a comment. */
function answeringAt(index: number): Answering {
  const canonical = (kind: 'score' | 'comment', given: Answering['scores']) => {
    const items = itPulse.items.map(({ id }) => id);
    const accepted = accept(itPulse, items, kind, given);
    if (!accepted.ok) throw new Error('made-up answers do not fit');
    return accepted.value;
  };
  return {
    scores: canonical('score', madeUpScores(itPulse)),
    comment: index % 10 === 0 ? canonical('comment', madeUpComment(itPulse)) : null,
  };
}

/** What lies in the files once everything has ended. */
async function leftBehind(directory: string, wave: string) {
  const running = await runDatabase(readSettings({ DATA_DIR: directory }), say);
  try {
    const answers: string[] = [];
    for await (const ballot of ballotsOf(running.database, wave)) answers.push(ballot?.answers ?? 'no ballot');
    let counted = 0;
    for (let prefix = 0; prefix < 256; prefix++) {
      const nullifiers = await getCounted(running.database, wave, prefix.toString(16).padStart(2, '0'));
      counted += nullifiers?.length ?? 0;
    }
    return { answers, counted };
  } finally {
    await running.stop();
  }
}
