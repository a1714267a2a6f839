import { percentiles } from '#chart/quantile.ts';
import { groupName, quantilesOf } from '../benchmark/standing.ts';
import { groupFigures, variableName } from './figures/group.ts';
import { measured, row, type Figure, type Walk } from './figures/row.ts';
import { wholeFigures } from './figures/whole.ts';
import type { Sources } from './sources.ts';
import { wordsIn } from './words.ts';

/** Every published figure of a wave: of the whole, of its groups, and what it is compared with. */
export interface Figures {
  readonly whole: readonly Figure[];
  readonly groups: readonly Figure[];
  readonly benchmark: readonly Figure[];
}

/** Walks the replies, so that nothing is in a file that is not in them. */
export function figuresOf(sources: Sources): Figures {
  const { report, language } = sources;
  const words = wordsIn(language);
  const source = words.t.sourceOf(report.name, words.f.date(report.publishedAt), report.manifestSha256.slice(0, 8));
  const walk: Walk = { sources, words, source };
  const [roots = [], groups = []] = [true, false].map((top) =>
    report.nodes.filter(({ parent }) => (parent === null) === top),
  );
  return {
    whole: roots.flatMap((root) => [...groupFigures(root, walk), ...wholeFigures(root, walk)]),
    groups: groups.flatMap((node) => groupFigures(node, walk)),
    benchmark: benchmarkFigures(walk),
  };
}

/** The released numbers of the peer group and the own values as they are compared. */
function benchmarkFigures(walk: Walk): readonly Figure[] {
  const { t, f, benchmark: b, industries } = walk.words;
  const { benchmark, organisation } = walk.sources;
  if (!benchmark?.group) return [];
  const group = groupName(benchmark.group, industries, b);
  return benchmark.measures.flatMap((measure) => {
    const { id, quarter, contributors, own } = measure;
    const name = variableName(id, walk);
    const unit = id === 'E0' ? t.units.points : id === 'L1' ? t.units.minutes : t.units.of100;
    const release = quarter === null ? '' : t.releaseOf(quarter, b.contributors(contributors ?? ''));
    const quantiles = quantilesOf(measure);
    return [
      ...(quantiles ? percentiles(quantiles) : []).map((percent, index) =>
        row(group, null, release, t.measures.quantile(name, b.percentile(percent)), {
          value: quantiles?.values[index] ?? null,
          unit,
        }),
      ),
      ...(own
        ? [
            row(
              organisation,
              null,
              t.comparedAs(f.number(95)),
              t.measures.comparison(name),
              measured(own.score, own, unit),
            ),
          ]
        : []),
    ];
  });
}
