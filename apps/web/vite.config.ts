import path from 'node:path';
import { defineConfig } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');

/** Pages of the desk, built into dist/apps/web and served by the API below /desk/. */
// eslint-disable-next-line no-restricted-syntax -- Vite reads its configuration from the default export
export default defineConfig({
  root: import.meta.dirname,
  base: '/desk/',
  // The placeholder becomes a new nonce with every answer (apps/api/src/http/desk.ts).
  html: { cspNonce: '__CSP_NONCE__' },
  resolve: { conditions: ['source', 'import', 'module', 'browser', 'default'] },
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir: path.join(root, 'dist/apps/web'),
    emptyOutDir: true,
    target: 'chrome94',
    chunkSizeWarningLimit: 1200,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      onLog: (level, log, warn) => void (log.code === 'MODULE_LEVEL_DIRECTIVE' || warn(level, log)),
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|react-router|@tanstack|openapi-fetch)[\\/]/, priority: 3 },
            { name: 'antd', test: /node_modules[\\/](antd|@ant-design|@rc-component|rc-.*|dayjs)[\\/]/, priority: 1 },
          ],
        },
      },
    },
  },
});
