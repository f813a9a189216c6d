import sequencer from '@jest/test-sequencer';

/** Files that take minutes. Begun last they would keep one core waiting for the other; a fresh machine has no times to order by. */
const LONGEST = ['approval-model', 'scope-matrix', 'demo-year', 'contract', 'crash', 'batch', 'published-documents', 'revocations'];

const rankOf = ({ path }) => {
  const rank = LONGEST.findIndex((name) => path.includes(`/${name}`));
  return rank === -1 ? LONGEST.length : rank;
};

export default class LongestFirst extends (sequencer.default ?? sequencer) {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rankOf(a) - rankOf(b));
  }
}
