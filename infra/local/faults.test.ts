import { appendFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterEach, expect, test, vi } from 'vitest';
import { reporter } from './faults.ts';

afterEach(() => vi.restoreAllMocks());
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

test('a disk that runs full is told once a minute, in one sentence with what to do', async () => {
  const said: string[] = [];
  const report = reporter(tmpdir(), (sentence) => said.push(sentence));
  const full: unknown = await appendFile('/dev/full', 'x').catch((fault: unknown) => fault);
  report(full);
  report(new Error('writing failed', { cause: full }));
  await settled();
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^The disk that holds .* is full; make room .* Nothing acknowledged is lost\.$/);
});

test('any other fault is logged with its place and without its message, which may quote what somebody sent', async () => {
  const written: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  reporter(tmpdir(), () => undefined)(new TypeError('ada@example.invalid is no number'));
  await settled();
  expect(written.join('')).toContain('"name":"TypeError"');
  expect(written.join('')).toContain('faults.test.ts');
  expect(written.join('')).not.toContain('ada@');
});
