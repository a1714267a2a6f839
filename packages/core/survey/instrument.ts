/** The languages every text exists in. */
export type Language = 'de' | 'en';
export const languages: readonly Language[] = ['de', 'en'];

/** How an organisation addresses its employees in German. */
export type Address = 'du' | 'sie';

/** One text in both languages; `sie` is the German text for organisations that choose the formal address, absent where `de` fits both. */
export interface Text {
  readonly en: string;
  readonly de: string;
  readonly sie?: string;
}

/** The two sides of an instrument that mirrors its wording. */
export type Side = 'business' | 'it';
export const sides: readonly Side[] = ['business', 'it'];

/** One option of a choice; `code` is what a ballot and a replay file carry. */
export interface Option {
  readonly code: string;
  readonly text: Text;
}

/** The bands of E0 that choose a reason list's wording: 0–6, 7–8, 9–10; `none` while E0 is unanswered. */
export type Band = 'low' | 'middle' | 'high';

/**
 * How an item is answered, and how the answer is coded in a ballot:
 * `recommend` 0–10 · `agreement` 1–5 or `na` · `minutes` one of the midpoints · `choice` one code · `reasons` up to `most` codes · `comment` text up to `most` characters, in a ballot of its own.
 */
export type Scale =
  | { readonly kind: 'recommend'; readonly low: Text; readonly high: Text }
  | { readonly kind: 'agreement' }
  | { readonly kind: 'minutes'; readonly options: readonly Option[] }
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  | {
      readonly kind: 'reasons';
      readonly most: number;
      readonly options: readonly { readonly code: string; readonly text: Readonly<Record<Band, Text>> }[];
    }
  | { readonly kind: 'comment'; readonly most: number };

/** One question. Its id never changes meaning; a change of meaning is a new id. */
export interface Item {
  readonly id: string;
  readonly scale: Scale;
  /** The wording for everybody, or one per side where the instrument mirrors. For reasons, one heading per E0 band. */
  readonly wording:
    Text | { readonly bySide: Readonly<Record<Side, Text>> } | { readonly byBand: Readonly<Record<Band, Text>> };
  /** A short name for tables and charts. */
  readonly name: Text;
  /** One line below the question; absent when the question needs none. */
  readonly hint?: Text;
  /** The dimension it belongs to; absent when it stands for itself. */
  readonly dimension?: string;
  /** The rest of the sentence "Source: …" for the documentation. */
  readonly source: string;
}

/** Items that together measure one thing; a person's value is the mean over their answered items, at least half of them. */
export interface Dimension {
  readonly id: string;
  readonly name: Text;
  readonly items: readonly string[];
}

/** A cause of misalignment, ranked by the mean over its items of 5 − score. */
export interface Cause {
  readonly id: string;
  readonly name: Text;
  readonly items: readonly string[];
}

export type InstrumentId = 'it-pulse' | 'alignment-pulse';
export type Form = 'long' | 'short';

/** A questionnaire as data: page, scoring, replay, exports and documents read it. */
export interface Instrument {
  readonly id: InstrumentId;
  readonly version: number;
  /** Name in the console, such as "IT pulse". */
  readonly name: Text;
  /** The heading the employee reads. */
  readonly title: Text;
  /** Whether business and IT answer mirrored wording and form the first cut of the strata. */
  readonly sides: boolean;
  /** Typical minutes to answer, per form. */
  readonly minutes: Readonly<Record<Form, number>>;
  /** All items in page order. */
  readonly items: readonly Item[];
  /** Item ids of the short form by turn; a wave takes turn `n mod length`, so that rotating items come round. */
  readonly shortForms: readonly (readonly string[])[];
  readonly dimensions: readonly Dimension[];
  readonly causes: readonly Cause[];
}

/** The items of one wave in page order. `turn` counts the organisation's earlier waves of this instrument in the short form. */
export function itemsOf(instrument: Instrument, form: Form, turn = 0): readonly Item[] {
  if (form === 'long') return instrument.items;
  const ids = instrument.shortForms[turn % instrument.shortForms.length] ?? [];
  return instrument.items.filter((item) => ids.includes(item.id));
}

/** A text as a person reads it: the formal German where the organisation chose it and one exists. */
export function textIn(text: Text, language: Language, address: Address = 'du'): string {
  if (language === 'en') return text.en;
  return address === 'sie' ? (text.sie ?? text.de) : text.de;
}
