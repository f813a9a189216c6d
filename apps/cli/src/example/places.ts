import type { Place } from './example-project.js';

export const places: readonly Place[] = [
  { unit: 'tonghua', short: '桐花', communities: 9, staff: 42, households: 18_600 },
  { unit: 'shiqiao', short: '石桥', communities: 12, staff: 57, households: 24_300 },
  { unit: 'wanghu', short: '望湖', communities: 6, staff: 31, households: 11_200 },
];
