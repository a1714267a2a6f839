import writeWorkbook, { type Row, type Sheet } from 'write-excel-file/universal';
import { figuresOf } from './figures.ts';
import type { Figure } from './figures/row.ts';
import { goalOf, methodOf } from './onepager.ts';
import type { Sources } from './sources.ts';
import { wordsIn, type Words } from './words.ts';

/** A workbook of every published figure: the whole, its groups, what it is compared with, and what the file holds. Numbers are numbers and texts are texts, so that nothing is carried out. */
export async function workbook(sources: Sources): Promise<Uint8Array<ArrayBuffer>> {
  const words = wordsIn(sources.language);
  const { t } = words;
  const { whole, groups, benchmark } = figuresOf(sources);
  const sheets = [
    table(t.sheets.figures, whole, words),
    ...(groups.length > 0 ? [table(t.sheets.groups, groups, words)] : []),
    ...(benchmark.length > 0 ? [table(t.sheets.benchmark, benchmark, words)] : []),
    about(sources, words),
  ];
  const blob = await writeWorkbook(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

const widths = [30, 44, 52, 12, 12, 11, 11, 9, 12, 54];
const head = { fontWeight: 'bold', bottomBorderStyle: 'thin', bottomBorderColor: '#15181c', wrap: true } as const;
const quiet = { textColor: '#626970', fontStyle: 'italic', align: 'right' } as const;

function table(sheet: string, figures: readonly Figure[], { t }: Words): Sheet<never> {
  const { group, measure, text, value, unit, low, high, n, invited, source } = t.columns;
  const heads = [group, measure, text, value, unit, low, high, n, invited, source];
  return {
    sheet,
    stickyRowsCount: 1,
    orientation: 'landscape',
    columns: widths.map((width) => ({ width })),
    data: [
      heads.map((each) => ({ value: each, ...head })),
      ...figures.map((figure): Row => [
        figure.group,
        figure.measure,
        figure.text === '' ? null : figure.text,
        figure.value === null ? { value: t.notShown, ...quiet } : figure.value,
        figure.unit === '' ? null : figure.unit,
        figure.low,
        figure.high,
        figure.n,
        figure.invited,
        figure.source === '' ? null : figure.source,
      ]),
    ],
  };
}

function about(sources: Sources, words: Words): Sheet<never> {
  const { t } = words;
  const { report, organisation, language } = sources;
  const { headline, lede } = report.finding[language];
  const lines = [headline, lede, goalOf(sources, words), methodOf(sources, words), t.about.exact, t.about.notShown];
  return {
    sheet: t.sheets.about,
    columns: [{ width: 110 }],
    data: [
      [{ value: `${organisation}: ${report.name}`, fontWeight: 'bold', fontSize: 14 }],
      ...lines.map((line): Row => [{ value: line, wrap: true, alignVertical: 'top' }]),
    ],
  };
}
