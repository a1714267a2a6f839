import ts from 'typescript';

/**
 * Who may import whom. A file belongs to the first place whose prefix fits; it may import its own place and what the place lists.
 * `except` takes single places away again. Packages from outside are named where a place has none of ours.
 */
interface Place {
  readonly prefix: string;
  readonly may: readonly string[];
  readonly outside?: readonly RegExp[];
  readonly except?: readonly string[];
}

const all = /.*/;
const pulse = ['packages/contract/', 'packages/core/', 'packages/blind/', 'packages/store/', 'functions/http/'];

/** The walls of `docs/architecture.md`, most specific first. Type imports pass where a place says `type:`. */
export const places: readonly Place[] = [
  { prefix: 'packages/core/ballot/', may: ['packages/core/'], outside: [], except: ['packages/core/roster/'] },
  { prefix: 'packages/core/benchmark/', may: ['packages/core/'], outside: [], except: ['packages/core/ballot/'] },
  { prefix: 'packages/core/score/relative-weights.ts', may: [], outside: [/^ml-matrix$/] },
  { prefix: 'packages/core/survey/recurrence.ts', may: [], outside: [/^temporal-polyfill$/] },
  { prefix: 'packages/core/', may: ['packages/core/'], outside: [] },
  { prefix: 'packages/contract/', may: [], outside: [/^zod(\/mini)?$/] },
  { prefix: 'packages/blind/client.ts', may: ['packages/blind/'], outside: [] },
  { prefix: 'packages/blind/', may: ['packages/blind/'], outside: [/^node:/] },
  { prefix: 'packages/chart/', may: [], outside: [] },
  { prefix: 'packages/message/', may: ['type:packages/contract/'], outside: [/^hono\/html$/] },
  { prefix: 'packages/store/', may: ['packages/core/', 'packages/contract/'], outside: [all] },
  { prefix: 'packages/connect/', may: ['packages/core/', 'type:packages/message/'], outside: [all] },
  { prefix: 'functions/http/', may: ['packages/'], outside: [all] },
  { prefix: 'functions/respond/', may: pulse, outside: [all] },
  { prefix: 'functions/issue/', may: pulse, outside: [all] },
  { prefix: 'functions/console/', may: ['packages/', 'functions/http/'], outside: [all] },
  {
    prefix: 'functions/jobs/freeze.ts',
    may: ['packages/', 'functions/http/', 'functions/jobs/', 'web/respond/'],
    outside: [all],
  },
  { prefix: 'functions/jobs/', may: ['packages/', 'functions/http/'], outside: [all] },
  {
    prefix: 'web/',
    may: [
      'packages/contract/',
      'packages/chart/',
      'packages/blind/client.ts',
      'type:packages/core/',
      'type:functions/',
    ],
    outside: [all],
  },
  { prefix: 'infra/aws/', may: ['infra/routes.ts', 'packages/store/tables.ts'], outside: [all] },
  { prefix: 'infra/routes.ts', may: [], outside: [] },
  { prefix: 'infra/local/', may: ['functions/', 'packages/', 'infra/routes.ts'], outside: [all] },
  {
    prefix: 'commands/',
    may: ['packages/core/', 'packages/contract/', 'packages/blind/', 'infra/local/'],
    outside: [all],
  },
  {
    prefix: 'bench/',
    may: ['commands/', 'infra/local/', 'packages/', 'functions/jobs/', 'infra/aws/functions.ts', 'infra/aws/grants.ts'],
    outside: [all],
  },
  { prefix: 'e2e/', may: [], outside: [all] },
];

/** One import as written: what it names, and whether only types pass. */
interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

/** Every static and dynamic import and re-export of a TypeScript file, or of the scripts of a Svelte file. */
export function importsOf(path: string, text: string): readonly Import[] {
  const code = path.endsWith('.svelte')
    ? [...text.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, script]) => script).join('\n')
    : text;
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      const typeOnly = ts.isImportDeclaration(node)
        ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
        : node.isTypeOnly;
      found.push({ specifier: node.moduleSpecifier.text, typeOnly });
    }
    const [argument] =
      ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments : [];
    if (argument && ts.isStringLiteral(argument)) found.push({ specifier: argument.text, typeOnly: false });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, code, ts.ScriptTarget.Latest));
  return found;
}

/** What a file imports against the walls, as sentences; empty when it keeps them. `path` is relative to the root, with slashes. */
export function breaches(path: string, text: string): readonly string[] {
  const place = places.find(({ prefix }) => path.startsWith(prefix));
  if (!place) return [];
  const test = path.includes('.test.') || path.endsWith('fixture.ts');
  return importsOf(path, text).flatMap(({ specifier, typeOnly }) => {
    const target = resolve(path, specifier);
    if (target === undefined) {
      const outside = test || typeOnly || (place.outside ?? []).some((pattern) => pattern.test(specifier));
      return outside ? [] : [`${path} imports ${specifier}, and ${place.prefix} takes nothing like it from outside`];
    }
    if (test && !place.prefix.startsWith('e2e/')) return [];
    const own = target.startsWith(place.prefix) && !place.prefix.endsWith('.ts');
    const excepted = place.except?.some((prefix) => target.startsWith(prefix)) ?? false;
    const allowed = place.may.some((entry) =>
      entry.startsWith('type:') ? typeOnly && target.startsWith(entry.slice(5)) : target.startsWith(entry),
    );
    return (own || allowed) && !excepted ? [] : [`${path} imports ${target}, which ${place.prefix} may not`];
  });
}

/** The path from the root that a specifier of ours names; undefined for packages from outside. */
function resolve(from: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) {
    const [head = '', ...rest] = specifier.slice(1).split('/');
    return [['functions', 'infra', 'web'].includes(head) ? head : `packages/${head}`, ...rest].join('/');
  }
  if (!specifier.startsWith('.')) return undefined;
  return new URL(specifier, `file:///${from}`).pathname.slice(1);
}
