import { expect, test } from 'vitest';
import type { Audience } from '#core/survey/audience.ts';
import { madeUpFacts } from './fixture.ts';
import { renderPrivacy } from './privacy.ts';

const page = (audience?: Audience, address: 'du' | 'sie' = 'du'): string =>
  renderPrivacy({ ...madeUpFacts(), address, ...(audience ? { audience } : {}) }, { privacyStyle: '' }).html;

test('whoever is asked as one of a unit, a role or a random share can read so, and others read nothing of it', () => {
  expect(page({ units: [['Werke', '<Süd>']], roles: ['lead'] })).toContain(
    'Gefragt werden nur diese Einheiten: Werke/&lt;Süd&gt;. Gefragt werden nur Leitungen.',
  );
  expect(page({ share: { number: 1, of: 4 } })).toContain('Gefragt wird einer von 4 zufälligen Anteilen');
  expect(page({ share: { number: 1, of: 4 } }, 'sie')).toContain('gehören Sie dauerhaft');
  expect(page({ roles: ['lead', 'staff'] })).not.toContain('Gefragt w');
  expect(page()).not.toContain('Gefragt w');
});

test('a page betrays no share: everybody of a wave reads the same', () => {
  expect(page({ share: { number: 1, of: 4 } })).toBe(page({ share: { number: 3, of: 4 } }));
});
