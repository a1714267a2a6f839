import { render } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { bars } from '#chart/bars.ts';
import Chart from '../../charts/Chart.svelte';
import { drawn } from '../../charts/drawn.svelte.ts';
import { chartSvg, chartWidth } from './chart-file.ts';
import { fileName } from './save.ts';

const rows = [{ name: 'Geräte', value: 35, shown: '35 %', text: 'Geräte: 35 %' }];
const props = { title: 'Gründe', stepText: '', draw: (width: number) => bars(width, rows) };

test('every chart on the page can be saved, and none that has left it', () => {
  const { unmount } = render(Chart, props);
  expect([...drawn.values()].map(({ title }) => title)).toEqual(['Gründe']);
  unmount();
  expect(drawn.size).toBe(0);
});

test('a saved chart says its title, every value and where they are from', () => {
  const file = chartSvg(props.draw(chartWidth), props.title, 'IT-Puls Q4 2026');
  expect(file).toContain('<title>Gründe</title><desc>Geräte: 35 %</desc>');
  expect(file).toContain('>IT-Puls Q4 2026</text>');
  expect(file).toContain(`width="${chartWidth}"`);
});

test('a file’s name keeps letters and digits of every language and nothing else', () => {
  expect(fileName(['Łódź & Söhne/GmbH', 'Puls: Q4 2026'], 'pdf')).toBe('Łódź-Söhne-GmbH_Puls-Q4-2026.pdf');
  expect(fileName(['../../etc'], 'svg')).toBe('etc.svg');
});
