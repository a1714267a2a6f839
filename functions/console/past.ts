import { createHash } from 'node:crypto';
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { NewPastImport, PastImport, PastPlan, PastPreview, PastRows } from '#contract/past.ts';
import { Wave } from '#contract/wave.ts';
import { ulid } from '#core/id.ts';
import { checkMapping } from '#core/past/mapping.ts';
import { pastWave, type PastWave } from '#core/past/past-wave.ts';
import { statementId } from '#core/past/statement.ts';
import { instruments } from '#core/survey/instruments.ts';
import { languages } from '#core/survey/instrument.ts';
import { areNear } from '#core/survey/near.ts';
import { floor, type Wave as PlannedWave } from '#core/survey/wave.ts';
import { plus } from '#core/time.ts';
import { coinOf } from '#store/coin.ts';
import { putDue } from '#store/due.ts';
import { getOrganisation } from '#store/organisation.ts';
import { getPastFile, pastImports, putPastFile, type PastFile } from '#store/past.ts';
import type { Scope } from '#store/scope.ts';
import { stagingMilliseconds } from '#store/staging.ts';
import { getWave, listWaves, putWave } from '#store/wave.ts';
import { problem } from '../http/problem.ts';
import type { ConsoleDeps } from './deps.ts';
import { record } from './record.ts';
import { body, empty, json, refusals } from './reply.ts';
import type { Guards } from './session.ts';

/** Entries of a list that the preview shows; its counts are whole. */
const mostShown = 200;
/** Parts of a file: half a million rows. */
const mostParts = 500;
/** What a past survey is read as. */
const instrument = instruments['it-pulse'];
const params = z.object({ import: z.string().max(40) });

/** Taking over past surveys: staged in parts, understood as a whole or not at all, published by a job as a closed wave that nobody can verify. */
export function pastRoutes(app: OpenAPIHono, deps: ConsoleDeps, guard: Guards): void {
  const { database, now, random } = deps;
  const middleware = guard.member('waves.change');

  app.openapi(
    createRoute({
      method: 'post',
      path: '/past/imports',
      middleware,
      request: { body: body(NewPastImport) },
      responses: { 201: json(PastImport), ...refusals('request.invalid', 'signIn.required', 'forbidden') },
    }),
    async (c) => {
      const { scope } = c.var;
      const { columns } = c.req.valid('json');
      const id = ulid('past', Date.parse(now()), random(16));
      await pastImports.begin(scope, id, now());
      await putPastFile(scope, id, { columns, coinKey: Buffer.from(random(32)).toString('base64') }, now());
      // Whatever becomes of it, its rows are destroyed after a day.
      const dueAt = plus(now(), stagingMilliseconds);
      await putDue(database, { kind: 'past', tenant: scope.tenant, wave: id, dueAt });
      return c.json({ id }, 201);
    },
  );

  app.openapi(
    createRoute({
      method: 'put',
      path: '/past/imports/{import}/parts/{part}',
      middleware,
      request: {
        params: params.extend({
          part: z.coerce
            .number()
            .int()
            .min(0)
            .max(mostParts - 1),
        }),
        body: body(PastRows),
      },
      responses: { 204: empty, ...refusals('request.invalid', 'signIn.required', 'forbidden', 'notFound') },
    }),
    async (c) => {
      const { import: id, part } = c.req.valid('param');
      if (!(await pastImports.exists(c.var.scope, id, now()))) return problem(c, 'notFound');
      await pastImports.put(c.var.scope, id, part, c.req.valid('json').rows, now());
      return c.body(null, 204);
    },
  );

  app.openapi(
    createRoute({
      method: 'put',
      path: '/past/imports/{import}/plan',
      middleware,
      request: { params, body: body(PastPlan) },
      responses: {
        200: json(PastPreview),
        ...refusals('request.invalid', 'signIn.required', 'forbidden', 'notFound', 'conflict'),
      },
    }),
    async (c) => {
      const { scope } = c.var;
      const { import: id } = c.req.valid('param');
      const [file, begun] = await Promise.all([getPastFile(scope, id), pastImports.exists(scope, id, now())]);
      if (!file || !begun) return problem(c, 'notFound');
      if (file.plan && (await getWave(scope, file.plan.wave))) return problem(c, 'conflict');
      const planned = { ...file, plan: planOf(id, c.req.valid('json')) };
      await putPastFile(scope, id, planned, now());
      const preview = await previewOf(deps, scope, id, planned);
      return preview ? c.json(preview, 200) : problem(c, 'notFound');
    },
  );

  app.openapi(
    createRoute({
      method: 'delete',
      path: '/past/imports/{import}',
      middleware,
      request: { params },
      responses: { 204: empty, ...refusals('signIn.required', 'forbidden', 'conflict') },
    }),
    async (c) => {
      const { scope } = c.var;
      const { import: id } = c.req.valid('param');
      const file = await getPastFile(scope, id);
      if (file?.plan && (await getWave(scope, file.plan.wave))) return problem(c, 'conflict');
      await pastImports.end(scope, id);
      return c.body(null, 204);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/past/imports/{import}/commit',
      middleware,
      request: { params },
      responses: {
        201: json(Wave),
        ...refusals(
          'request.invalid',
          'signIn.required',
          'forbidden',
          'notFound',
          'conflict',
          'past.misfit',
          'past.near',
          'past.workforceTooSmall',
          'past.nothingShown',
          'wave.tooFew',
        ),
      },
    }),
    async (c) => {
      const { scope } = c.var;
      const { import: id } = c.req.valid('param');
      const again = (await listWaves(scope)).find(({ imported }) => imported?.origin === id);
      if (again) return c.json(again, 201);
      const file = await getPastFile(scope, id);
      if (!file?.plan || !(await pastImports.exists(scope, id, now()))) return problem(c, 'notFound');
      const preview = await previewOf(deps, scope, id, file);
      if (!preview) return problem(c, 'notFound');
      const { rows, respondents, misfits, errorCount, refusal } = preview;
      if (misfits.length + errorCount > 0) return problem(c, 'past.misfit', { errors: misfits.length + errorCount });
      if (refusal) return problem(c, refusal);
      const staged = rows + preview.passedOver + preview.leftOut;
      if (staged !== file.plan.rows) return problem(c, 'conflict', { rows: staged });
      const wave = waveOf(id, file.plan, respondents);
      await putWave(scope, wave);
      await putDue(database, { kind: 'past', tenant: scope.tenant, wave: id, dueAt: now() });
      const { source, name, file: from } = file.plan;
      await record(deps, c.var, 'past.imported', {
        subject: wave.id,
        detail: { name, source, file: from, rows, respondents },
      });
      return c.json(wave, 201);
    },
  );
}

type Plan = NonNullable<PastFile['plan']>;

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A plan as it is kept: statements of the file by ids that the same words get again in another file. The wave's id carries its close, so that lists of waves stay in order, and repeats with the import. */
function planOf(origin: string, { layout, units, only, questions, leftOut, ...plan }: PastPlan): Plan {
  const read = questions.map((question) =>
    'item' in question
      ? question
      : { ...question, item: statementId(question.text, (text) => sha256(text).toString('hex')) },
  );
  return {
    ...plan,
    wave: ulid('wave', Date.parse(plan.closes), sha256(origin)),
    mapping: { layout, units, only, questions: read, leftOut },
  };
}

/** The closed wave of a plan. It was never frozen, so it has no manifest. */
function waveOf(
  origin: string,
  { wave, name, opens, closes, source, mapping }: Plan,
  respondents: number,
): PlannedWave {
  return {
    id: wave,
    ...{ name, opens, closes, instrument: instrument.id, form: 'long', languages, thresholds: floor, cuts: [] },
    items: mapping.questions.map(({ item }) => item),
    state: 'closed',
    freezes: opens,
    approval: 'none',
    invited: respondents,
    imported: { source, origin },
  };
}

/** What would become of a file as it is planned; undefined where the organisation or the plan is gone. */
async function previewOf(
  { now }: ConsoleDeps,
  scope: Scope,
  id: string,
  { columns, coinKey, plan }: PastFile,
): Promise<PastPreview | undefined> {
  const [organisation, parts, waves] = await Promise.all([
    getOrganisation(scope),
    pastImports.parts(scope, id),
    listWaves(scope),
  ]);
  if (!organisation || !plan) return undefined;
  const rows = parts.flat();
  const misfits: PastPreview['misfits'] = [...checkMapping(plan.mapping, instrument, columns)];
  if (plan.opens >= plan.closes) misfits.push({ path: 'opens', reason: 'timesReversed' });
  if (plan.closes > now()) misfits.push({ path: 'closes', reason: 'timesReversed' });
  if (misfits.length > 0) return { ...nothing, rows: rows.length, misfits };
  const read = pastWave(instrument, plan, columns, rows, {
    organisation: organisation.name,
    language: organisation.language,
    publishedAt: now(),
    coin: coinOf(Buffer.from(coinKey, 'base64')),
    // Its atoms are none of the console's business: the comparison appears with the wave.
    previous: null,
  });
  const placed = { id: plan.wave, instrument: instrument.id, opens: plan.opens };
  const isNear = waves.some((wave) => asked.includes(wave.state) && areNear(placed, wave, organisation.timeZone));
  return shownOf(read, isNear);
}

/** States of waves whose answers are, or will be, known. */
const asked: readonly PlannedWave['state'][] = ['frozen', 'open', 'closed', 'disputed', 'published'];

const nothing: PastPreview = {
  ...{ rows: 0, passedOver: 0, leftOut: 0, doubles: 0, respondents: 0, joined: false },
  ...{ misfits: [], errors: [], errorCount: 0, refusal: null, merged: [], report: null },
};

function shownOf({ respondents, errors, published, ...counts }: PastWave, isNear: boolean): PastPreview {
  const publication = published?.ok ? published.value : null;
  const refusal = published && !published.ok ? published.refusal : null;
  return PastPreview.parse({
    ...nothing,
    ...counts,
    doubles: respondents.doubles,
    respondents: respondents.people.length,
    joined: respondents.joined,
    errors: errors.slice(0, mostShown),
    errorCount: errors.length,
    refusal: isNear ? 'past.near' : refusal,
    merged: publication?.merged ?? [],
    report: publication?.report ?? null,
  });
}
