/** One database transaction. `run` opens one or joins the one that is open; audit entries and outbox messages are written just before commit. */
export abstract class UnitOfWork {
  /**
   * Deadlocks and serialization failures of an outermost run are tried again (at most twice); a joined run never is.
   * Throws whatever `work` throws, after rolling back.
   */
  abstract run<T>(work: () => Promise<T>): Promise<T>;
}
