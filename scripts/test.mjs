import { begin } from './begin.mjs';

begin(() => import('./run-tests.mjs'), ({ runTests }) => runTests(process.argv.slice(2)));
