// ESM packages that a CommonJS dependency require()s; Jest 30 on Node 20 cannot do that natively.
const requiredEsm = ['content-disposition', 'cookie'];
const requiredEsmPath = requiredEsm.join('|');

const shared = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  setupFiles: ['reflect-metadata'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '\\.ts$': ['@swc/jest', {
      jsc: {
        target: 'es2023',
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
      },
      module: { type: 'es6' },
    }],
    [`/node_modules/(${requiredEsmPath})/.+\\.js$`]: ['@swc/jest', { swcrc: false, jsc: { target: 'es2022' }, module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${requiredEsmPath})/)(?!.*/node_modules/(${requiredEsmPath})/)`, '\\.pnp\\.[^\\/]+$'],
};

/** One project per level of test; a level is a folder of test/, and `unit` stands beside the sources. */
const level = (displayName, folder) => ({ ...shared, displayName, roots: [`<rootDir>/${folder}`], testRegex: '\\.test\\.ts$' });

/** @type {import('jest').Config} */
export default {
  workerIdleMemoryLimit: '1200MB',
  testSequencer: '<rootDir>/test/support/longest-first.js',
  testTimeout: 60_000,
  projects: [
    { ...shared, displayName: 'unit', roots: ['<rootDir>/apps', '<rootDir>/libs'], testRegex: '\\.spec\\.ts$' },
    level('architecture', 'test/architecture'),
    level('integration', 'test/integration'),
    level('api', 'test/api'),
    level('worker', 'test/worker'),
    level('documents', 'test/documents'),
    level('scenarios', 'test/scenarios'),
    level('commands', 'test/commands'),
    // Only with a browser at hand, which Node alone does not bring.
    ...(process.env.CHROMIUM_PATH ? [level('browser', 'test/browser')] : []),
  ],
};
