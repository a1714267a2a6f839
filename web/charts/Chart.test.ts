import { fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import { bars } from '#chart/bars.ts';
import Chart from './Chart.svelte';

const rows = [
  { name: 'Geräte', value: 35, shown: '35 %', text: 'Geräte: 35 %' },
  { name: 'Auskunft', value: 19, shown: '19 %', text: 'Auskunft: 19 %' },
];
const table = createRawSnippet(() => ({ render: () => '<table><tbody><tr><td>35 %</td></tr></tbody></table>' }));
const props = {
  title: 'Gründe',
  stepText: 'Mit den Pfeiltasten',
  tableText: 'Als Tabelle zeigen',
  table,
  draw: (width: number) => bars(width, rows),
};

test('a chart has a title, a description with every value, and a table', () => {
  const { container } = render(Chart, props);
  expect(container.querySelector('svg title')?.textContent).toBe('Gründe');
  expect(container.querySelector('svg desc')?.textContent).toBe('Geräte: 35 %; Auskunft: 19 %');
  expect(screen.getByText('Als Tabelle zeigen').tagName).toBe('SUMMARY');
});

test('arrow keys step through the values, say them, and Esc leaves', async () => {
  const { container } = render(Chart, props);
  const chart = screen.getByRole('group', { name: 'Gründe' });
  const said = (): string | undefined => container.querySelector('[aria-live]')?.textContent;
  await fireEvent.keyDown(chart, { key: 'ArrowRight' });
  expect(said()).toBe('Geräte: 35 %');
  await fireEvent.keyDown(chart, { key: 'ArrowRight' });
  await fireEvent.keyDown(chart, { key: 'ArrowRight' });
  expect(said()).toBe('Auskunft: 19 %');
  await fireEvent.keyDown(chart, { key: 'Home' });
  expect(said()).toBe('Geräte: 35 %');
  expect(container.querySelector('rect.step')).not.toBeNull();
  await fireEvent.keyDown(chart, { key: 'Escape' });
  expect(said()).toBe('');
  expect(container.querySelector('rect.step')).toBeNull();
});

test('nothing in a chart is styled by an attribute the page’s policy would block', () => {
  const { container } = render(Chart, props);
  expect(container.querySelector('[style]')).toBeNull();
});
