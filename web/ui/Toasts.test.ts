import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import Toasts from './Toasts.svelte';
import { say, toastMilliseconds, toasts } from './toasts.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  toasts.shown = [];
  vi.useRealTimers();
});

test('a toast takes the step back and is gone', async () => {
  const undo = vi.fn();
  render(Toasts, { undoText: 'Rückgängig' });
  say('Rollen geändert.', undo);
  await vi.advanceTimersByTimeAsync(0);
  await fireEvent.click(screen.getByRole('button', { name: 'Rückgängig' }));
  expect(undo).toHaveBeenCalledOnce();
  expect(screen.queryByText('Rollen geändert.')).toBeNull();
});

test('a toast leaves by itself, but not while pointer or focus rest on it', async () => {
  render(Toasts, { undoText: 'Rückgängig' });
  say('Gespeichert.');
  await vi.advanceTimersByTimeAsync(0);
  const toast = screen.getByText('Gespeichert.');
  await fireEvent.mouseEnter(toast.parentElement ?? toast);
  await vi.advanceTimersByTimeAsync(toastMilliseconds * 2);
  expect(screen.queryByText('Gespeichert.')).not.toBeNull();
  await fireEvent.mouseLeave(toast.parentElement ?? toast);
  await vi.advanceTimersByTimeAsync(toastMilliseconds);
  expect(screen.queryByText('Gespeichert.')).toBeNull();
});
