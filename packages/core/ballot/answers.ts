/** One person's answer to one item as coded on the wire: 0–10, 1–5, minutes, a code, several codes, `na`, or text. Absent means not answered. */
export type Answer = number | string | readonly string[];

/** Answers by item id. */
export type Answers = Readonly<Record<string, Answer>>;
