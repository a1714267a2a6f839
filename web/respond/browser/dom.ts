/** The element of this id, as what the page says it is. */
export function get<Kind extends Element>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(id);
  return found;
}

/** The element of this id where only text, visibility and focus matter. */
export function at(id: string): HTMLElement {
  return get(id, HTMLElement);
}

/** All elements of a kind that a selector finds below `root`. */
export function all<Kind extends Element>(root: ParentNode, selector: string, kind: new () => Kind): readonly Kind[] {
  return [...root.querySelectorAll(selector)].filter((found): found is Kind => found instanceof kind);
}

/** Makes an element with a class and text. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

/** Does something on a press of the element of this id. */
export function onPress(id: string, press: () => unknown): void {
  at(id).addEventListener('click', press);
}

/** What the renderer put into the page for the script. */
export interface PageData {
  readonly wave: string;
  readonly manifest: string;
  readonly closes: string;
  readonly texts: Readonly<Record<string, string>>;
}

function isPageData(value: unknown): value is PageData {
  return typeof value === 'object' && value !== null && 'texts' in value;
}

/** Reads what the renderer put into the page. */
export function pageData(): PageData {
  const value: unknown = JSON.parse(at('data').textContent);
  if (!isPageData(value)) throw new Error('data');
  return value;
}
