/** Hands a file to the browser's own way of saving. */
export function save(name: string, type: string, parts: readonly BlobPart[]): void {
  const url = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by then; some browsers read the address a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A file's name from words: letters and digits of any language, the rest as hyphens. */
export function fileName(words: readonly string[], ending: string): string {
  const name = words.map((word) => word.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '')).join('_');
  return `${name.slice(0, 120)}.${ending}`;
}
