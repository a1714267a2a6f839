import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressIn, senderHeader } from './sender.ts';

const from = 'Einklang <einklang@example.org>';

test('the organisation’s name stands before the installation’s address', () => {
  expect(senderHeader(from, 'Nordwerk Gruppe')).toBe('"Nordwerk Gruppe" <einklang@example.org>');
  expect(senderHeader('einklang@example.org', 'A "B" \\ C')).toBe(String.raw`"A \"B\" \\ C" <einklang@example.org>`);
  // python3 -c "from email.header import Header; print(Header('Müller & Söhne', 'utf-8').encode())" writes the same in base64.
  expect(senderHeader(from, 'Müller & Söhne')).toBe('=?UTF-8?B?TcO8bGxlciAmIFPDtmhuZQ==?= <einklang@example.org>');
  expect(senderHeader(from, undefined)).toBe(from);
});

test('whatever the name, the header is ASCII, no word is longer than 75 characters, and the name comes back whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }), (name) => {
      const header = senderHeader(from, `é${name}`);
      expect(addressIn(header)).toBe('einklang@example.org');
      const words = header.split(' ').slice(0, -1);
      for (const word of words) expect(word).toMatch(/^=\?UTF-8\?B\?[\w+/=]{1,63}\?=$/);
      const read = words.map((word) => Buffer.from(word.slice(10, -2), 'base64').toString()).join('');
      expect(read).toBe(`é${name}`);
    }),
    { numRuns: 100 },
  );
});
