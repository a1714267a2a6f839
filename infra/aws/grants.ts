import type { Kind, TableName } from '#store/tables.ts';

/** The functions of the cloud: three APIs and one per job. Each has a role of its own. */
export const functionNames = [
  'console',
  'issue',
  'respond',
  'tick',
  'programme',
  'freeze',
  'send',
  'participation',
  'fold',
  'publish',
  'past',
  'contribute',
  'release',
  'purge',
  'bounce',
] as const;
export type FunctionName = (typeof functionNames)[number];

/** What a role may do with items. `read` gets and queries, `write` puts and updates. `put` only puts, `delete` deletes. */
export type Access = 'read' | 'put' | 'write' | 'delete';

/** Access of one role to kinds of items of one table; the policy fences the kinds by `dynamodb:LeadingKeys`. */
export interface Grant {
  readonly table: TableName;
  readonly kinds: readonly Kind[];
  readonly access: readonly Access[];
}

/** The data keys of a wave, each under a master key of its own, and those of what opens a chat and of who takes no mail. */
export type Purpose = 'sign' | 'invite' | 'fold' | 'chat' | 'mail';

/** Every job removes the due row of what it has done, and may make other work due. */
const finishing: Grant = { table: 'organisations', kinds: ['due'], access: ['write', 'delete'] };

/** All that any function may do with a table, and nothing else. */
export const grants: Readonly<Record<FunctionName, readonly Grant[]>> = {
  console: [
    {
      table: 'organisations',
      kinds: [
        'organisation',
        'directory',
        'member',
        'address',
        'signin',
        'code',
        'session',
        'apikey',
        'calendar',
        'share',
        'chat',
        'learning',
        'log',
        'roster',
        'past',
        'wave',
        'programme',
        'reference',
        'target',
        'due',
      ],
      access: ['read', 'write', 'delete'],
    },
    { table: 'organisations', kinds: ['draw'], access: ['read', 'put'] },
    { table: 'organisations', kinds: ['frozen', 'report', 'comment', 'export', 'optout'], access: ['read'] },
    { table: 'organisations', kinds: ['mail'], access: ['read', 'delete'] },
    { table: 'organisations', kinds: ['moderation'], access: ['read', 'write', 'delete'] },
    { table: 'organisations', kinds: ['slips'], access: ['read', 'write'] },
    { table: 'organisations', kinds: ['window', 'resend'], access: ['write'] },
    { table: 'releases', kinds: ['release'], access: ['read'] },
    { table: 'releases', kinds: ['file'], access: ['put'] },
  ],
  issue: [
    { table: 'organisations', kinds: ['window', 'key'], access: ['read'] },
    { table: 'organisations', kinds: ['invitation'], access: ['read', 'write'] },
    { table: 'organisations', kinds: ['resend'], access: ['put'] },
    { table: 'organisations', kinds: ['optout'], access: ['read', 'put', 'delete'] },
  ],
  respond: [
    { table: 'ballots', kinds: ['public'], access: ['read'] },
    { table: 'ballots', kinds: ['ballot'], access: ['read', 'put'] },
  ],
  tick: [
    { table: 'organisations', kinds: ['due', 'wave'], access: ['read', 'write', 'delete'] },
    { table: 'organisations', kinds: ['log'], access: ['read', 'put'] },
    { table: 'organisations', kinds: ['window'], access: ['write'] },
  ],
  programme: [
    finishing,
    { table: 'organisations', kinds: ['organisation'], access: ['read'] },
    { table: 'organisations', kinds: ['log'], access: ['read', 'put'] },
    { table: 'organisations', kinds: ['wave', 'programme'], access: ['read', 'write'] },
  ],
  freeze: [
    finishing,
    { table: 'organisations', kinds: ['organisation', 'roster', 'draw', 'learning'], access: ['read'] },
    { table: 'organisations', kinds: ['log'], access: ['read', 'put'] },
    {
      table: 'organisations',
      kinds: ['wave', 'frozen', 'window', 'invitation', 'key'],
      access: ['read', 'write', 'delete'],
    },
    { table: 'organisations', kinds: ['optout'], access: ['read', 'put'] },
    { table: 'ballots', kinds: ['public'], access: ['put'] },
  ],
  send: [
    finishing,
    {
      table: 'organisations',
      kinds: ['organisation', 'member', 'report', 'key', 'window', 'optout'],
      access: ['read'],
    },
    { table: 'organisations', kinds: ['wave', 'frozen', 'learning', 'chat'], access: ['read', 'write'] },
    { table: 'organisations', kinds: ['log'], access: ['read', 'put'] },
    { table: 'organisations', kinds: ['invitation', 'delivery', 'resend'], access: ['read', 'write', 'delete'] },
    { table: 'organisations', kinds: ['slips'], access: ['read', 'write'] },
    { table: 'organisations', kinds: ['mail'], access: ['read', 'put'] },
  ],
  participation: [
    finishing,
    { table: 'organisations', kinds: ['invitation'], access: ['read'] },
    { table: 'organisations', kinds: ['wave'], access: ['read', 'write'] },
  ],
  fold: [
    finishing,
    { table: 'organisations', kinds: ['organisation', 'frozen', 'invitation', 'key', 'window'], access: ['read'] },
    {
      table: 'organisations',
      kinds: ['wave', 'report', 'atom', 'comment', 'export'],
      access: ['read', 'write'],
    },
    { table: 'organisations', kinds: ['log'], access: ['read', 'put'] },
    { table: 'ballots', kinds: ['ballot'], access: ['read', 'put'] },
    { table: 'ballots', kinds: ['public'], access: ['read', 'put'] },
  ],
  publish: [
    finishing,
    { table: 'organisations', kinds: ['log'], access: ['read', 'put'] },
    { table: 'organisations', kinds: ['wave', 'report'], access: ['read', 'write'] },
  ],
  past: [
    finishing,
    { table: 'organisations', kinds: ['organisation'], access: ['read'] },
    { table: 'organisations', kinds: ['past'], access: ['read', 'delete'] },
    { table: 'organisations', kinds: ['wave', 'report', 'atom'], access: ['read', 'write'] },
  ],
  contribute: [
    finishing,
    { table: 'organisations', kinds: ['log'], access: ['read', 'put'] },
    { table: 'organisations', kinds: ['organisation', 'report'], access: ['read'] },
    { table: 'releases', kinds: ['contribution'], access: ['read', 'write', 'delete'] },
  ],
  release: [
    finishing,
    { table: 'releases', kinds: ['contribution'], access: ['read', 'put'] },
    { table: 'releases', kinds: ['file'], access: ['read'] },
    { table: 'releases', kinds: ['release'], access: ['read', 'put'] },
  ],
  purge: [
    finishing,
    { table: 'organisations', kinds: ['log'], access: ['read', 'put'] },
    { table: 'organisations', kinds: ['wave'], access: ['read', 'write'] },
    {
      table: 'organisations',
      kinds: ['key', 'invitation', 'resend', 'slips', 'delivery', 'export', 'comment', 'moderation'],
      access: ['read', 'delete'],
    },
    { table: 'ballots', kinds: ['ballot'], access: ['read', 'write', 'delete'] },
    { table: 'ballots', kinds: ['public'], access: ['read', 'delete'] },
  ],
  bounce: [
    { table: 'organisations', kinds: ['window'], access: ['read'] },
    { table: 'organisations', kinds: ['optout'], access: ['read', 'put'] },
    { table: 'organisations', kinds: ['mail'], access: ['put'] },
  ],
};

/** Which master key a function may use, and how: `make` creates data keys and opens them again, `open` only opens. */
export const keyUse: Readonly<Partial<Record<FunctionName, Readonly<Partial<Record<Purpose, 'make' | 'open'>>>>>> = {
  console: { chat: 'make' },
  freeze: { sign: 'make', invite: 'make', fold: 'make', mail: 'make' },
  issue: { sign: 'open', mail: 'open' },
  send: { invite: 'open', mail: 'open', chat: 'open' },
  fold: { fold: 'open' },
  bounce: { mail: 'open' },
};
