export type Language = 'de' | 'en';

const remembered = 'language';

function initial(): Language {
  const chosen = localStorage.getItem(remembered) ?? navigator.language;
  return chosen.startsWith('de') ? 'de' : 'en';
}

let current = $state<Language>(initial());

/** The language the reader sees. Choosing one remembers it on this device and tells the document. */
export const language = {
  get current(): Language {
    return current;
  },
  choose(next: Language): void {
    current = next;
    localStorage.setItem(remembered, next);
    document.documentElement.lang = next;
  },
  /** Takes the organisation's language unless the reader has chosen one on this device. */
  suggest(next: Language): void {
    if (localStorage.getItem(remembered) === null) current = next;
    document.documentElement.lang = current;
  },
};
