import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
import('./run-tests.mjs').then(({ runTests }) => runTests(process.argv.slice(2)));
