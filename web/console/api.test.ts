import { afterEach, expect, test, vi } from 'vitest';
import { Me } from '#contract/organisation.ts';
import { act, get, session } from './api.ts';
import { sampleFetch } from './sample/server.ts';

afterEach(() => void vi.unstubAllGlobals());

test('a refusal arrives as its code with what belongs to it', async () => {
  const problem = { code: 'wave.tooFew', detail: { invited: 8 }, requestId: 'r1' };
  vi.stubGlobal('fetch', sampleFetch({ 'POST /waves': () => ({ status: 422, body: problem }) }).fetch);
  expect(await act('POST', '/waves', {})).toEqual({ ok: false, trouble: problem });
});

test('no connection, and replies of another form, are troubles with names of their own', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
  expect(await get('/me', Me)).toEqual({ ok: false, trouble: { code: 'unreachable' } });
  vi.stubGlobal('fetch', sampleFetch({ 'GET /me': () => ({ status: 200, body: { member: 7 } }) }).fetch);
  const reply = await get('/me', Me);
  expect(!reply.ok && reply.trouble.code).toBe('unreadable');
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('<h1>Bad gateway</h1>', { status: 502 })));
  expect(await get('/me', Me)).toEqual({ ok: false, trouble: { code: 'fault' } });
});

test('a session that ended is noticed at whichever call', async () => {
  const ended = vi.fn();
  session.ended = ended;
  vi.stubGlobal('fetch', sampleFetch({ 'GET /me': () => ({ status: 401, body: { code: 'signIn.required' } }) }).fetch);
  await get('/me', Me);
  expect(ended).toHaveBeenCalledOnce();
});
