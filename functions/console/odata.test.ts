import { createServer } from 'node:http';
import { once } from 'node:events';
import { getRequestListener } from '@hono/node-server';
import { ODataQuery } from 'ts-odata-client';
import * as z from 'zod';
import { afterEach, describe, expect, test } from 'vitest';
import { ApiKeyList, MadeApiKey } from '#contract/apikey.ts';
import { OrganisationChange } from '#contract/organisation.ts';
import { report as example } from '#core/benchmark/fixture.ts';
import { putRelease } from '#store/release.ts';
import { publishReport, stageReport } from '#store/report.ts';
import { install, type Installation, type Tenant } from './fixture.ts';
import { publishExample } from './published.fixture.ts';

const Failure = z.strictObject({
  error: z.strictObject({ code: z.string(), message: z.string().min(10), target: z.string().optional() }),
});
const Collection = z.looseObject({
  '@odata.context': z.string(),
  '@odata.count': z.int().optional(),
  '@odata.nextLink': z.string().optional(),
  value: z.array(z.record(z.string(), z.unknown())),
});

async function keyOf({ owner }: Tenant): Promise<string> {
  const reply = await owner.post('/apikeys', { name: 'Excel', scope: 'results.read', days: 30 });
  return MadeApiKey.parse(reply.body).secret;
}

/** Asks the feed with a key. */
const asker =
  ({ app }: Pick<Installation, 'app'>, key: string) =>
  async (path: string, headers: Readonly<Record<string, string>> = {}) => {
    const reply = await app.request(`/api/v1/odata/${path}`, {
      headers: { authorization: `Bearer ${key}`, ...headers },
    });
    return { status: reply.status, headers: reply.headers, text: await reply.text() };
  };

async function installed(settings: Parameters<typeof install>[0] = {}) {
  const installation = await install(settings);
  const a = await installation.organisation('A');
  const key = await keyOf(a);
  return { ...installation, a, key, ask: asker(installation, key) };
}

describe('with a client that knows nothing of us', () => {
  const ends: (() => void)[] = [];
  afterEach(() => ends.splice(0).forEach((end) => end()));

  /** The installation behind a real port, which its links name. */
  async function served() {
    let answer: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 503 });
    const server = createServer(getRequestListener((request) => answer(request)));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    ends.push(() => server.close());
    const { port } = z.object({ port: z.int() }).parse(server.address());
    const url = `http://127.0.0.1:${port}`;
    const installation = await installed({ appUrl: url });
    answer = (request) => installation.app.fetch(request);
    const basic = Buffer.from(`excel:${installation.key}`).toString('base64');
    const query = <Row>(set: string, headers: Readonly<Record<string, string>> = {}) =>
      ODataQuery.forV4<Row>(`${url}/api/v1/odata/${set}`, {
        requestInit: () => ({ headers: { authorization: `Basic ${basic}`, ...headers } }),
      });
    return { ...installation, query };
  }

  interface Score {
    WaveId: string;
    UnitId: string;
    MeasureId: string;
    N: number;
    Value: number;
    Shown: boolean;
  }
  interface Wave {
    WaveId: string;
    Closes: Date;
    Invited: number;
  }

  test('filter, columns, order, top, skip and count come back as asked', async () => {
    const { a, query } = await served();
    const id = await publishExample(a);
    const shown = await query<Score>('Scores')
      .filter((row) => row.UnitId.$equals('root').and(row.Shown.$equals(true)).and(row.MeasureId.$startsWith('P')))
      .select('MeasureId', 'Value')
      .orderByDescending((row) => row.Value)
      .getManyAsync();
    expect(shown.value).toEqual([
      { MeasureId: 'P1', Value: 61 },
      { MeasureId: 'P2', Value: 40 },
    ]);
    const counted = await query<Score>('Scores')
      .filter((row) => row.N.$greaterThan(30))
      .skip(1)
      .top(1)
      .getManyWithCountAsync();
    expect([counted['@odata.count'], counted.value.length]).toEqual([5, 1]);
    const hidden = await query<Score>('Scores')
      .filter((row) => row.Value.$equals(null))
      .getManyAsync();
    expect(hidden.value.map(({ Shown, N }) => [Shown, N])).toEqual([
      [false, null],
      [false, null],
    ]);
    const one = await query<Wave>('Waves').getAsync(id);
    expect(one).toMatchObject({ WaveId: id, Invited: example.invited });
    const late = await query<Wave>('Waves')
      .filter((row) => row.Closes.$greaterThan(new Date('2027-01-01')))
      .getManyAsync();
    expect(late.value).toEqual([]);
  });

  test('pages put together are every row once, also while another wave is published', async () => {
    const { a, query, pass } = await served();
    await publishExample(a);
    pass(1);
    const whole = (await query<Score>('Scores').getManyAsync()).value;
    const rows: unknown[] = [];
    for await (const row of query<Score>('Scores', { prefer: 'odata.maxpagesize=2' })) {
      if (rows.push(row) === 3) await publishExample(a);
    }
    expect(rows.slice(0, whole.length)).toEqual(whole);
    expect(rows).toHaveLength(whole.length * 2);
  });

  test('a refusal reaches the client as OData writes it', async () => {
    const { query } = await served();
    const refused = await query<Score>('Nothing')
      .getManyAsync()
      .catch((thrown: unknown) => String(thrown));
    expect(refused).toContain('"code":"notFound"');
  });
});

test('the service document names every set, the metadata is XML, and both say OData 4.0', async () => {
  const { ask } = await installed();
  const service = await ask('');
  expect(service.headers.get('odata-version')).toBe('4.0');
  expect(service.headers.get('content-type')).toContain('application/json;odata.metadata=minimal');
  const { value } = Collection.parse(JSON.parse(service.text));
  expect(value.map(({ url }) => url)).toEqual([
    ...['Waves', 'Units', 'Measures', 'Scores', 'Shares', 'Dimensions', 'Benchmark'],
  ]);
  for (const { url } of value) expect((await ask(String(url))).status).toBe(200);
  const metadata = await ask('$metadata');
  expect(metadata.headers.get('odata-version')).toBe('4.0');
  expect(metadata.headers.get('content-type')).toContain('application/xml');
  expect(metadata.text).toContain('<edmx:Edmx Version="4.0"');
  expect((await ask('%24metadata')).text).toBe(metadata.text);
});

test('without a key, with a wrong, an ended or a revoked one there is nothing but how to sign in', async () => {
  const { app, a, key, pass } = await installed();
  const status = async (headers: Readonly<Record<string, string>>) => {
    const reply = await app.request('/api/v1/odata/Waves', { headers });
    const { error } = Failure.parse(await reply.json());
    return [reply.status, reply.headers.get('www-authenticate'), reply.headers.get('odata-version'), error.code];
  };
  const refused = [401, 'Basic realm="Einklang", charset="UTF-8"', '4.0', 'key.required'];
  const basic = (user: string, password: string) => ({
    authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
  });
  expect(await status({})).toEqual(refused);
  expect(await status({ authorization: `Bearer ${key}x` })).toEqual(refused);
  expect(await status(basic(key, ''))).toEqual(refused);
  expect(await status({ authorization: 'Basic ***' })).toEqual(refused);
  expect((await app.request('/api/v1/odata/Waves', { headers: basic('', key) })).status).toBe(200);
  const { keys } = ApiKeyList.parse((await a.owner.get('/apikeys')).body);
  expect(keys[0]?.lastUsed).toBe('2026-05-04');
  const second = await keyOf(a);
  await a.owner.delete(`/apikeys/${keys[0]?.id ?? ''}`);
  expect(await status(basic('', key))).toEqual(refused);
  pass(30 * 86_400);
  expect(await status({ authorization: `Bearer ${second}` })).toEqual(refused);
});

test('a session opens nothing here, and a key nothing else', async () => {
  const { app, a, key } = await installed();
  await publishExample(a);
  const cookie = await a.owner.get('/me');
  expect(cookie.status).toBe(200);
  expect((await a.owner.get('/odata/Waves')).status).toBe(401);
  expect((await app.request('/api/v1/waves', { headers: { authorization: `Bearer ${key}` } })).status).toBe(401);
});

test('a key reads its own organisation alone', async () => {
  const { app, organisation, a, ask } = await installed();
  const [b, own] = [await organisation('B'), await publishExample(a)];
  const other = asker({ app }, await keyOf(b));
  const foreign = await publishExample(b);
  const waves = async (read: typeof ask) =>
    Collection.parse(JSON.parse((await read('Waves')).text)).value.map(({ WaveId }) => WaveId);
  expect([await waves(ask), await waves(other)]).toEqual([[own], [foreign]]);
  expect((await ask(`Waves('${foreign}')`)).status).toBe(404);
});

test('what is laid down and not published is not in the feed', async () => {
  const { a, ask } = await installed();
  await stageReport(a.scope, { ...example, wave: 'wave_z' });
  expect(Collection.parse(JSON.parse((await ask('Waves')).text)).value).toEqual([]);
  await publishReport(a.scope, 'wave_z');
  expect(Collection.parse(JSON.parse((await ask('Waves')).text)).value).toHaveLength(1);
});

test('the benchmark has every release of the own chain and no other group', async () => {
  const { a, ask, database } = await installed();
  const change = z.object(OrganisationChange.shape).parse((await a.owner.get('/organisation')).body);
  await a.owner.put('/organisation', { ...change, industry: 'C' });
  const measures = { E0: { quarter: '2026-Q2', contributors: '10–19', quantiles: { quartiles: [1, 2, 3] } } } as const;
  const group = (industry: string | null) => ({ industry, size: null, region: null });
  for (const quarter of ['2026-Q2', '2026-Q3'])
    await putRelease(database, {
      quarter,
      madeUp: false,
      associations: quarter === '2026-Q3' ? ['Verband'] : [],
      groups: ['C', 'K', null].map((one) => ({ group: group(one), quarter, contributors: '10–19', measures })),
    });
  const { value } = Collection.parse(
    JSON.parse((await ask('Benchmark?$select=Release,PeerGroup,P50,Associations')).text),
  );
  expect(value).toEqual(
    ['2026-Q2', '2026-Q3'].flatMap((Release) =>
      ['C|*|*', '*|*|*'].map((PeerGroup) => ({
        Release,
        PeerGroup,
        P50: 2,
        Associations: Release === '2026-Q3' ? 'Verband' : null,
      })),
    ),
  );
});

test.each([
  ['Nothing', 404, 'notFound', undefined],
  ["Waves('none')", 404, 'notFound', undefined],
  ['%E0%A4%A', 404, 'notFound', undefined],
  ['Waves?$filter=Nope eq 1', 400, 'query.invalid', '$filter 0'],
  ['Waves?$top=many', 400, 'query.invalid', '$top'],
  ['Units(1)', 400, 'query.invalid', 'key'],
  ['Waves?$expand=Units', 501, 'query.unsupported', 'option'],
  ['Waves?$apply=aggregate(Invited)', 501, 'query.unsupported', 'option'],
  ['Waves?$filter=length(Name) eq 2', 501, 'query.unsupported', '$filter 0'],
  ['$batch', 501, 'query.unsupported', 'path'],
])('%s answers %i as OData writes it', async (path, status, code, target) => {
  const { ask } = await installed();
  const reply = await ask(path);
  expect([reply.status, reply.headers.get('odata-version')]).toEqual([status, '4.0']);
  expect(Failure.parse(JSON.parse(reply.text)).error).toMatchObject({
    code,
    ...(target === undefined ? {} : { target }),
  });
});

test('nothing can be changed', async () => {
  const { app, key } = await installed();
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
    const reply = await app.request('/api/v1/odata/Waves', { method, headers: { authorization: `Bearer ${key}` } });
    expect([method, reply.status, reply.headers.get('allow')]).toEqual([method, 405, 'GET, HEAD']);
    expect(Failure.parse(await reply.json()).error.code).toBe('method.unsupported');
  }
});

test('links and context name the address the installation is reached under', async () => {
  const { a, ask } = await installed();
  const id = await publishExample(a);
  const first = Collection.parse(
    JSON.parse((await ask('Scores?$select=MeasureId&$count=true', { prefer: 'odata.maxpagesize=2' })).text),
  );
  const root = 'http://localhost:4400/api/v1/odata/';
  expect(first['@odata.context']).toBe(`${root}$metadata#Scores(MeasureId)`);
  expect(first['@odata.nextLink']).toBe(`${root}Scores?$select=MeasureId&$count=true&$skiptoken=2`);
  expect(String(first['@odata.count'])).toBe((await ask('Scores/$count')).text);
  const one = Collection.partial({ value: true }).parse(
    JSON.parse((await ask(`Units(UnitId='root',WaveId='${id}')`)).text),
  );
  expect(one).toMatchObject({ '@odata.context': `${root}$metadata#Units/$entity`, UnitId: 'root', Label: 'Nordwerk' });
});

test('keys that open nothing are slowed down by address; a good key from there is not', async () => {
  const { app, key } = await installed({ signInRate: { burst: 2, perSecond: 0.001 } });
  const status = async (secret: string) =>
    (await app.request('/api/v1/odata/', { headers: { authorization: `Bearer ${secret}` } })).status;
  expect([await status('a'), await status('b'), await status('c'), await status(key)]).toEqual([401, 401, 429, 200]);
});

test('a key that pulls without pause is told to wait', async () => {
  const { ask } = await installed({ sessionRate: { burst: 5, perSecond: 0.5 } });
  const replies = await Promise.all(Array.from({ length: 6 }, () => ask('')));
  expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 200, 200, 429]);
  expect(replies.find(({ status }) => status === 429)?.headers.get('retry-after')).toBe('2');
});
