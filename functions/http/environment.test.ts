import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { databaseOf, readEnvironment } from './environment.ts';

test('missing settings are named at cold start, their values are not', () => {
  const schema = z.object({ PUBLIC_URL: z.url(), GRACE: z.string() });
  expect(() => readEnvironment(schema, { PUBLIC_URL: 'secret', GRACE: '1' })).toThrow(
    'settings missing or of another form: PUBLIC_URL',
  );
  expect(readEnvironment(schema, { PUBLIC_URL: 'https://a.example', GRACE: '1', OTHER: 'x' }).GRACE).toBe('1');
});

test('a function reaches only the tables it is granted', () => {
  const given = {
    BALLOTS_TABLE: 'ballots-prod',
    ORGANISATIONS_TABLE: 'organisations-prod',
    DYNAMODB_ENDPOINT: 'http://127.0.0.1:1',
  };
  expect(databaseOf(['ballots'], given).names).toEqual({ ballots: 'ballots-prod', organisations: '-', releases: '-' });
  expect(() => databaseOf(['releases'], given)).toThrow('RELEASES_TABLE');
});
