import { begin } from './begin.mjs';

begin(() => import('./write-openapi.mjs'), ({ writeOpenapi }) => writeOpenapi(process.argv[2]));
