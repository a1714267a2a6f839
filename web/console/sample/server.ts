import { InstrumentList } from '#contract/instrument.ts';
import { Playbook } from '#contract/playbook.ts';
import instruments from './instruments.json' with { type: 'json' };
import playbook from './playbook.json' with { type: 'json' };
import * as releases from './releases.ts';
import * as replies from './replies.ts';
import { sideReport } from './side-report.ts';
import { unitReport } from './unit-report.ts';

/** Every reading path the console asks for, answered with sample data of the contract's form. */
export const answers: Readonly<Record<string, unknown>> = {
  '/installation': { signUp: 'open', signInMinutes: 15, pulseUrl: 'https://pulse.example.org' },
  '/me': replies.member,
  '/organisation': replies.organisation,
  '/waves': replies.waves,
  '/home': replies.home,
  '/playbook': Playbook.parse(playbook),
  '/instruments': InstrumentList.parse({ instruments }),
  '/waves/wave_4/report': unitReport,
  '/waves/wave_a/report': sideReport,
  '/waves/wave_4/comments': replies.comments,
  '/benchmark': replies.benchmark,
  '/benchmark/history': replies.benchmarkHistory,
  '/references': replies.references,
  '/members': replies.members,
  '/log': replies.log,
  '/operator/organisations': replies.operatorList,
  '/operator/releases': releases.operatorReleases,
  '/public-report': releases.publicReport,
  '/roster': replies.roster,
  ...Object.fromEntries(
    replies.waves.waves.flatMap((wave): [string, unknown][] => [
      [`/waves/${wave.id}`, wave],
      [`/waves/${wave.id}/strata`, replies.strata],
      [`/waves/${wave.id}/participation`, replies.participation],
    ]),
  ),
};

/** What a request was, for tests to look at. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** Stands where the network is: answers from the sample, or from `special` by "METHOD /path" first; remembers what was asked. */
export function sampleFetch(
  special: Readonly<Record<string, (body: unknown) => { readonly status: number; readonly body?: unknown }>> = {},
): { readonly fetch: (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>; readonly seen: Seen[] } {
  const seen: Seen[] = [];
  const answer = (input: RequestInfo | URL, init: RequestInit = {}): Response => {
    const url = new URL(input instanceof Request ? input.url : input, 'http://localhost');
    const path = url.pathname.replace('/api/v1', '');
    const method = init.method ?? 'GET';
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    seen.push({ method, path: path + url.search, body });
    const found = special[`${method} ${path}`]?.(body) ?? special[`${method} ${path}${url.search}`]?.(body);
    if (found) return reply(found.status, found.body);
    const known = answers[path];
    if (method === 'GET' && known !== undefined) return reply(200, known);
    return reply(404, { code: 'notFound', status: 404, title: 'There is no such thing here.' });
  };
  return { fetch: (input, init) => Promise.resolve(answer(input, init)), seen };
}

function reply(status: number, body?: unknown): Response {
  return new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json' },
  });
}
