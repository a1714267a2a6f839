import { expect, test } from 'vitest';
import { Playbook } from '#contract/playbook.ts';
import { measures, strategies } from '#core/survey/playbook.ts';
import { install } from './fixture.ts';

test('the playbook comes as data, whole and in the form of the contract', async () => {
  const { organisation } = await install();
  const { owner } = await organisation('A');
  expect(Playbook.parse((await owner.get('/playbook')).body)).toEqual({ strategies, measures });
});
