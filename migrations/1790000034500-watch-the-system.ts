import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What only the workers see, kept where 系统状态 can read it. */
export class WatchTheSystem1790000034500 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table worker_heartbeat add column queue_lost_since timestamptz;
      comment on column worker_heartbeat.queue_lost_since is '从何时起连不上任务队列；空为正常';
      alter table tick add column fault text;
      comment on column tick.fault is '该次执行发现的问题；空为正常';
      create index outbox_message_buried on outbox_message (dead_at) where dead_at is not null and done_at is null;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop index outbox_message_buried; alter table tick drop column fault; alter table worker_heartbeat drop column queue_lost_since;');
  }
}
