import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { houseRules } from './scripts/house-rules.mjs';

const typescript = ['apps/**/*.ts', 'apps/**/*.tsx', 'libs/**/*.ts', 'migrations/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts'];
const specs = ['**/*.spec.ts', '**/*.fixture.ts', 'test/**/*.ts', 'bench/**/*.ts'];

const banned = (selector, message) => ({ selector, message });

const everywhere = [
  banned('ExportAllDeclaration', 'No barrels: import a thing from the file named after it.'),
  banned("ExportNamedDeclaration[source][exportKind!='type']", 'No barrels: import a thing from the file named after it.'),
  banned('ExportDefaultDeclaration', 'Named exports only: the name is what a reader searches for.'),
];

const searches = 'findBy|findOneBy|findOneByOrFail|countBy|existsBy|update|delete|softDelete|increment|decrement';

const persistence = [
  banned("CallExpression[callee.property.name='save'][callee.object.type!='ThisExpression']", 'save() writes whatever it holds, without the version check: write the UPDATE with its expected version.'),
  banned("CallExpression[callee.property.name='upsert']", 'upsert() overwrites what another transaction wrote: say ON CONFLICT in SQL.'),
  banned("CallExpression[callee.property.name=/^(sum|average)$/]", 'TypeORM answers a JS number here and rounds money: select sum(x), which arrives as a string.'),
  banned(`CallExpression[callee.property.name=/^(${searches})$/][arguments.0.type='ObjectExpression'][arguments.0.properties.length=0]`, 'An empty condition means every row.'),
  banned("Property[key.name='where'] > ObjectExpression[properties.length=0]", 'An empty where means every row.'),
];

const environment = {
  object: 'process', property: 'env',
  message: 'Only libs/config knows the environment; it is read once, in main.ts.',
};

export default tseslint.config(
  { ignores: ['dist/**', 'var/**', 'coverage/**', 'node_modules/**', 'apps/web/src/api/contract.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, plugins: { house: houseRules }, rules: { 'house/disable-says-why': 'error' } },
  js.configs.recommended,
  // A full-width space is how Chinese text sets columns apart.
  { rules: { 'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipRegExps: true }] } },
  {
    files: ['**/*.mjs', '*.js'],
    languageOptions: { globals: Object.fromEntries(['process', 'console', 'fetch', 'URL', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'AbortController', 'AbortSignal', 'Buffer', 'performance'].map((name) => [name, 'readonly'])) },
    rules: { 'no-unused-vars': ['error', { varsIgnorePattern: '^_' }] },
  },
  {
    files: ['scripts/**/*.mjs'],
    ignores: ['scripts/sentences.mjs', 'scripts/house-rules.mjs', 'scripts/welcome.mjs'],
    rules: { 'house/no-chinese-literals': 'error' },
  },
  {
    files: typescript,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-restricted-syntax': ['error', ...everywhere],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 8 }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-unnecessary-type-assertion': 'off', // also reports assertions that state a generic's key type
      '@typescript-eslint/require-await': 'off', // a port's implementation may have nothing to wait for
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    },
  },
  {
    files: ['apps/**/*.ts', 'libs/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/*.fixture.ts', 'libs/config/**', 'apps/*/src/main.ts'],
    rules: { 'no-restricted-properties': ['error', environment] },
  },
  {
    files: ['apps/**/*.ts', 'apps/**/*.tsx', 'libs/**/*.ts', 'migrations/**/*.ts'],
    ignores: [
      '**/*.spec.ts', '**/*.fixture.ts', 'migrations/**',
      'libs/wording/**', 'libs/documents/**',
      // Data that a district replaces by its own: settings, default routes, holiday papers, the words target values are written in.
      'libs/domain/src/rulebook/**', 'libs/domain/src/approval/approval-route.ts', 'libs/domain/src/calendar/holiday-paper.ts', 'libs/domain/**/*-vocabulary.ts',
      // The fictional district and the played year.
      'apps/cli/src/example/**', 'apps/cli/src/seed/**', 'apps/cli/src/demo-year/**',
    ],
    rules: { 'house/no-chinese-literals': 'error' },
  },
  // The Swagger plugin reads the types of these files while compiling; what it names must stay a value.
  { files: ['**/*.views.ts', '**/*.requests.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  { files: ['libs/persistence/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...everywhere, ...persistence] } },
  {
    files: specs,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off', // a test may be sure of what it has just made
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off', // JSON answers and Jest's matchers are `any`
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
);
