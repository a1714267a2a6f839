import type { Instrument } from '#contract/instrument.ts';
import type { ReportReply } from '#contract/report.ts';
import type { Wave } from '#contract/wave.ts';
import type { Format } from '../../i18n/format.ts';
import type { startText } from '../../i18n/start.ts';

type Id = keyof (typeof startText)['en']['stations'];

/** A station of the alignment cycle: what belongs to it, what stands there now, and the page it leads to. */
export interface Station {
  readonly id: Id;
  readonly name: string;
  readonly belongs: string;
  /** What stands there now, in a few words. */
  readonly fact: string;
  /** The same with its n, interval and source. */
  readonly detail: string;
  readonly href: string;
  readonly action: string;
  /** Whether the newest of the cycle is here. */
  readonly newest: boolean;
}

/** What the stations are made of. */
export interface Standing {
  /** The newest published reports; null where there is none. */
  readonly pulse: ReportReply | null;
  readonly alignment: ReportReply | null;
  readonly instruments: readonly Instrument[];
  readonly waves: readonly Wave[];
  /** Whether the reader plans pulses. */
  readonly admin: boolean;
}

interface Fact {
  readonly fact: string;
  readonly detail: string;
}

/** The dimension that asks whether targets fit each other. */
const goalsDimension = 'incentives';

/** The five stations in their order, from what is published and planned. */
export function stationsOf(
  standing: Standing,
  words: {
    readonly t: (typeof startText)['en'];
    readonly f: Format;
    readonly say: (text: Instrument['name']) => string;
  },
): readonly Station[] {
  const { pulse, alignment, waves, admin } = standing;
  const { t } = words;
  const of = (report: ReportReply): string => t.published(report.name, words.f.date(report.publishedAt));
  const from = (report: ReportReply | null, none: string, make: (report: ReportReply) => Fact): Fact => {
    if (!report) return { fact: none, detail: `${none}.` };
    const { fact, detail } = make(report);
    return { fact, detail: `${detail} ${of(report)}.` };
  };
  const facts: Readonly<Record<Id, Fact & { readonly href: string }>> = {
    goals: {
      ...from(alignment, t.noAlignment, (report) => goals(report, standing, words)),
      href: '/alignment#sentences',
    },
    collaboration: { ...from(alignment, t.noAlignment, (report) => gaps(report, words)), href: '/alignment#sides' },
    execution: {
      ...from(alignment, t.noAlignment, (report) => cause(report, standing, words)),
      href: '/alignment#causes',
    },
    metrics: { ...from(pulse, t.noPulse, (report) => enps(report, words)), href: '/result' },
    feedback: { ...feedback(waves, words), href: admin ? '/pulses' : '/result#comments' },
  };
  const newest = newestOf(standing);
  const ids: readonly Id[] = ['goals', 'collaboration', 'execution', 'metrics', 'feedback'];
  return ids.map((id) => ({
    ...{ id, name: t.stations[id].name, belongs: t.stations[id].belongs, ...facts[id] },
    action: id === 'feedback' && admin ? t.stations.feedback.actionAdmin : t.stations[id].action,
    newest: id === newest,
  }));
}

type Words = Parameters<typeof stationsOf>[1];

/** A running pulse, else the newest report; null where there is neither. */
function newestOf({ pulse, alignment, waves }: Standing): Id | null {
  if (waves.some(({ state }) => state === 'open')) return 'feedback';
  if (pulse && (!alignment || pulse.publishedAt >= alignment.publishedAt)) return 'metrics';
  return alignment ? 'collaboration' : null;
}

/** An interval on a scale without signs: [2.1–3.0]. */
function ends(interval: readonly [number, number], f: Format): string {
  return f.interval(interval, { decimals: 1 });
}

function goals(report: ReportReply, { instruments }: Standing, { t, f, say }: Words): Fact {
  const dimension = report.dimensions?.find(({ id }) => id === goalsDimension);
  const known = instruments
    .find(({ id }) => id === report.instrument)
    ?.dimensions.find(({ id }) => id === goalsDimension);
  const name = known ? say(known.name) : goalsDimension;
  if (!dimension?.business || !dimension.it)
    return { fact: `${name}: ${t.notShown}`, detail: `${name}: ${t.notShown}.` };
  const [own, other] = [dimension.business, dimension.it];
  const mean = ({ mean: value, interval, n }: typeof own): string =>
    t.mean(f.number(value, 1), ends(interval, f), f.number(n));
  return {
    fact: t.goalsFact(name, f.number(own.mean, 1), f.number(other.mean, 1)),
    detail: t.goalsDetail(name, mean(own), mean(other)),
  };
}

function gaps(report: ReportReply, { t, f }: Words): Fact {
  const all = (report.dimensions ?? []).flatMap(({ gap }) => gap ?? []);
  if (all.length === 0) return { fact: t.apart, detail: `${t.apart}.` };
  const found = all.filter(({ interval: [low, high] }) => low > 0 || high < 0);
  const counts = [f.number(found.length), f.number(all.length)] as const;
  return { fact: t.gaps(...counts), detail: t.gapsDetail(...counts) };
}

function cause(report: ReportReply, { instruments }: Standing, { t, f, say }: Words): Fact {
  const [first] = report.causes ?? [];
  const known = instruments.find(({ id }) => id === report.instrument)?.causes.find(({ id }) => id === first?.id);
  if (!first) return { fact: t.notShown, detail: `${t.notShown}.` };
  const name = known ? say(known.name) : first.id;
  const range = first.interval ? ends(first.interval, f) : '';
  return { fact: t.cause(name), detail: t.causeDetail(name, f.number(first.score, 1), range) };
}

function enps(report: ReportReply, { t, f }: Words): Fact {
  const root = report.nodes.find(({ parent }) => parent === null);
  if (!root?.enps) return { fact: t.enps(t.notShown), detail: `${t.enps(t.notShown)}.` };
  const { score, interval, n } = root.enps;
  const ends = f.interval(interval, { signed: true });
  return {
    fact: `${t.enps(f.signed(score))} ${ends}`,
    detail: report.audience?.openLink
      ? t.enpsOpenDetail(f.signed(score), ends, f.number(n))
      : t.enpsDetail(f.signed(score), ends, f.number(n), f.number(root.invited)),
  };
}

function feedback(waves: readonly Wave[], { t, f }: Words): Fact {
  const open = waves.find(({ state }) => state === 'open');
  const [next] = waves
    .filter(({ state }) => state === 'draft' || state === 'freezing' || state === 'frozen')
    .toSorted((a, b) => (a.opens < b.opens ? -1 : 1));
  const fact = open ? t.running(f.date(open.closes)) : next ? t.coming(f.date(next.opens)) : t.nonePlanned;
  const named = open ?? next;
  return { fact, detail: named ? `${fact}: ${named.name}.` : `${fact}.` };
}
