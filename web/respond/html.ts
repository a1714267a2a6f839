import { createHash } from 'node:crypto';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for element content and quoted attributes. */
export function escape(text: string): string {
  return text.replaceAll(/[&<>"]/g, (char) => entities[char] ?? '');
}

/** Data for a `<script type="application/json">`, which no text in it can close. */
export function json(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** Hex SHA-256 of a text in UTF-8. */
export function sha256Hex(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The source expression by which a content security policy allows exactly this inline script or style. */
export function cspHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** Letters and digits in groups of four, so that they can be compared: `7f3a 91c4`. */
export function grouped(text: string): string {
  return text.replaceAll(/(.{4})(?=.)/g, '$1 ');
}
