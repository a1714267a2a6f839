import { invitedAt } from '#contract/report.ts';
import type { Sources } from './sources.ts';
import { dimensionName, rootOf, sidesOf, type Words } from './words.ts';

/** One large number with its unit and everything that qualifies it; `value` null is "not shown". */
export interface Figure {
  readonly name: string;
  readonly value: string | null;
  readonly unit: string;
  readonly note: string;
}

/** The three figures of the page: IT-eNPS, lost time and alignment or response; in an alignment wave level, largest gap and who answered. */
export function figures(sources: Sources, words: Words): readonly Figure[] {
  if (sources.report.dimensions) return [levelOf(sources, words), gapOf(sources, words), responseOf(sources, words)];
  const { alignment } = sources;
  return [
    enpsOf(sources, words),
    lostOf(sources, words),
    alignment ? levelOf(alignment, words) : responseOf(sources, words),
  ];
}

function enpsOf({ report }: Sources, { t, f }: Words): Figure {
  const root = rootOf(report);
  if (!root?.enps) return { name: t.enps, value: null, unit: '', note: '' };
  const { enps, change } = root;
  const invited = invitedAt(report, root);
  return {
    name: t.enps,
    value: f.signed(enps.score),
    unit: '',
    note: [
      invited === null
        ? t.enpsNoteOpen(f.interval(enps.interval, { signed: true }), f.n(enps.n))
        : t.enpsNote(f.interval(enps.interval, { signed: true }), f.n(enps.n), f.number(invited)),
      change ? t[change.verdict](f.signed(change.previousScore)) : t.firstWave,
      report.worstCase && t.worst(f.interval(report.worstCase, { signed: true })),
    ]
      .filter(Boolean)
      .join(' '),
  };
}

function lostOf({ report }: Sources, { t, f }: Words): Figure {
  const lost = rootOf(report)?.lostTime;
  if (!lost) return { name: t.lost, value: null, unit: '', note: '' };
  const { cost } = report;
  const note = t.lostNote(`${f.number(lost.meanMinutes)}\u00a0min`, f.interval(lost.interval), f.n(lost.n));
  if (!cost) return { name: t.lost, value: f.number(lost.meanMinutes), unit: t.perWeek, note };
  return {
    name: t.lost,
    ...parted(f.moneyRange(cost.low / 100, cost.high / 100, cost.currency), t.aYear),
    note: `${note} ${t.lostBasis}`,
  };
}

/** An amount as a large number and its unit: "2,4–3,5" and "Mio. € im Jahr". */
function parted(amount: string, after: string): { readonly value: string; readonly unit: string } {
  const [, value = amount, unit = ''] = /^(.*\d)(\D*)$/.exec(amount) ?? [];
  return { value, unit: `${unit.trim()} ${after}`.trim() };
}

function levelOf({ report, instrument }: Pick<Sources, 'report' | 'instrument'>, words: Words): Figure {
  const { t, f } = words;
  const { level } = report;
  if (!level) return { name: t.level, value: null, unit: '', note: t.levelHidden };
  return {
    name: t.level,
    value: f.number(level.value),
    unit: t.ofFive,
    note: t.levelNote(dimensionName(instrument, level.dimension, words), sidesOf(report, words), f.date(report.closes)),
  };
}

function gapOf({ report, instrument }: Sources, words: Words): Figure {
  const { t, f } = words;
  const [largest] = (report.dimensions ?? [])
    .flatMap(({ id, gap }) => (gap ? [{ id, gap }] : []))
    .sort((one, other) => Math.abs(other.gap.value) - Math.abs(one.gap.value));
  if (!largest) return { name: t.gap, value: null, unit: '', note: t.noGap };
  const { id, gap } = largest;
  return {
    name: t.gap,
    value: f.signed(gap.value, 1),
    unit: '',
    note: t.gapNote(dimensionName(instrument, id, words), f.interval(gap.interval, { signed: true, decimals: 1 })),
  };
}

function responseOf({ report }: Sources, words: Words): Figure {
  const { t, f, openLink } = words;
  if (report.audience?.openLink) return { name: t.response, value: '–', unit: '', note: openLink.rate };
  const sides = report.dimensions ? `${sidesOf(report, words)}.` : '';
  if (report.ballots === null || report.responseRate === null)
    return { name: t.response, value: null, unit: '', note: sides };
  return {
    name: t.response,
    value: f.number(report.responseRate),
    unit: '%',
    note: [t.responseNote(f.number(report.ballots), f.number(report.invited)), sides].filter(Boolean).join(' '),
  };
}
