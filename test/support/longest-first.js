import sequencer from '@jest/test-sequencer';

/** Files that take more than a minute. Begun last they would keep one core waiting for the other; a fresh machine has no times to order by. */
const LONGEST = [
  'approval-model', 'scope-matrix', 'killed-workers', 'crash', 'demo-year', 'disclosure-packages', 'time-zones', 'running-worker', 'contract', 'system-status',
  'every-page', 'review-page', 'monitoring', 'evaluate', 'goal-papers', 'administration',
];

const rankOf = ({ path }) => {
  const rank = LONGEST.findIndex((name) => path.endsWith(`/${name}.test.ts`));
  return rank === -1 ? LONGEST.length : rank;
};

export default class LongestFirst extends (sequencer.default ?? sequencer) {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rankOf(a) - rankOf(b));
  }
}
