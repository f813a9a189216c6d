import fc from 'fast-check';
import { retryDelayMs } from './retry-delay.js';

test('the delay doubles from four seconds up to an hour', () => {
  expect([1, 2, 3, 10, 11, 12, 1000].map((failures) => retryDelayMs(failures, 0.5))).toEqual([4_000, 8_000, 16_000, 2_048_000, 3_600_000, 3_600_000, 3_600_000]);
});

test('the spread is never more than a fifth to either side', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 100 }), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (failures, random) => {
    const steady = retryDelayMs(failures, 0.5);
    const delay = retryDelayMs(failures, random);
    return delay >= steady * 0.8 - 1 && delay <= steady * 1.2 + 1;
  }));
});
