import { expect, test } from 'vitest';
import { madeUpFacts } from './fixture.ts';
import { renderPage } from './page.ts';
import { renderPrivacy } from './privacy.ts';

const assets = { script: '', pageStyle: '', privacyStyle: '' };

test.each([
  ['de', 'Diese Organisation ist erfunden'],
  ['en', 'This organisation is made up'],
] as const)('both pages of a made-up organisation say so, and nobody else’s do: %s', (language, sentence) => {
  for (const madeUp of [true, false]) {
    const facts = { ...madeUpFacts(), language, madeUp };
    expect(renderPage(facts, assets).html.includes(sentence)).toBe(madeUp);
    expect(renderPrivacy(facts, assets).html.includes(sentence)).toBe(madeUp);
  }
});
