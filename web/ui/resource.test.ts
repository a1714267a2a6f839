import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { patienceMilliseconds, Resource, type Outcome } from './resource.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A loader whose replies are given one by one. */
function controlled() {
  const waiting: ((outcome: Outcome<string, string>) => void)[] = [];
  const resource = new Resource<string, string>(() => new Promise((resolve) => waiting.push(resolve)));
  const answer = async (outcome: Outcome<string, string>, turn = 0): Promise<void> => {
    waiting.splice(turn, 1)[0]?.(outcome);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { resource, answer };
}

test('a skeleton shows only after 300 ms', async () => {
  const { resource, answer } = controlled();
  void resource.reload();
  await vi.advanceTimersByTimeAsync(patienceMilliseconds - 1);
  expect(resource.slow).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(resource.slow).toBe(true);
  await answer({ ok: true, value: 'a' });
  expect([resource.slow, resource.value]).toEqual([false, 'a']);
});

test('when loading again fails the old data stay, with their time', async () => {
  const { resource, answer } = controlled();
  void resource.reload();
  await answer({ ok: true, value: 'old' });
  const at = resource.at;
  await vi.advanceTimersByTimeAsync(60_000);
  void resource.reload();
  await answer({ ok: false, trouble: 'unreachable' });
  expect([resource.value, resource.at, resource.trouble]).toEqual(['old', at, 'unreachable']);
});

test('the newest attempt wins, however late an older one answers', async () => {
  const { resource, answer } = controlled();
  void resource.reload();
  void resource.reload();
  await answer({ ok: true, value: 'new' }, 1);
  await answer({ ok: true, value: 'late' });
  expect(resource.value).toBe('new');
});
