import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeIn, fromBase32, toBase32, typed } from './code.ts';

const path = 'https://pulse.example.org/p/wave_01JD0000000000000000000000/de';
const code = 'K7QM2XWDHN4T2RPALC6E';

test.each(['#', '%23', '%2523', '%252523'])('the code is found behind %s', (hash) => {
  expect(codeIn(`${path}${hash}${code}`)).toBe(code);
  expect(codeIn(`${path}${hash}${code.toLowerCase()}`)).toBe(code);
  expect(codeIn(`${path}${hash}${code}?utm_source=mail`)).toBe(code);
});

test.each(['', '#', `#${code.slice(1)}`, `#${code}A`, '#R', '#0189', `?code=${code}`])(
  'a link that ends in "%s" has no code, so it is asked for',
  (tail) => {
    expect(codeIn(path + tail)).toBeUndefined();
  },
);

test('what is typed with spaces, in small letters or with look-alikes is the code', () => {
  expect(typed(' k7qm 2xwd-hn4t\u00a02rpa lc6e')).toBe(code);
  expect(typed('O0I1B8')).toBe('OOIIBB');
});

test('a recovery code gives back exactly the seed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (seed) => {
      const text = toBase32(seed);
      expect(text).toMatch(/^[A-Z2-7]{32}$/);
      expect([...fromBase32(text)]).toEqual([...seed]);
    }),
  );
});

test('base32 is that of RFC 4648', () => {
  expect(toBase32(Buffer.from('fooba'))).toBe('MZXW6YTB');
});
