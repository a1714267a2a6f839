import { count, newTally, type Histogram, type Tally } from '../report/tally.ts';
import { publish, type Publication, type PublishInput, type WaveFacts } from '../report/publish.ts';
import type { Imported, Report, ReportNode } from '../report/report.ts';
import type { Measured } from '../report/variables.ts';
import { ok, refuse, type Result } from '../result.ts';
import { round } from '../round.ts';
import { type Partition, partition } from '../strata/partition.ts';
import { strataOf, type Tree } from '../strata/tree.ts';
import type { Instrument, Language } from '../survey/instrument.ts';
import { itemOf, type PastMapping, type PastQuestion } from './mapping.ts';
import type { Respondents } from './respondents.ts';
import { readAs } from './scale.ts';
import { knownWorkforce, type Workforce } from './workforce.ts';

/** A past wave ready to be published. */
export interface PastInput extends Pick<PublishInput, 'coin' | 'previous'> {
  readonly facts: Omit<WaveFacts, 'manifestSha256' | 'form'>;
  readonly organisation: string;
  readonly language: Language;
  readonly instrument: Instrument;
  readonly mapping: PastMapping;
  readonly respondents: Respondents;
  readonly workforce: Workforce;
  /** What is told of the file. */
  readonly told: Pick<Imported, 'source' | 'file' | 'rows' | 'leftOut'>;
}

/** Why nothing is published of a file that was understood. */
export type PastRefusal = 'wave.tooFew' | 'past.workforceTooSmall' | 'past.nothingShown';

/** What an imported wave leaves behind, and what went together. */
export interface PastPublication extends Publication {
  /** By label of a group of merged units, their labels. */
  readonly merged: readonly { readonly label: string; readonly parts: readonly string[] }[];
}

/**
 * Publishes a file's answers under the rules of every wave: its respondents are the ballots, its units make the strata, atoms with coin, and nothing but the report is made of them.
 * What is different is what nobody can know: where the workforce was not stated there is no response rate and no finite workforce in any interval, and nothing that may be laid beside other organisations.
 * @returns refuses `wave.tooFew` under ten respondents, `past.workforceTooSmall` where more answered than were stated, `past.nothingShown` where no variable may be
 */
export function publishPast(input: PastInput): Result<PastPublication, PastRefusal> {
  const { facts, instrument, mapping, respondents, workforce, told } = input;
  const { people, joined } = respondents;
  const cut = partition(
    people.map(({ unit }, index) => ({ person: String(index), unit })),
    { ...input, minStratum: facts.thresholds.minStratum, sides: false, cuts: [] },
  );
  if (!cut.ok) return { ...cut, refusal: 'wave.tooFew' };
  const known = knownWorkforce(cut.value, workforce);
  if (!known.ok) return known;
  const { tree } = cut.value;
  const items = mapping.questions.map(({ item }) => item);
  const tally = tallyOf(input, cut.value);
  const invitedAt = ({ id, invited }: Tree[number]): number => known.value.get(id) ?? invited;
  const published = publish({
    facts: { ...facts, form: 'long', manifestSha256: '' },
    instrument,
    items,
    // Whose workforce nobody stated has no end: that is what keeps it out of every interval.
    tree: tree.map((group) => ({ ...group, invited: known.value.get(group.id) ?? Infinity })),
    tally,
    coin: input.coin,
    previous: input.previous,
    comments: null,
  });
  if (!published.ok) return refuse('past.nothingShown');
  const imported: Imported = {
    ...told,
    layout: mapping.layout.kind,
    joined,
    units: [...new Set(mapping.units.flatMap((level) => (level.kind === 'flags' ? level.columns : [level.column])))],
    known: [...known.value.keys()],
    questions: mapping.questions.map((question) => shownQuestion(instrument, question)),
  };
  const labels = new Map(tree.map(({ id, label }) => [id, label]));
  return ok({
    ...published.value,
    report: honest(published.value.report, imported, tree, invitedAt),
    merged: [...cut.value.merged].map(([id, parts]) => ({ label: labels.get(id) ?? id, parts })),
  });
}

/** The report without what only our own waves can say, and with finite numbers of people. */
function honest(report: Report, imported: Imported, tree: Tree, invitedAt: (group: Tree[number]) => number): Report {
  const [root] = tree;
  const isKnown = root !== undefined && imported.known.includes(root.id);
  const invited = root ? invitedAt(root) : 0;
  const fivefold = new Set(imported.questions.filter(({ values }) => values.length === 5).map(({ item }) => item));
  const at = new Map(tree.map((group) => [group.id, invitedAt(group)]));
  return {
    ...report,
    invited,
    responseRate:
      isKnown && imported.joined && report.ballots !== null ? round((report.ballots / invited) * 100) : null,
    worstCase: isKnown ? report.worstCase : null,
    comparable: {},
    nodes: report.nodes.map((node): ReportNode => ({
      ...node,
      invited: at.get(node.id) ?? 0,
      items: Object.fromEntries(
        Object.entries(node.items).map(([id, result]) => [
          id,
          result && !fivefold.has(id) ? { ...result, steps: null } : result,
        ]),
      ),
    })),
    imported,
  };
}

function shownQuestion(instrument: Instrument, question: PastQuestion): Imported['questions'][number] {
  const item = itemOf(instrument, question);
  const values = item ? readAs(question.scale, item) : [];
  return {
    item: question.item,
    ...(question.text === undefined ? {} : { text: question.text }),
    names: question.names,
    values: values.map((one) => ({ as: String(one.as), values: one.values })),
    none: question.scale.none,
  };
}

/** The file's answers counted per item and stratum. Statements of its own are counted like the instrument's and predict nothing. */
function tallyOf(
  { instrument, mapping, respondents: { people, joined } }: Pick<PastInput, 'instrument' | 'mapping' | 'respondents'>,
  { tree, stratumOf }: Pick<Partition, 'tree' | 'stratumOf'>,
): Tally {
  const own = mapping.questions.filter(({ text }) => text !== undefined);
  const theirs = mapping.questions.filter(({ text }) => text === undefined);
  const empty = newTally(
    instrument,
    theirs.map(({ item }) => item),
    tree,
  );
  const none = (): Readonly<Record<string, Histogram>> =>
    Object.fromEntries(strataOf(tree).map(({ id }) => [id, { n: 0, counts: {} }]));
  const tally: Tally = {
    ...empty,
    variables: [
      ...empty.variables.map((variable) => onItsScale(variable, mapping, instrument)),
      ...own.map(({ item }) => onItsScale({ id: item, kind: 'agreement', codes: [] }, mapping, instrument)),
    ],
    histograms: { ...empty.histograms, ...Object.fromEntries(own.map(({ item }) => [item, none()])) },
    // Answers that belong to nobody are never read together.
    joint: joined ? empty.joint : { ...empty.joint, items: [] },
  };
  for (const [index, { answers }] of people.entries()) {
    const stratum = stratumOf.get(String(index));
    if (stratum !== undefined) count(tally, stratum, answers);
  }
  return tally;
}

/** A variable whose codes are the points of the file's own scale. */
function onItsScale(variable: Measured, { questions }: PastMapping, instrument: Instrument): Measured {
  const question = questions.find(({ item }) => item === variable.id);
  const item = question && itemOf(instrument, question);
  if (!item || variable.kind !== 'agreement') return variable;
  return { ...variable, codes: readAs(question.scale, item).map(({ as }) => String(as)) };
}
