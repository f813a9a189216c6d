import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
import('./write-openapi.mjs').then(({ writeOpenapi }) => writeOpenapi(process.argv[2]));
