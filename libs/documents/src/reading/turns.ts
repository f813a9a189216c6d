/** So many at the same time; whoever comes later waits for a place. */
export class Turns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly atOnce: number) {}

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.atOnce) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      // Who waits takes over the place; only when nobody waits does the place become free.
      if (next === undefined) this.running -= 1;
      else next();
    }
  }
}
