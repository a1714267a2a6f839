import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { breaches } from './walls.ts';

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts', '*.svelte'], { encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '' && existsSync(path));

test('nobody imports through a wall', () => {
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap((path) => breaches(path, readFileSync(path, 'utf8')))).toEqual([]);
});

const planted: readonly (readonly [wall: string, path: string, text: string])[] = [
  ['core knows no store', 'packages/core/score/enps.ts', "import { getWave } from '#store/wave.ts';"],
  ['core knows no library', 'packages/core/score/enps.ts', "import * as z from 'zod';"],
  ['core knows no Node', 'packages/core/score/enps.ts', "import { createHash } from 'node:crypto';"],
  [
    'a ballot never sees the roster',
    'packages/core/ballot/accept.ts',
    "import type { Person } from '../roster/person.ts';",
  ],
  [
    'a benchmark never sees a ballot',
    'packages/core/benchmark/release.ts',
    "import type { Answers } from '#core/ballot/answers.ts';",
  ],
  ['the contract takes zod alone', 'packages/contract/wave.ts', "import type { Wave } from '#core/survey/wave.ts';"],
  ['the blind client runs in a browser', 'packages/blind/client.ts', "import { createHash } from 'node:crypto';"],
  ['blind takes nothing of ours', 'packages/blind/issuer.ts', "import { ok } from '#core/result.ts';"],
  ['charts take nothing of ours', 'packages/chart/scale.ts', "import { round } from '#core/round.ts';"],
  [
    'messages take types of the contract alone',
    'packages/message/mail.ts',
    "import { Manifest } from '#contract/manifest.ts';",
  ],
  ['the store knows no function', 'packages/store/wave.ts', "import { fold } from '#functions/jobs/fold.ts';"],
  ['respond never meets issue', 'functions/respond/app.ts', "import { issueApp } from '../issue/app.ts';"],
  ['issue never meets console', 'functions/issue/app.ts', "export { consoleApp } from '#functions/console/app.ts';"],
  ['console starts no job', 'functions/console/wave.ts', "const { fold } = await import('../jobs/fold.ts');"],
  ['only freeze renders pages', 'functions/jobs/fold.ts', "import { renderPage } from '#web/respond/page.ts';"],
  [
    'the web takes rules as types alone',
    'web/console/Result.svelte',
    '<script lang="ts">import { enps } from \'#core/score/enps.ts\';</script>',
  ],
  ['the web never signs', 'web/respond/enhance.ts', "import { sign } from '#blind/issuer.ts';"],
  [
    'the cloud is built from names alone',
    'infra/aws/api.ts',
    "import { consoleApp } from '#functions/console/app.ts';",
  ],
  ['commands speak over the wire', 'commands/replay.ts', "import { getWave } from '#store/wave.ts';"],
  ['APIs are measured from outside', 'bench/ballots.ts', "import { respondApp } from '#functions/respond/app.ts';"],
  ['journeys know only the screen', 'e2e/employee.test.ts', "import { startServer } from '#infra/local/start.ts';"],
];

test.each(planted)('planted violation is seen: %s', (_wall, path, text) => {
  expect(breaches(path, text)).toHaveLength(1);
});
