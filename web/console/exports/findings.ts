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

/** The statements that come first on the priority list, as far as they lie below their targets; the lowest ones where there is no list. */
function fromStatements(sources: Sources, words: Words): Findings {
  const { report, instrument } = sources;
  const { t, say } = words;
  const items = rootOf(report)?.items ?? {};
  const shown = statementsOf(instrument, report.items).flatMap(({ id, name, text }) => {
    const result = items[id];
    return result ? [{ id, name: say(name), text: say(text), result }] : [];
  });
  const list = report.priorities?.filter(({ distance }) => distance > 0) ?? [];
  const first = list.flatMap(({ item }) => shown.find(({ id }) => id === item) ?? []);
  const chosen = first.length > 0 ? first : shown.toSorted((one, other) => one.result.score - other.result.score);
  return {
    rule: first.length > 0 ? t.byPriority : t.byRule,
    rows: chosen.slice(0, most).map((each) => rowOf(each, sources, words)),
  };
}

interface Shown {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly result: NonNullable<ReportReply['nodes'][number]['items'][string]>;
}

function rowOf({ id, name, text, result }: Shown, { report, benchmark }: Sources, words: Words): Row {
  const { t, f } = words;
  const measure = benchmark?.measures.find((each) => each.id === id);
  const quantiles = measure ? quantilesOf(measure) : null;
  const priority = report.priorities?.find(({ item, distance }) => item === id && distance > 0);
  const low = lowestMarked(report, id);
  const action = actions[words.language][id];
  return {
    head: name,
    text: [
      `${quoted(text, words)} ${t.agree(f.number(result.score), f.percent(result.favourable))}`,
      quantiles && t.median(f.number(medianOf(quantiles))),
      priority && t.priority(f.percent(priority.percent), f.number(priority.target)),
      low && t.lowUnit(low.label, f.number(low.score), f.n(low.n)),
    ]
      .filter(Boolean)
      .join(' '),
    evidence: t.evidence(f.interval(result.interval), f.n(result.n)),
    action: action?.text ?? '',
    seen: [t.seenStatement(name), action?.seen].filter(Boolean).join('; '),
  };
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

/** The strongest causes, each with the measure that the playbook begins with. */
function fromCauses({ report, instrument, playbook }: Sources, words: Words): Findings {
  const { t, f, say } = words;
  const rows = (report.causes ?? []).slice(0, most).map(({ id, score, interval }): Row => {
    const known = instrument.causes.find((cause) => cause.id === id);
    const asked = (known?.items ?? []).filter((item) => report.items.includes(item));
    const measure = playbook?.measures.find(({ cause }) => cause === id);
    const questions = f.list(asked.map((item) => item.replace(/^A/, '')));
    return {
      head: known ? say(known.name) : id,
      text: `${t.cause(f.number(score, 1))} ${f.list(asked.map((item) => quoted(itemName(instrument, item, words), words)))}.`,
      evidence: [interval && t.interval(f.interval(interval, { decimals: 1 })), t.causeEvidence(questions)]
        .filter(Boolean)
        .join(', '),
      action: measure ? `${say(measure.title)}.` : '',
      seen: measure ? capital(say(measure.shows)) : '',
    };
  });
  return { rule: t.byCauses, rows };
}
