/**
 * The three tables, because three trusts. Partition keys begin with the kind of item; where a tenant owns the item it follows.
 * Read by the cloud's infrastructure, by `npm start` and by the store itself.
 */
export type TableName = 'organisations' | 'ballots' | 'releases';

export interface Table {
  readonly name: TableName;
  /** Name of the sparse index over due work, partition `due`, sorted by `dueAt`; absent where there is none. */
  readonly due?: 'due';
  /** Attribute with the epoch second after which an item is gone; absent where nothing expires. */
  readonly ttl?: 'expires';
  /** Point-in-time recovery. Never on ballots: two restores are a timestamp. */
  readonly recoverable: boolean;
}

export const tables: readonly Table[] = [
  { name: 'organisations', due: 'due', ttl: 'expires', recoverable: true },
  { name: 'ballots', recoverable: false },
  { name: 'releases', recoverable: true },
];

/**
 * Every kind of item, by table: the word before the first `#` of its partition key. `dynamodb:LeadingKeys` fences functions by it.
 *
 * organisations
 * - `organisation#<org>` `profile`
 * - `directory` `<org>`                      names and counts for the operator, and the tenants of scheduled work
 * - `member#<org>` `<member>`
 * - `address#<sha256 of e-mail>` `<org>`     which organisations an address signs in to
 * - `signin#<sha256 of secret>` `signin`, `code#<sha256 of e-mail>` `code`, `session#<sha256 of secret>` `session`
 * - `apikey#<org>` `<key>` and `apikey#<sha256 of secret>` `apikey`, `share#<org>` `<share>` and `share#<sha256 of secret>` `share`, `calendar#<org>` `<address>` and `calendar#<sha256 of secret>` `calendar`   what an organisation hands out under a secret
 * - `chat#<org>` `<chat>`                  where its people are written to in Slack and Teams; what opens it is sealed
 * - `log#<org>` `<16-digit sequence>`        audit log with hash chain
 * - `roster#<org>` `head` | `import#<id>` | `<version>#<4-digit part>`
 * - `past#<org>` `import#<id>` | `import#<id>.file` | `import#<id>#<part>`   raw rows of past surveys, gone when the wave is published, or after a day
 * - `wave#<org>` `<wave>`
 * - `programme#<org>` `<programme>`
 * - `draw#<org>` `<programme>`             random key that cuts a programme's people into shares
 * - `frozen#<org>` `<wave>#tree` | `<wave>#manifest` | `<wave>#<4-digit part>`   people, addresses and strata of the frozen roster
 * - `window#<wave>` `window`                 tenant, opens, closes, opened: what issue must know of a wave; console and tick write it
 * - `invitation#<wave>#<first hex digit of code hash>` `<code hash>`
 * - `resend#<wave>` `<random>`               undated wishes for the link, for send
 * - `slips#<org>#<wave>` `slips` | `sealed#<request>#<2-digit piece>`   codes on paper, sealed for the browser that asked
 * - `key#<org>#<wave>` `<key id>` | `datakey#<purpose>` | `invitation` | `fold`
 * - `delivery#<org>#<wave>` `<kind>#<4-digit part>`   claims of send
 * - `optout#<org>` `key` | `mark#<mark>`       the organisation's key for marks of addresses, and the marks of those who take no mail; console only counts them
 * - `mail#<org>` `missing#<sha256 of e-mail>` | `complaint#<wave>#<sha256>` | `sent#<wave>`   addresses that do not exist, complaints without who, and counts of invitations
 * - `learning#<org>` `<wave>`               what its people are told came of a wave
 * - `atom#<org>` `<wave>#<variable>`, `report#<org>` `head#<wave>` | `part#<wave>#<content>#<4-digit part>`, `comment#<org>` `<wave>#<random>`, `moderation#<org>` `<wave>#<comment>` (which are hidden; beside them, so that the console never writes a comment), `export#<org>` `<wave>#<4-digit part>`, `reference#<org>` `<reference>`, `target#<org>` `targets`
 * - `due#<kind>#<wave>` `due`                carries `due = 'due'` and `dueAt` for the index
 *
 * ballots
 * - `ballot#<wave>#<first hex digit of nullifier>` `<nullifier>`
 * - `public#<wave>` `manifest` | `instrument` | `page#<language>` | `kiosk#<language>` | `privacy#<language>` | `closed` | `counted#<2 hex digits>`, `public#key#<key id>` `key`
 *
 * releases
 * - `contribution#<quarter>` `from#<org>#<instrument>` | `closed` | `last#<4-digit part>`   who stands behind what was released: never for console
 * - `file#<quarter>` `<file>#<4-digit piece>`, `file#index` `<quarter>`   what associations bring: console may put it and never read it
 * - `release#<quarter>` `<peer group>`, `release#index` | `release#public` | `release#preview` `<quarter>`
 */
export const kinds = {
  organisations: [
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
    'log',
    'roster',
    'past',
    'wave',
    'programme',
    'draw',
    'frozen',
    'window',
    'invitation',
    'resend',
    'slips',
    'key',
    'delivery',
    'optout',
    'mail',
    'learning',
    'atom',
    'report',
    'comment',
    'moderation',
    'export',
    'reference',
    'target',
    'due',
  ],
  ballots: ['ballot', 'public'],
  releases: ['contribution', 'file', 'release'],
} as const satisfies Record<TableName, readonly string[]>;

export type Kind<Name extends TableName = TableName> = (typeof kinds)[Name][number];
