/** What a mark means; the pen decides its colour (a token on screen, a number on paper). */
export type Tone =
  | 'div1'
  | 'div2'
  | 'div3'
  | 'div4'
  | 'div5'
  | 'onDiv1'
  | 'onDiv2'
  | 'onDiv3'
  | 'onDiv4'
  | 'onDiv5'
  | 'ink'
  | 'ink2'
  | 'ink3'
  | 'axis'
  | 'zero'
  | 'grid'
  | 'mark'
  | 'own'
  | 'other'
  | 'band'
  | 'soft'
  | 'ground'
  | 'sideA'
  | 'sideB'
  | 'onSideA'
  | 'onSideB'
  | 'hatch';

export interface Rect {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly tone: Tone;
}

export interface Line {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly tone: Tone;
  readonly width: number;
}

export interface Polyline {
  readonly kind: 'polyline';
  readonly points: readonly (readonly [number, number])[];
  readonly tone: Tone;
  readonly width: number;
  /** Lengths of dash and gap; absent means solid. */
  readonly dash?: readonly [number, number];
}

export interface Dot {
  readonly kind: 'dot';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly tone: Tone;
}

export type Anchor = 'start' | 'middle' | 'end';

/** A line of text; `size` in px is never below 12, whatever the width. */
export interface Label {
  readonly kind: 'label';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly tone: Tone;
  readonly anchor: Anchor;
  readonly size: 12 | 13;
  readonly strong: boolean;
}

export type Mark = Rect | Line | Polyline | Dot | Label;

/** One value in words and the area it takes, for reading a chart step by step. */
export interface Value {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A chart laid out for one width in px; drawn as it is, never scaled. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly values: readonly Value[];
}

/** A rectangle; a negative extent becomes none. */
export function rect(x: number, y: number, width: number, height: number, tone: Tone): Rect {
  return { kind: 'rect', x, y, width: Math.max(0, width), height: Math.max(0, height), tone };
}

/** A straight line, 1 px wide unless said otherwise. */
export function line(x1: number, y1: number, x2: number, y2: number, tone: Tone, width = 1): Line {
  return { kind: 'line', x1, y1, x2, y2, tone, width };
}

/** A filled disc. */
export function dot(x: number, y: number, radius: number, tone: Tone): Dot {
  return { kind: 'dot', x, y, radius, tone };
}

/** A line of text, 12 px, beginning at `x` unless said otherwise. */
export function label(
  x: number,
  y: number,
  text: string,
  style: { readonly tone?: Tone; readonly anchor?: Anchor; readonly size?: 12 | 13; readonly strong?: boolean } = {},
): Label {
  return {
    kind: 'label',
    x,
    y,
    text,
    tone: style.tone ?? 'ink',
    anchor: style.anchor ?? 'start',
    size: style.size ?? 12,
    strong: style.strong ?? false,
  };
}
