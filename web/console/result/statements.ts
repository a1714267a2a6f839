import type { Instrument } from '#contract/instrument.ts';

type Item = Instrument['items'][number];
type Text = Item['name'];

/** Belief that answers cannot be traced: a measure of the survey, not of IT, hence shown apart. */
export const trustItem = 'T1';

/** One statement people agree or disagree with: its full wording and its short name. */
export interface Statement {
  readonly id: string;
  readonly text: Text;
  readonly name: Text;
}

/** The agreement items that a wave asked, in page order, without the one on trust. Mirrored items go by their name, since both sides read another wording. */
export function statementsOf(instrument: Instrument, asked: readonly string[]): readonly Statement[] {
  return instrument.items
    .filter((item) => item.scale.kind === 'agreement' && item.id !== trustItem && asked.includes(item.id))
    .map((item) => ({ id: item.id, text: 'en' in item.wording ? item.wording : item.name, name: item.name }));
}
