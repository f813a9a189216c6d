/**
 * The first thing every command does. This file and sentences.mjs keep to syntax that an old Node can parse,
 * and whatever needs a newer one is imported dynamically after this check.
 */
import { sentences } from './sentences.mjs';

const wanted = [20, 19];

export function refuseOldNode(version = process.versions.node) {
  const found = version.split('.').map(Number);
  if (found[0] > wanted[0] || (found[0] === wanted[0] && found[1] >= wanted[1])) return;
  process.stderr.write(sentences.oldNode(version, wanted.join('.')) + '\n');
  process.exit(1);
}
