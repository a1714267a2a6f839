import { expect, test } from 'vitest';
import { isOwnAddress } from './mail-domain.ts';

test('an address counts as the organisation’s own by its whole domain, never by its ending', () => {
  const own = ['acme.example', 'acme.org'];
  expect(isOwnAddress('ada@acme.org', own)).toBe(true);
  for (const foreign of ['ada@notacme.example', 'ada@mail.acme.example', 'ada@acme.example@evil.test'])
    expect([foreign, isOwnAddress(foreign, own)]).toEqual([foreign, false]);
});

test('without domains of its own any address will do, and with none named no one does', () => {
  expect(isOwnAddress('ada@anywhere.test', undefined)).toBe(true);
  expect(isOwnAddress('ada@anywhere.test', [])).toBe(false);
});
