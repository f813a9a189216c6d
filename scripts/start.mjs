import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
import('./run-product.mjs').then(({ runProduct }) => runProduct());
