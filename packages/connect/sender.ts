/** The bare address of a sender such as `Einklang <einklang@example.org>`. */
export function addressIn(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;
}

/** Most bytes of one encoded word: its 75 characters hold 60 of base64. */
const mostBytes = 45;

/**
 * The `From` of a mail in ASCII: the address of `from` under the name of whoever writes; `from` as it is where the name is absent or empty.
 * @source RFC 5322, 3.2.4 (quoted string) and RFC 2047, 2 (encoded word)
 */
export function senderHeader(from: string, name: string | undefined): string {
  if (!name) return from;
  return `${/^[ -~]*$/.test(name) ? quoted(name) : encoded(name)} <${addressIn(from)}>`;
}

function quoted(name: string): string {
  return `"${name.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}

function encoded(name: string): string {
  const words = [''];
  for (const character of name) {
    const longer = `${words.at(-1) ?? ''}${character}`;
    if (Buffer.byteLength(longer) > mostBytes) words.push(character);
    else words[words.length - 1] = longer;
  }
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join(' ');
}
