/** What a rule answers: a value, or a refusal the caller is expected to handle. Faults are thrown, never returned. */
export type Result<Value, Refusal extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal; readonly detail?: Readonly<Record<string, string | number>> };

/** Wraps a value as a success. */
export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** Wraps a stable refusal code; `detail` names counts and paths, never a person's input. */
export function refuse<Refusal extends string>(
  refusal: Refusal,
  detail?: Readonly<Record<string, string | number>>,
): { readonly ok: false; readonly refusal: Refusal; readonly detail?: Readonly<Record<string, string | number>> } {
  return detail === undefined ? { ok: false, refusal } : { ok: false, refusal, detail };
}
