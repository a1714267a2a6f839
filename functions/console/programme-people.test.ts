import { expect, test } from 'vitest';
import { Programme, ProgrammePreview, type ProgrammeSettings } from '#contract/programme.ts';
import type { Person } from '#core/roster/person.ts';
import { getDraw } from '#store/draw.ts';
import { switchRoster } from '#store/roster.ts';
import { install } from './fixture.ts';

const settings: ProgrammeSettings = {
  name: 'Weekly pulse',
  rule: { kind: 'weeks', weeks: 1, weekday: 2 },
  fiscalMonth: 1,
  starts: '2099-01-01',
  opensAt: '09:00',
  closesAt: '18:00',
  answerDays: 5,
  holidays: null,
  turns: [{ instrument: 'it-pulse', form: 'short' }],
  cuts: [],
  approval: false,
};
const people: readonly Person[] = Array.from({ length: 60 }, (_, index) => ({
  person: `p${index}`,
  unit: ['Group', index < 45 ? 'IT' : 'Sales'],
  language: 'de' as const,
  side: index % 3 === 0 ? ('business' as const) : ('it' as const),
}));

async function begin() {
  const world = await install();
  const acme = await world.organisation('Acme');
  await switchRoster(acme.scope, { from: 0, people, origin: 'import_1', now: world.deps.now() });
  return { ...world, ...acme };
}

test('a rhythm that would ask somebody the same within 28 days is refused with the fewest shares it takes', async () => {
  const { owner } = await begin();
  for (const audience of [undefined, { shares: 3 }])
    for (const path of ['/programmes/preview', '/programmes'])
      expect(await owner.post(path, { ...settings, ...(audience ? { audience } : {}) })).toMatchObject({
        status: 422,
        body: { code: 'programme.tooOften', detail: { least: 4 } },
      });
});

test('shares that would be too small are refused before anything is saved', async () => {
  const { owner } = await begin();
  const refused = async (change: Partial<ProgrammeSettings>) =>
    (await owner.post('/programmes', { ...settings, ...change })).body;
  expect(await refused({ audience: { shares: 7 } })).toMatchObject({
    code: 'programme.shareTooSmall',
    detail: { shares: 7, people: 60 },
  });
  expect(await refused({ audience: { units: [['Group', 'Sales']], shares: 4 } })).toMatchObject({
    code: 'programme.shareTooSmall',
    detail: { people: 15 },
  });
  expect(await refused({ audience: { units: [['Group', 'Nowhere']], shares: 4 } })).toMatchObject({
    code: 'wave.tooFew',
  });
  // Twenty of sixty are business: four shares of ten each there can never be.
  const turns: ProgrammeSettings['turns'] = [{ instrument: 'alignment-pulse', form: 'short' }];
  expect(await refused({ turns, audience: { shares: 4 } })).toMatchObject({ code: 'programme.shareTooSmall' });
  expect((await owner.get('/programmes')).body).toEqual({ programmes: [] });
});

test('the preview tells what one share shows, and the programme keeps a draw whose shares are all large enough', async () => {
  const { owner, scope } = await begin();
  const weekly = { ...settings, audience: { shares: 4 } };
  const preview = ProgrammePreview.parse((await owner.post('/programmes/preview', weekly)).body);
  expect(preview).toMatchObject({ people: 15, answers: 7 });
  expect(preview.detectable).toBeGreaterThan(50);
  expect(preview.waves.map(({ audience }) => audience?.share?.number)).toEqual([0, 1, 2, 3, 0, 1, 2, 3]);
  const reply = await owner.post('/programmes', weekly);
  expect(reply.status).toBe(201);
  const programme = Programme.parse(reply.body);
  expect(JSON.stringify(reply.body)).not.toContain('key');
  const shareOf = await getDraw(scope, programme.id);
  const sizes = [...Map.groupBy(people, ({ person }) => shareOf?.(person, 4)).values()].map(({ length }) => length);
  expect(sizes).toHaveLength(4);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10);
});

test('a programme of a unit asks that unit at once, and draws nothing', async () => {
  const { owner, scope } = await begin();
  const quarterly = {
    ...settings,
    rule: { kind: 'weeks', weeks: 13, weekday: 2 },
    audience: { units: [['Group', 'IT']] },
  };
  expect((await owner.post('/programmes/preview', quarterly)).body).toMatchObject({ people: 45, answers: 22 });
  const programme = Programme.parse((await owner.post('/programmes', quarterly)).body);
  expect(await getDraw(scope, programme.id)).toBeUndefined();
});
