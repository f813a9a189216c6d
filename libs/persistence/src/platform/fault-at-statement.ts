import type { Logger, QueryRunner } from 'typeorm';

/**
 * Strikes right before the n-th statement, counted from the first transaction on, or before the first COMMIT: what a crash at that very point leaves behind is what
 * the tests look at (reliability.md, A6). TypeORM tells its logger of a statement before it sends it.
 */
export class FaultAtStatement implements Logger {
  private count = 0;

  constructor(
    private readonly at: number | 'commit',
    private readonly strike: (queryRunner?: QueryRunner) => void,
  ) {}

  /** How many statements there were so far, the first START TRANSACTION being number one. */
  get seen(): number {
    return this.count;
  }

  logQuery(query: string, _parameters?: unknown[], queryRunner?: QueryRunner): void {
    if (this.count === 0 && !/^START TRANSACTION/i.test(query)) return;
    this.count += 1;
    if (this.at === 'commit' ? query === 'COMMIT' : this.count === this.at) this.strike(queryRunner);
  }

  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
