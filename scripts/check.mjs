import { begin } from './begin.mjs';

begin(() => import('./run-checks.mjs'), ({ runChecks }) => runChecks(process.argv.slice(2)));
