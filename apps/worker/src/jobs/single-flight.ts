/**
 * One run at a time; whoever asks during a run gets one more after it, shared with everybody else who asked meanwhile. What was asked
 * for is therefore always seen by a run that began after the asking.
 */
export class SingleFlight {
  private current: Promise<void> | null = null;
  private next: Promise<void> | null = null;

  constructor(private readonly work: () => Promise<void>) {}

  run(): Promise<void> {
    if (!this.current && !this.next) return this.begin();
    this.next ??= (this.current ?? Promise.resolve()).catch(() => undefined).then(() => {
      this.next = null;
      return this.begin();
    });
    return this.next;
  }

  /** Resolves when nothing is under way. */
  async settled(): Promise<void> {
    while (this.current) await this.current.catch(() => undefined);
  }

  private begin(): Promise<void> {
    this.current = this.work().finally(() => {
      this.current = null;
    });
    return this.current;
  }
}
