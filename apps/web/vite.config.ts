import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');

/** What pdf.js asks for by address while it shows a PDF: its worker, character maps, fonts, and a decoder without WebAssembly, which the policy refuses. */
function pdfAssets(): Plugin {
  const library = path.join(root, 'node_modules/pdfjs-dist');
  const { version } = JSON.parse(readFileSync(path.join(library, 'package.json'), 'utf8')) as { version: string };
  const inFolder = (folder: string, ending: RegExp): string[] => readdirSync(path.join(library, folder)).filter((name) => ending.test(name)).map((name) => `${folder}/${name}`);
  return {
    name: 'pdf-assets',
    apply: 'build',
    generateBundle() {
      const put = (name: string, file: string): unknown => this.emitFile({ type: 'asset', fileName: `assets/pdf-${version}/${name}`, source: readFileSync(path.join(library, file)) });
      put('pdf.worker.min.mjs', 'legacy/build/pdf.worker.min.mjs');
      for (const file of [...inFolder('cmaps', /\.bcmap$/), ...inFolder('standard_fonts', /\.(pfb|ttf)$/), ...inFolder('wasm', /\.js$/)]) put(file, file);
    },
  };
}

/** Pages of the desk, built into dist/apps/web and served by the API below /desk/. */
// eslint-disable-next-line no-restricted-syntax -- Vite reads its configuration from the default export
export default defineConfig({
  root: import.meta.dirname,
  base: '/desk/',
  plugins: [pdfAssets()],
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
