/**
 * The first thing every command does. This file and sentences.mjs keep to syntax that an old Node can parse; whatever
 * needs a newer one, or an installed package, is loaded dynamically after these checks.
 */
import { sentences } from './sentences.mjs';

const wanted = [20, 19];

export function refuseOldNode(version = process.versions.node) {
  const found = version.split('.').map(Number);
  if (found[0] > wanted[0] || (found[0] === wanted[0] && found[1] >= wanted[1])) return;
  refuse(sentences.oldNode(version, wanted.join('.')));
}

/** `load` imports the command, `run` runs what it exports. */
export function begin(load, run) {
  refuseOldNode();
  load().then(run, (error) => {
    // One of our own files missing is a fault to see; a package missing only wants installing.
    if (error.code !== 'ERR_MODULE_NOT_FOUND' || !/Cannot find package/.test(error.message)) throw error;
    refuse(sentences.dependenciesMissing);
  });
}

function refuse(sentence) {
  process.stderr.write(sentence + '\n');
  process.exit(1);
}
