import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import Combobox from './Combobox.svelte';
import type { Option } from './search.ts';

const options: readonly Option[] = [
  { value: 'C', name: 'C – Manufacturing', words: ['Machinery'] },
  { value: 'K', name: 'K – Finance and insurance', words: ['Banks'] },
  { value: 'Q', name: 'Q – Health and social work', words: ['Hospitals'] },
];

function show(value: string | null = null) {
  const aria = { id: 'industry', 'aria-describedby': undefined, 'aria-invalid': undefined };
  let chosen = value;
  const props = { options, label: 'Industries', count: (fitting: number) => `${fitting} fit`, aria };
  const { rerender } = render(Combobox, {
    ...props,
    value,
    onchoose: (next: string | null) => {
      chosen = next;
      void rerender({ value: next });
    },
  });
  const field = screen.getByRole('combobox');
  if (!(field instanceof HTMLInputElement)) throw new Error('no field');
  return { field, chosen: () => chosen };
}
const names = (): readonly string[] => screen.queryAllByRole('option').map((one) => one.textContent.trim());

test('what is typed narrows the list, and the number of what fits is said', async () => {
  const { field } = show();
  expect(field.getAttribute('aria-expanded')).toBe('false');
  await fireEvent.input(field, { target: { value: 'hosp' } });
  expect(field.getAttribute('aria-expanded')).toBe('true');
  expect(names()).toEqual(['Q – Health and social work\u00a0(Hospitals)']);
  expect(screen.getByRole('status').textContent).toBe('1 fit');
});

test('arrows name the active option, Enter takes it, Escape leaves what was chosen', async () => {
  const { field, chosen } = show('C');
  expect(field.value).toBe('C – Manufacturing');
  await fireEvent.keyDown(field, { key: 'ArrowDown' });
  await fireEvent.keyDown(field, { key: 'ArrowDown' });
  expect(document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent).toContain('Finance');
  await fireEvent.keyDown(field, { key: 'Escape' });
  expect([chosen(), field.getAttribute('aria-expanded')]).toEqual(['C', 'false']);
  await fireEvent.keyDown(field, { key: 'ArrowUp' });
  await fireEvent.keyDown(field, { key: 'Enter' });
  expect([chosen(), field.value, field.getAttribute('aria-expanded')]).toEqual([
    'Q',
    'Q – Health and social work',
    'false',
  ]);
});

test('leaving the field chooses what has one meaning, nothing where it was emptied, and changes nothing otherwise', async () => {
  const { field, chosen } = show('C');
  await fireEvent.input(field, { target: { value: 'spaceflight' } });
  expect(names()).toEqual([]);
  await fireEvent.blur(field);
  expect([chosen(), field.value]).toEqual(['C', 'C – Manufacturing']);
  await fireEvent.input(field, { target: { value: 'bank' } });
  await fireEvent.blur(field);
  expect([chosen(), field.value]).toEqual(['K', 'K – Finance and insurance']);
  await fireEvent.input(field, { target: { value: '' } });
  await fireEvent.blur(field);
  expect([chosen(), field.value]).toEqual([null, '']);
});

test('a click takes an option', async () => {
  const { field, chosen } = show();
  await fireEvent.click(field);
  expect(names()).toHaveLength(3);
  await fireEvent.click(screen.getByRole('option', { name: /Finance/ }));
  expect(chosen()).toBe('K');
});
