import { expect, test } from 'vitest';
import { install, newestEntry } from './fixture.ts';

test('targets are set by whoever answers for the result, with an entry in the log, and read by all who read results', async () => {
  const { organisation } = await install();
  const a = await organisation('A');
  const cio = await a.member('cio');
  expect(await cio.get('/targets')).toMatchObject({ status: 200, body: { targets: {}, version: 0 } });
  const change = { targets: { P2: 80, P5: 60 }, version: 0 };
  expect(await cio.put('/targets', change)).toMatchObject({ status: 200, body: { ...change, version: 1 } });
  expect(await cio.put('/targets', change)).toMatchObject({ status: 409, body: { code: 'conflict' } });
  expect(await newestEntry(a.owner)).toMatchObject({ action: 'targets.changed', detail: { targets: 'P2 80, P5 60' } });
  const analyst = await a.member('analyst');
  expect((await analyst.get('/targets')).body).toEqual({ targets: { P2: 80, P5: 60 }, version: 1 });
  const b = await organisation('B');
  expect((await b.owner.get('/targets')).body).toEqual({ targets: {}, version: 0 });
});

test('a target is a whole score from 1 to 100 of a statement that is asked', async () => {
  const { organisation } = await install();
  const { owner } = await organisation('A');
  for (const targets of [{ P2: 0 }, { P2: 101 }, { P2: 70.5 }, { E0: 50 }, { P99: 50 }])
    expect(await owner.put('/targets', { targets, version: 0 })).toMatchObject({
      status: 400,
      body: { code: 'request.invalid' },
    });
});
