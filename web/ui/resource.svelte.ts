/** Milliseconds before a skeleton shows; faster replies never flash one. */
export const patienceMilliseconds = 300;

/** A value that arrives, or what stood in its way. */
export type Outcome<Value, Trouble> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly trouble: Trouble };

/** Something a page loads: the last good value stays, with its time, when a later attempt fails. */
export class Resource<Value, Trouble> {
  #load: () => Promise<Outcome<Value, Trouble>>;
  #turn = 0;
  value = $state.raw<Value | null>(null);
  trouble = $state.raw<Trouble | null>(null);
  /** When `value` arrived, in milliseconds since 1970. */
  at = $state<number | null>(null);
  loading = $state(false);
  /** Loading longer than a reader's patience. */
  slow = $state(false);

  constructor(load: () => Promise<Outcome<Value, Trouble>>) {
    this.#load = load;
  }

  /** Loads, or loads again; the newest attempt wins. */
  async reload(): Promise<void> {
    const turn = ++this.#turn;
    this.loading = true;
    const timer = setTimeout(() => {
      if (turn === this.#turn) this.slow = true;
    }, patienceMilliseconds);
    const outcome = await this.#load();
    clearTimeout(timer);
    if (turn !== this.#turn) return;
    this.loading = false;
    this.slow = false;
    if (outcome.ok) {
      this.value = outcome.value;
      this.at = Date.now();
      this.trouble = null;
    } else this.trouble = outcome.trouble;
  }

  /** Puts a value in place without loading, such as the reply of a change. */
  put(value: Value): void {
    this.#turn++;
    this.value = value;
    this.at = Date.now();
    this.trouble = null;
    this.loading = false;
    this.slow = false;
  }
}
