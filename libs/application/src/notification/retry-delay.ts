const HOUR_MS = 3_600_000;
const FIRST_MS = 2_000;
const JITTER = 0.2;

/** A message that failed more often is given up (proposal, reliability.md §3.5). */
export const FAILURES_BEFORE_BURIAL = 12;

/** Claimed this often without any ending, a message is taken for one that kills its worker. */
export const CLAIMS_OF_A_KILLER = 20;

/** From this many claims on a message is claimed alone, so that it takes no innocent one down with it. */
export const CLAIMS_OF_A_SUSPECT = 5;

/** min(1 h, 2 s · 2^failures), spread by ±20 % so that what failed together does not come back together. `random` is in [0, 1). */
export function retryDelayMs(failures: number, random: number): number {
  const steady = Math.min(HOUR_MS, FIRST_MS * 2 ** Math.min(failures, 30));
  return Math.round(steady * (1 + JITTER * (2 * random - 1)));
}
