import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type * as z from 'zod';
import { ContributionImport, ContributionImportReply, OperatorReleases } from '#contract/contribution.ts';
import { readContributions, type ContributionFile, type FileTable } from '#core/benchmark/contribution-file.ts';
import { releaseDue } from '#core/benchmark/quarter.ts';
import { ulid } from '#core/id.ts';
import { putContributionFile } from '#store/contribution-file.ts';
import { putDue } from '#store/due.ts';
import { previewsAfter } from '#store/preview.ts';
import { newestReleases } from '#store/release.ts';
import { problem } from '../http/problem.ts';
import type { ConsoleDeps } from './deps.ts';
import { body, json, refusals } from './reply.ts';
import type { Guards } from './session.ts';

const mostReleases = 12;
/** Entries of a list that a reply shows; its counts are whole. */
const mostShown = 200;

/** What the operator does about releases: brings what associations hand over, and sees counts. This function can put a file and never read one. */
export function contributionRoutes(app: OpenAPIHono, deps: ConsoleDeps, guard: Guards): void {
  const { database, now, random } = deps;

  app.openapi(
    createRoute({
      method: 'get',
      path: '/operator/releases',
      middleware: guard.operator,
      responses: { 200: json(OperatorReleases), ...refusals('signIn.required', 'forbidden') },
    }),
    async (c) => {
      const released = await newestReleases(database, mostReleases);
      const coming = await previewsAfter(database, released[0]?.quarter ?? '');
      return c.json({ released, coming: coming.map((one) => ({ ...one, release: releaseDue(one.quarter) })) }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/operator/contributions',
      middleware: guard.operator,
      request: { body: body(ContributionImport) },
      responses: {
        200: json(ContributionImportReply),
        ...refusals(
          'request.invalid',
          'signIn.required',
          'forbidden',
          'contributions.misfit',
          'contributions.released',
        ),
      },
    }),
    async (c) => {
      const { preview, ...given } = c.req.valid('json');
      const { association } = given;
      const file = readContributions(tableOf(given), association);
      const newest = (await newestReleases(database, 1))[0]?.quarter ?? '';
      const open = file.quarters.filter(({ quarter }) => quarter > newest);
      const reply = c.json(replyOf(file, association, newest), 200);
      if (preview) return reply;
      if (file.misfits.length > 0)
        return problem(c, 'contributions.misfit', { misfits: file.misfits.length }, { errors: errorsOf(file) });
      if (open.length === 0) return problem(c, 'contributions.released', { newest });
      const id = ulid('file', Date.parse(now()), random(16));
      for (const { quarter, contributions } of open)
        await putContributionFile(database, quarter, { id, association, contributions });
      for (const { quarter } of open)
        await putDue(database, { kind: 'release', tenant: '', wave: quarter, dueAt: now() });
      return reply;
    },
  );
}

/** Rows as lines of the file, with the cells that are not empty. */
function tableOf({ columns, rows }: Pick<z.infer<typeof ContributionImport>, 'columns' | 'rows'>): FileTable {
  const names = columns.map((column) => column.trim());
  return {
    columns: names,
    rows: rows.flatMap((given, index) => {
      const cells = names.map((column, at) => [column, given[at]?.trim() ?? ''] as const);
      const filled = cells.filter(([, cell]) => cell !== '');
      return filled.length === 0 ? [] : [{ line: index + 2, cells: new Map(filled) }];
    }),
  };
}

function replyOf({ measures, shares, quarters, misfits }: ContributionFile, association: string, newest: string) {
  return {
    association,
    measures,
    shares,
    quarters: quarters.map(({ quarter, rows, contributions }) => ({
      quarter,
      rows,
      contributing: contributions.length,
      release: quarter > newest ? releaseDue(quarter) : null,
    })),
    misfits: misfits.slice(0, mostShown),
    misfitCount: misfits.length,
  };
}

const errorsOf = ({ misfits }: ContributionFile) =>
  misfits.slice(0, mostShown).map(({ line, column, reason }) => ({
    path: column === '' ? `line ${line}` : `line ${line}, column ${column}`,
    message: reason,
  }));
