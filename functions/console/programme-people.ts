import type { ProgrammeSettings } from '#core/survey/programme.ts';
import { ok, refuse, type Result } from '#core/result.ts';
import { canBeCut, type PartitionRefusal } from '#core/strata/partition.ts';
import { askedOf } from '#core/survey/audience.ts';
import { instruments } from '#core/survey/instruments.ts';
import { leastShares } from '#core/survey/shares.ts';
import { floor } from '#core/survey/wave.ts';
import { shareBy } from '#store/draw.ts';
import { rosterHead, rosterPeople } from '#store/roster.ts';
import type { Scope } from '#store/scope.ts';

/** How often shares are drawn anew until each is large enough; everybody is as likely in each as before. */
const mostDraws = 20;

/** Whom a programme asks of the roster as it stands. */
interface Asked {
  /** At a time. */
  readonly people: number;
  /** Whom these stand for. */
  readonly population: number;
  /** The key that cuts them into shares, all of them large enough; absent where all are asked at once. */
  readonly draw?: Uint8Array;
}

/**
 * Whom a programme asks. Everybody at once is never refused for being few: the roster may come later.
 * @returns refuses `programme.tooOften` with the fewest shares its rhythm takes, `programme.shareTooSmall` with shares and people, and like the partition where those it chooses cannot be cut into labels
 */
export async function askedBy(
  scope: Scope,
  settings: ProgrammeSettings,
  random: (bytes: number) => Uint8Array,
): Promise<Result<Asked, PartitionRefusal | 'programme.tooOften' | 'programme.shareTooSmall'>> {
  const { shares = 1, ...frame } = settings.audience ?? {};
  const least = leastShares(settings);
  if (shares < least) return refuse('programme.tooOften', { least });
  if (!settings.audience) {
    const { people } = await rosterHead(scope);
    return ok({ people, population: people });
  }
  const asked = askedOf((await rosterPeople(scope)).people, frame);
  const able = (people: typeof asked): Result<null, PartitionRefusal> => {
    const results = settings.turns.map(({ instrument }) =>
      canBeCut(people, { ...floor, sides: instruments[instrument].sides }),
    );
    return results.find((one) => !one.ok) ?? ok(null);
  };
  const all = able(asked);
  if (!all.ok) return all;
  const population = asked.length;
  if (shares === 1) return ok({ people: population, population });
  for (let draws = 0; draws < mostDraws && population >= shares * floor.minStratum; draws++) {
    const draw = random(32);
    const shareOf = shareBy(draw);
    const groups = Map.groupBy(asked, ({ person }) => shareOf(person, shares));
    if (groups.size === shares && [...groups.values()].every((group) => able(group).ok))
      return ok({ people: Math.floor(population / shares), population, draw });
  }
  return refuse('programme.shareTooSmall', { shares, people: population });
}
