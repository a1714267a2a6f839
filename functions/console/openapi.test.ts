import { expect, test } from 'vitest';
import * as z from 'zod';
import { problems } from '#contract/problem.ts';
import { browser, install } from './fixture.ts';

test('the document names every route with its replies, and no field required that may be absent', async () => {
  const { app } = await install();
  const { status, body } = await browser(app).get('/openapi.json');
  expect(status).toBe(200);
  const document = z.object({ openapi: z.string(), paths: z.record(z.string(), z.record(z.string(), z.unknown())) });
  const { paths } = document.parse(body);
  expect(Object.keys(paths)).toContain('/api/v1/roster/imports/{import}/parts/{part}');
  expect(paths['/api/v1/organisation']?.['put']).toMatchObject({
    requestBody: { content: { 'application/json': { schema: { type: 'object', additionalProperties: false } } } },
    responses: {
      200: { content: { 'application/json': { schema: { type: 'object' } } } },
      409: { content: { 'application/problem+json': {} }, description: `conflict: ${problems.conflict.title}` },
    },
  });
  const page = JSON.stringify(paths['/api/v1/roster']?.['get']);
  expect(page).toContain('"required":["person","unit","language"]');
});
