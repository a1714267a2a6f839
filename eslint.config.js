import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';

const zodByName = {
  selector: "ImportDeclaration[source.value='zod'] ImportSpecifier",
  message: 'import * as z from "zod": named imports pull in every locale.',
};
const clockAndChance = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'core receives now.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'core receives now.' },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'core receives its randomness.',
  },
  { selector: "Identifier[name='process']", message: 'core knows no process.' },
];
const literalStyle = {
  selector: "SvelteAttribute[key.name='style']",
  message: 'The content security policy forbids style attributes; use classes or style: directives.',
};

export default tseslint.config(
  { ignores: ['dist', '.svelte-check', 'cdk.out', '.sst', '.data', 'coverage', 'sst.config.ts'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-restricted-syntax': ['error', zodByName],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    },
  },
  {
    files: ['packages/core/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', zodByName, ...clockAndChance] },
  },
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: { 'no-restricted-syntax': ['error', zodByName, literalStyle] },
  },
);
