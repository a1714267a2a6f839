import type { Coin, Variable } from './atoms.ts';
import type { Question, SmallWorld } from './oracle.ts';

/** Per stratum, the people of each type. */
type Table = readonly (readonly number[])[];

/** Per outcome of the coins, the text of what is published of a table. */
type Publisher = (table: Table) => readonly string[];

/** One table of answers and everything that may be published of it. */
export interface PossibleTable {
  readonly table: Table;
  /** One text per outcome of the coins; equal texts are equal publications. */
  readonly outputs: readonly string[];
}

/** Goes through every table of answers of a small organisation with every output that the coins can make of it. */
export function* possibleTables(world: SmallWorld, strata: readonly string[]): Generator<PossibleTable> {
  const publishers = world.questions.map((question) => publisherOf(world, question, strata));
  const rows = strata.map((id) => compositions(world.ballots.get(id) ?? 0, world.types));
  const at = strata.map(() => 0);
  for (;;) {
    const table = at.map((index, stratum) => rows[stratum]?.[index] ?? []);
    yield { table, outputs: outputsOf(world, publishers, table) };
    let stratum = 0;
    for (; stratum < strata.length; stratum++) {
      const next = (at[stratum] ?? 0) + 1;
      at[stratum] = next % (rows[stratum]?.length ?? 1);
      if (at[stratum] !== 0) break;
    }
    if (stratum === strata.length) return;
  }
}

function outputsOf(world: SmallWorld, publishers: readonly Publisher[], table: Table): readonly string[] {
  let outputs: (readonly string[])[] = [[]];
  for (const [index, publish] of publishers.entries()) {
    const { behind } = world.questions[index] ?? {};
    const texts = publish(table);
    outputs = outputs.flatMap((before) => {
      const isHeld = behind !== undefined && before[behind] === nothing;
      return (isHeld ? [nothing] : texts).map((text) => [...before, text]);
    });
  }
  return outputs.map((texts) => texts.join('/'));
}

/** What is published of a question that is not shown. */
const nothing = '=';

/** Per type, what it adds: to the answers; then to each class. An item's class is joined by those who skipped the item. */
function weightsOf({ answers, classes, items = [] }: Question): readonly (readonly number[])[] {
  const own = classes.map((types) => answers.map((_, type) => Number(types.includes(type))));
  const joined = items.flatMap((item) =>
    item.classes.map((types) =>
      answers.map((is, type) => Number(types.includes(type)) + Number(is) - Number(item.answers[type])),
    ),
  );
  return [answers.map(Number), ...own, ...joined];
}

/** All ways to spread `people` over `types`. */
function compositions(people: number, types: number): readonly (readonly number[])[] {
  if (types === 1) return [[people]];
  return Array.from({ length: people + 1 }, (_, first) =>
    compositions(people - first, types - 1).map((rest) => [first, ...rest]),
  ).flat();
}

/** What a question makes of a table: per outcome of the coins, the text of its publication. */
function publisherOf(world: SmallWorld, question: Question, strata: readonly string[]): Publisher {
  const known = new Map<string, readonly Outcome[]>();
  const weights = weightsOf(question);
  return (table) => {
    const facts = weights.map((weight) => subsetSums(table.map((row) => dot(row, weight))));
    const sums = question.sums.map((weight) => subsetSums(table.map((row) => dot(row, weight))));
    const signature = signatureOf(facts, question.k);
    let outcomes = known.get(signature);
    if (!outcomes) known.set(signature, (outcomes = outcomesOf(world, question, strata, facts)));
    return outcomes.map(({ name, sets }) => {
      const numbers = sets.map((set) => [facts[0]?.[set], ...sums.map((sum) => sum[set])].join());
      return `${name}=${numbers.join(';')}`;
    });
  };
}

function dot(row: readonly number[], weight: readonly number[]): number {
  return row.reduce((sum, people, type) => sum + people * (weight[type] ?? 0), 0);
}

/** Sums over every set of strata, a set being the bits of its index. */
function subsetSums(values: readonly number[]): readonly number[] {
  const sums = [0];
  for (const [index, value] of values.entries())
    for (let subset = 0; subset < 2 ** index; subset++) sums.push((sums[subset] ?? 0) + value);
  return sums;
}

/** All a rule can see of a table: answers per stratum, and which sets of strata are good. Tables alike in this are published alike. */
function signatureOf(facts: readonly (readonly number[])[], k: number): string {
  const [answers = [], ...classes] = facts;
  const bits = answers.map((n, subset) => (n >= k && classes.every((sums) => (sums[subset] ?? 0) <= n - 2) ? 1 : 0));
  return `${answers.filter((_, subset) => (subset & (subset - 1)) === 0).join()}|${bits.join('')}`;
}

/** Which groups are published (by name, as the reader sees them) and the sets of answering strata they stand for. */
interface Outcome {
  readonly name: string;
  readonly sets: readonly number[];
}

/** The published groups for every outcome of the coins, each once. */
function outcomesOf(
  world: SmallWorld,
  question: Question,
  strata: readonly string[],
  facts: readonly (readonly number[])[],
): readonly Outcome[] {
  const [answers = [], ...classes] = facts;
  const bitOf = new Map(strata.map((id, index) => [id, 2 ** index]));
  const variable: Variable = {
    id: question.id,
    k: question.k,
    n: (id) => answers[bitOf.get(id) ?? 0] ?? 0,
    classes: (id) => classes.map((sums) => sums[bitOf.get(id) ?? 0] ?? 0),
  };
  const found = new Map<string, Outcome>();
  for (const published of everyOutcome((coin) =>
    question.rule(world.tree, variable, coin, (id) => world.ballots.get(id) ?? 0),
  )) {
    const names = new Map(published.map((group) => [group.join('+'), group]));
    const name = [...names.keys()].sort().join();
    const sets = [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => setOf(group, bitOf));
    found.set(name, { name, sets });
  }
  return [...found.values()];
}

function setOf(group: readonly string[], bitOf: ReadonlyMap<string, number>): number {
  return group.reduce((set, id) => set + (bitOf.get(id) ?? 0), 0);
}

/** Runs something that asks coins once for every sequence of answers. */
function everyOutcome<Value>(run: (coin: Coin) => Value): readonly Value[] {
  const results: Value[] = [];
  let script: boolean[] = [];
  do {
    const given: boolean[] = [];
    results.push(
      run(() => {
        const answer = script[given.length] ?? false;
        given.push(answer);
        return answer;
      }),
    );
    while (given.at(-1) === true) given.pop();
    given.splice(-1, 1, ...(given.length > 0 ? [true] : []));
    script = given;
  } while (script.length > 0);
  return results;
}
