import { afterEach, expect, test } from 'vitest';
import { match, router, startRouter } from './router.svelte.ts';

const stop = startRouter();
afterEach(() => router.go('/'));

test('named parts of a path are read, everything else must be equal', () => {
  expect(match('/waves/:wave/result', '/waves/wave_1/result')).toEqual({ wave: 'wave_1' });
  expect(match('/waves/:wave', '/waves/a%20b/')).toEqual({ wave: 'a b' });
  expect(match('/waves/:wave', '/waves')).toBeNull();
  expect(match('/waves/new', '/waves/wave_1')).toBeNull();
  expect(match('/', '/')).toEqual({});
  expect(match('/', '/result')).toBeNull();
});

test('a link of the app navigates without loading it again; new tabs, downloads and other parts do not', () => {
  const click = (attributes: string, options: MouseEventInit = {}): boolean => {
    document.body.innerHTML = `<a ${attributes}>x</a>`;
    let taken = false;
    // The router listens at the document; whatever it left alone must not load a page here.
    const last = (event: Event): void => {
      taken = event.defaultPrevented;
      event.preventDefault();
    };
    addEventListener('click', last, { once: true });
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...options });
    document.querySelector('a')?.dispatchEvent(event);
    return taken;
  };
  expect(click('href="/benchmark?wave=w"')).toBe(true);
  expect([router.path, router.asked('wave')]).toEqual(['/benchmark', 'w']);
  expect(click('href="/alignment#causes"')).toBe(true);
  expect([router.path, location.hash]).toEqual(['/alignment', '#causes']);
  expect(click('href="/roster"', { ctrlKey: true })).toBe(false);
  expect(click('href="/roster" target="_blank"')).toBe(false);
  expect(click('href="/api/v1/waves/w/export" ')).toBe(false);
  expect(click('href="/outbox"')).toBe(false);
  expect(click('href="https://example.org/"')).toBe(false);
  stop();
});

test('a link of a drawing navigates like any other', () => {
  const end = startRouter();
  document.body.innerHTML = '<svg><a href="/result"><circle r="4" /></a></svg>';
  document.querySelector('circle')?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  expect(router.path).toBe('/result');
  end();
});

test('a heading takes the focus once per navigation', () => {
  router.takeHeading();
  router.go('/members');
  expect([router.takeHeading(), router.takeHeading()]).toEqual([true, false]);
});
