import { expect, test } from 'vitest';
import { StrataPreview, Wave } from '#contract/wave.ts';
import type { Person } from '#core/roster/person.ts';
import { switchRoster } from '#store/roster.ts';
import { install } from './fixture.ts';

const people = (unit: readonly string[], count: number, role?: Person['role']): readonly Person[] =>
  Array.from({ length: count }, (_, index) => ({
    person: `${unit.join('')}${role ?? ''}${index}`,
    unit,
    language: 'de' as const,
    ...(role === undefined ? {} : { role }),
  }));
const roster = [
  ...people(['Group', 'IT', 'Desk'], 25, 'staff'),
  ...people(['Group', 'IT'], 5, 'lead'),
  ...people(['Group', 'IT-Services'], 12),
  ...people(['Group', 'Sales'], 40, 'staff'),
];
const plan = {
  name: 'IT alone',
  instrument: 'it-pulse',
  form: 'long',
  opens: '2026-05-18T07:00:00.000Z',
  closes: '2026-05-29T17:00:00.000Z',
};

async function begin() {
  const world = await install();
  const acme = await world.organisation('Acme');
  await switchRoster(acme.scope, { from: 0, people: roster, origin: 'import_1', now: world.deps.now() });
  return { ...world, ...acme };
}

test('the units of the roster are there to choose from, each with all below it', async () => {
  const { owner } = await begin();
  expect((await owner.get('/roster/units')).body).toEqual({
    people: 82,
    units: [
      { unit: ['Group'], people: 82 },
      { unit: ['Group', 'IT'], people: 30 },
      { unit: ['Group', 'IT', 'Desk'], people: 25 },
      { unit: ['Group', 'IT-Services'], people: 12 },
      { unit: ['Group', 'Sales'], people: 40 },
    ],
    roles: { lead: 5, staff: 65 },
  });
});

test('what to expect is told for those whom a wave asks, before it is planned', async () => {
  const { owner } = await begin();
  const expected = (audience: object) => owner.post('/waves/preview', { instrument: 'it-pulse', audience });
  expect((await expected({})).body).toMatchObject({ people: 82, answers: 41, rate: null });
  expect((await expected({ units: [['Group', 'IT']] })).body).toMatchObject({ people: 30, answers: 15, margin: null });
  expect(await expected({ roles: ['lead'] })).toMatchObject({
    status: 422,
    body: { code: 'wave.tooFew', detail: { invited: 5, minStratum: 10 } },
  });
  expect((await expected({ share: { number: 0, of: 2 } })).body).toMatchObject({ code: 'request.invalid' });
});

test('a wave of too few is refused before it is saved, and one of a unit is labelled with it', async () => {
  const { owner } = await begin();
  expect((await owner.post('/waves', { ...plan, audience: { roles: ['lead'] } })).body).toMatchObject({
    code: 'wave.tooFew',
  });
  expect((await owner.get('/waves')).body).toMatchObject({ waves: [] });
  const audience = {
    units: [
      ['Group', 'IT', 'Desk'],
      ['Group', 'IT'],
    ],
  };
  const wave = Wave.parse((await owner.post('/waves', { ...plan, audience })).body);
  expect(wave.audience).toEqual({ units: [['Group', 'IT']] });
  expect(StrataPreview.parse((await owner.get(`/waves/${wave.id}/strata`)).body)).toMatchObject({
    leftOut: 0,
    strata: [{ label: 'Group/IT', invited: 30, new: 30 }],
  });
});
