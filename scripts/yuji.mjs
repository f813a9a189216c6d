import { begin } from './begin.mjs';

begin(() => import('./run-cli.mjs'), ({ runCli }) => runCli(process.argv.slice(2)));
