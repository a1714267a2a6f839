import type { ReportReply } from '#contract/report.ts';
import { quantilesOf } from '../benchmark/standing.ts';
import { medianOf } from '#chart/quantile.ts';
import { statementsOf } from '../result/statements.ts';
import { actions } from './actions.ts';
import type { Sources } from './sources.ts';
import { capital, itemName, rootOf, type Words } from './words.ts';

/** A finding with what is proposed about it and what will show whether that works. */
export interface Row {
  readonly head: string;
  readonly text: string;
  /** Interval, n or questions it rests on. */
  readonly evidence: string;
  readonly action: string;
  readonly seen: string;
}

/** At most three findings, fewer where less is published, and the rule that chose them. */
export interface Findings {
  readonly rule: string;
  readonly rows: readonly Row[];
}

const most = 3;

/** The findings of a report by rule: the strongest causes of an alignment wave, else the statements that need most. */
export function findings(sources: Sources, words: Words): Findings {
  return sources.report.dimensions ? fromCauses(sources, words) : fromStatements(sources, words);
}

/**
 * The lowest statements; where drivers are shown, those with the largest share × distance to a hundred.
 * @source docs/measurement.md, drivers; priority = weight × distance to target
 */
function fromStatements(sources: Sources, words: Words): Findings {
  const { report, instrument, benchmark } = sources;
  const { t, f, say } = words;
  const root = rootOf(report);
  const weights = report.drivers?.find(({ node }) => node === root?.id)?.weights ?? null;
  const need = (id: string, score: number): number =>
    weights ? (weights.find(({ item }) => item === id)?.percent ?? 0) * (100 - score) : 100 - score;
  const rows = statementsOf(instrument, report.items)
    .flatMap(({ id, name, text }) => {
      const result = root?.items[id];
      return result ? [{ id, name: say(name), text: say(text), result }] : [];
    })
    .toSorted((one, other) => need(other.id, other.result.score) - need(one.id, one.result.score))
    .slice(0, most)
    .map(({ id, name, text, result }): Row => {
      const measure = benchmark?.measures.find((each) => each.id === id);
      const quantiles = measure ? quantilesOf(measure) : null;
      const low = lowestMarked(report, id);
      const action = actions[words.language][id];
      return {
        head: name,
        text: [
          `${quoted(text, words)} ${t.agree(f.number(result.score), f.percent(result.favourable))}`,
          quantiles && t.median(f.number(medianOf(quantiles))),
          low && t.lowUnit(low.label, f.number(low.score), f.n(low.n)),
        ]
          .filter(Boolean)
          .join(' '),
        evidence: t.evidence(f.interval(result.interval), f.n(result.n)),
        action: action?.text ?? '',
        seen: [t.seenStatement(name), action?.seen].filter(Boolean).join('; '),
      };
    });
  return { rule: weights ? t.byDrivers : t.byRule, rows };
}

function quoted(text: string, { language }: Words): string {
  return language === 'de' ? `„${text}“` : `“${text}”`;
}

/** The group with the lowest score among those the report marks as detectably below the rest; null without one. */
function lowestMarked({ marks, nodes }: ReportReply, item: string) {
  const [lowest] = nodes
    .flatMap(({ id, label, parent, items }) => {
      const result = items[item];
      return parent !== null && result && marks?.[id]?.[item] === 'below'
        ? [{ label, score: result.score, n: result.n }]
        : [];
    })
    .sort((one, other) => one.score - other.score);
  return lowest ?? null;
}

/** The strongest causes with what the playbook begins with. */
function fromCauses({ report, instrument }: Sources, words: Words): Findings {
  const { t, f, alignment, say } = words;
  const begin: Readonly<Partial<Record<string, readonly string[]>>> = alignment.begin;
  const rows = (report.causes ?? []).slice(0, most).map(({ id, score }): Row => {
    const known = instrument.causes.find((cause) => cause.id === id);
    const asked = (known?.items ?? []).filter((item) => report.items.includes(item));
    const [action = '', seen = ''] = begin[id] ?? [];
    return {
      head: known ? say(known.name) : id,
      text: `${t.cause(f.number(score, 1))} ${f.list(asked.map((item) => quoted(itemName(instrument, item, words), words)))}.`,
      evidence: t.causeEvidence(f.list(asked.map((item) => item.replace(/^A/, '')))),
      action,
      seen: capital(seen),
    };
  });
  return { rule: t.byCauses, rows };
}
