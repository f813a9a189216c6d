import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
import('./run-cli.mjs').then(({ runCli }) => runCli(process.argv.slice(2)));
