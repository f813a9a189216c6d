/** Numbers that look drawn and are the same in every run: a played year must tell the same story twice (mulberry32). */
export interface SeededRandom {
  /** In [0, 1), in steps of 1/1000, so that figures made of it stay short. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  pick<T>(choices: readonly [T, ...T[]]): T;
}

export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const draw = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % 1000;
  };
  return {
    next: () => draw() / 1000,
    between: (least, most) => least + (draw() % (most - least + 1)),
    pick: (choices) => choices[draw() % choices.length] as (typeof choices)[0],
  };
}
