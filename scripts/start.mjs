import { begin } from './begin.mjs';

begin(() => import('./run-product.mjs'), ({ runProduct }) => runProduct());
