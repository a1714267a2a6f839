import { expect, test } from 'vitest';
import { roles, type Role } from '#core/tenancy/member.ts';
import { consoleApi } from './app.ts';
import { browser, install } from './fixture.ts';

/** Routes that need no session, each for its own reason. */
const open = [
  'get /installation',
  'post /organisations',
  'post /sign-in',
  'post /sign-in/redeem',
  'post /shared',
  'get /public-report',
  'get /playbook',
  'get /calendar/{file}',
];

/** Who may use which route; `*` is every member. A route that is missing here fails the test. */
const access: Readonly<Record<string, readonly Role[] | '*' | 'signedIn' | 'operator'>> = {
  'post /sign-out': 'signedIn',
  'get /me': 'signedIn',
  'post /me/organisation': 'signedIn',
  'get /instruments': 'signedIn',
  'get /operator/organisations': 'operator',
  'put /operator/organisations/{organisation}/verified': 'operator',
  'get /operator/releases': 'operator',
  'post /operator/contributions': 'operator',
  'get /organisation': '*',
  'put /organisation': ['owner', 'admin'],
  'get /members': ['owner', 'admin', 'auditor'],
  'post /members': ['owner', 'admin'],
  'put /members/{member}': ['owner', 'admin'],
  'delete /members/{member}': ['owner', 'admin'],
  'get /log': ['owner', 'auditor'],
  'post /roster/imports': ['owner', 'admin'],
  'put /roster/imports/{import}/parts/{part}': ['owner', 'admin'],
  'get /roster/imports/{import}': ['owner', 'admin'],
  'post /roster/imports/{import}/commit': ['owner', 'admin'],
  'get /roster': ['owner', 'admin'],
  'put /roster/people/{person}/email': ['owner', 'admin'],
  'get /roster/mail': ['owner', 'admin'],
  'post /roster/mail/retry': ['owner', 'admin'],
  'get /waves/{wave}/mail': ['owner', 'admin'],
  'get /roster/units': ['owner', 'admin'],
  'get /home': ['owner', 'admin'],
  'get /waves': '*',
  'post /waves': ['owner', 'admin'],
  'post /waves/preview': ['owner', 'admin'],
  'get /waves/{wave}': '*',
  'get /waves/{wave}/participation': '*',
  'get /waves/{wave}/strata': '*',
  'get /waves/{wave}/people': ['owner', 'auditor'],
  'post /waves/{wave}/freeze': ['owner', 'admin'],
  'post /waves/{wave}/close': ['owner', 'admin'],
  'post /waves/{wave}/approve': ['auditor'],
  'post /waves/{wave}/discard': ['owner', 'admin'],
  'post /past/imports': ['owner', 'admin'],
  'put /past/imports/{import}/parts/{part}': ['owner', 'admin'],
  'put /past/imports/{import}/plan': ['owner', 'admin'],
  'post /past/imports/{import}/commit': ['owner', 'admin'],
  'delete /past/imports/{import}': ['owner', 'admin'],
  'get /waves/{wave}/learning': ['owner', 'admin', 'analyst', 'cio'],
  'put /waves/{wave}/learning': ['owner', 'admin'],
  'post /waves/{wave}/learning/publish': ['owner', 'admin'],
  'post /waves/{wave}/test-mail': ['owner', 'admin'],
  'get /waves/{wave}/slips': ['owner', 'admin'],
  'post /waves/{wave}/slips': ['owner', 'admin'],
  'post /waves/{wave}/slips/{request}': ['owner', 'admin'],
  'get /holidays': '*',
  'get /programmes': '*',
  'post /programmes': ['owner', 'admin'],
  'post /programmes/preview': ['owner', 'admin'],
  'post /programmes/{programme}/changes': ['owner', 'admin'],
  'post /programmes/{programme}/preview': ['owner', 'admin'],
  'put /programmes/{programme}': ['owner', 'admin'],
  'post /programmes/{programme}/run': ['owner', 'admin'],
  'get /calendar': ['owner', 'admin'],
  'post /calendar': ['owner', 'admin'],
  'delete /calendar': ['owner', 'admin'],
  'get /waves/{wave}/report': ['owner', 'admin', 'analyst', 'cio'],
  'get /waves/{wave}/comments': ['owner', 'admin', 'analyst', 'cio'],
  'put /waves/{wave}/comments/{comment}/hidden': ['owner', 'admin'],
  'get /waves/{wave}/export/{part}': ['owner', 'auditor'],
  'get /benchmark': ['owner', 'admin', 'analyst', 'cio'],
  'get /benchmark/history': ['owner', 'admin', 'analyst', 'cio'],
  'get /references': ['owner', 'admin', 'analyst', 'cio'],
  'post /references': ['owner', 'admin', 'analyst', 'cio'],
  'put /references/{reference}': ['owner', 'admin', 'analyst', 'cio'],
  'delete /references/{reference}': ['owner', 'admin', 'analyst', 'cio'],
  'post /references/import': ['owner', 'admin', 'analyst', 'cio'],
  'get /targets': ['owner', 'admin', 'analyst', 'cio'],
  'put /targets': ['owner', 'admin', 'cio'],
  'get /apikeys': ['owner', 'admin'],
  'post /apikeys': ['owner', 'admin'],
  'delete /apikeys/{key}': ['owner', 'admin'],
  'get /chats': ['owner', 'admin'],
  'post /chats': ['owner', 'admin'],
  'post /chats/{chat}/test': ['owner', 'admin'],
  'delete /chats/{chat}': ['owner', 'admin'],
  'get /shares': ['owner', 'admin', 'cio'],
  'post /shares': ['owner', 'admin', 'cio'],
  'delete /shares/{share}': ['owner', 'admin', 'cio'],
};

const routesOf = (api: ReturnType<typeof consoleApi>) =>
  api.openAPIRegistry.definitions.flatMap((definition) =>
    definition.type === 'route' ? [{ method: definition.route.method, path: definition.route.path }] : [],
  );

test('every route but those that let people in, open a link or tell everybody the same asks for a session', async () => {
  const { deps, app } = await install();
  const listed = routesOf(consoleApi(deps)).map(({ method, path }) => `${method} ${path}`);
  expect(listed.toSorted()).toEqual([...open, ...Object.keys(access)].toSorted());
  const anonymous = browser(app);
  for (const { method, path } of routesOf(consoleApi(deps)))
    if (!open.includes(`${method} ${path}`)) {
      const send = { get: anonymous.get, post: anonymous.post, put: anonymous.put, delete: anonymous.delete };
      const concrete = path.replaceAll(/\{.+?\}/g, '0');
      const reply = await Object.entries(send).find(([verb]) => verb === method)?.[1](concrete);
      expect([path, reply?.status, reply?.body]).toMatchObject([path, 401, { code: 'signIn.required' }]);
    }
});

test('a route lets in exactly the roles that may use it', async () => {
  const { deps, app, organisation } = await install();
  const { member } = await organisation('A');
  const byRole = new Map<Role, Awaited<ReturnType<typeof member>>>();
  for (const role of roles) byRole.set(role, await member(role));
  for (const { method, path } of routesOf(consoleApi(deps))) {
    const may = access[`${method} ${path}`];
    if (may === undefined || may === 'signedIn') continue;
    const concrete = path.replaceAll(/\{.+?\}/g, '0');
    const refused = [];
    for (const [role, one] of byRole) {
      const reply = method === 'get' ? await one.get(concrete) : await misfit(one, method, concrete);
      if (reply === 403) refused.push(role);
      else if (typeof reply !== 'number' && reply.status === 403) refused.push(role);
    }
    const expected = may === '*' ? [] : roles.filter((role) => may === 'operator' || !may.includes(role));
    expect([method, path, refused]).toEqual([method, path, expected]);
  }
  expect(app).toBeDefined();
});

/** A changing request that gets through the door and no further: its body fits nothing. */
async function misfit(one: Awaited<ReturnType<typeof browser>>, method: string, path: string): Promise<number> {
  if (method === 'delete') return (await one.delete(path)).status;
  return (await (method === 'put' ? one.put : one.post)(path, { misfit: true })).status;
}
