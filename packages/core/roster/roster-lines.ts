import { byCodePoint } from '../strata/order.ts';

/**
 * The frozen roster as the lines whose hash the manifest holds: `person|address|stratum`, sorted by code point.
 * A backslash goes before `|` and `\` inside a name, so that no two rosters give the same lines.
 * @param frozen each person once; an absent address is empty
 * @source docs/privacy.md, manifest
 */
export function rosterLines(
  frozen: readonly { readonly person: string; readonly email?: string; readonly stratum: string }[],
): readonly string[] {
  return frozen
    .map(({ person, email = '', stratum }) => [person, email, stratum].map(escape).join('|'))
    .sort(byCodePoint);
}

function escape(text: string): string {
  return text.replaceAll(/[\\|]/g, (mark) => `\\${mark}`);
}
