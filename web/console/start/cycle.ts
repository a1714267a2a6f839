/** A point of a drawing in px. */
type Point = readonly [x: number, y: number];

/** Where the stations of the cycle stand, and the line through them. */
export interface CycleLayout {
  readonly height: number;
  readonly wide: boolean;
  /** Paths of the line; the last one leads back to the first station. */
  readonly paths: readonly string[];
  /** Paths of the arrow heads. */
  readonly arrows: readonly string[];
  readonly stations: readonly Point[];
  /** Where the words on the way back stand; absent where there is no room for them. */
  readonly back?: Point;
  /** Room for a station's words in px. */
  readonly room: number;
}

/** Stations side by side need this much room for their words. */
const wideFrom = 760;

/** Lays `count` stations out: a flat loop where it is wide enough, a column with a way back beside it where it is not. */
export function cycleLayout(width: number, count: number): CycleLayout {
  return width >= wideFrom ? loop(width, count) : column(width, count);
}

function loop(width: number, count: number): CycleLayout {
  const y = 30;
  const edge = 92;
  const apart = (width - 2 * edge) / (count - 1);
  const stations = Array.from({ length: count }, (_, index): Point => [edge + index * apart, y]);
  const [first, last] = [edge, width - edge];
  // Straight over the last station, a half circle down, and straight back under all of them.
  const round = 46;
  const turn = Math.min(44, edge - round - 1);
  return {
    wide: true,
    height: 158,
    stations,
    paths: [
      `M${first} ${y}H${last + turn}a${round} ${round} 0 0 1 ${round} ${round}v12a${round} ${round} 0 0 1 -${round} ${round}`,
      `M${last + turn} ${y + 2 * round + 12}H${first - turn}a${round} ${round} 0 0 1 -${round} -${round}v-12a${round} ${round} 0 0 1 ${round} -${round}H${first}`,
    ],
    arrows: stations.slice(1).map(([x]) => `M${x - apart / 2 - 3} ${y - 5}l6 5l-6 5`),
    back: [width / 2, y + 2 * round + 16],
    room: Math.min(apart - 14, 2 * edge),
  };
}

function column(width: number, count: number): CycleLayout {
  const [x, top, apart] = [34, 18, 62];
  const bottom = top + (count - 1) * apart;
  return {
    wide: false,
    height: bottom + 44,
    stations: Array.from({ length: count }, (_, index): Point => [x, top + index * apart]),
    paths: [`M${x} ${top}V${bottom}`, `M${x} ${bottom}H22a14 14 0 0 1 -14 -14V${top + 14}a14 14 0 0 1 14 -14H26`],
    arrows: [`M22 ${top - 5}l6 5l-6 5`],
    room: width - x - 22,
  };
}
