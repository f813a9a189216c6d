import pg from 'pg';

const CONNECT_LIMIT_MS = 3000;
const QUERY_LIMIT_MS = 5000;
const PING_EVERY_MS = 5000;
const RECONNECT_AFTER_MS = 1000;

export interface ListenerSettings {
  readonly url: string;
  readonly applicationName: string;
  /** What to do when a channel is called. Called once for each channel after every (re)connection too: a call may have been missed. */
  readonly channels: Readonly<Record<string, () => void>>;
  readonly onError: (error: Error) => void;
}

/**
 * LISTEN on a connection of its own, which comes back by itself. A half-open connection swallows notifications in silence, so it is
 * asked every few seconds whether it still answers (reliability.md, fact 9).
 */
export class PostgresListener {
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;

  constructor(private readonly settings: ListenerSettings) {}

  /** Returns at once; the connection is made, and made again, in the background. */
  start(): void {
    void this.connect();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.settings.url,
      application_name: this.settings.applicationName,
      connectionTimeoutMillis: CONNECT_LIMIT_MS,
      query_timeout: QUERY_LIMIT_MS,
      keepAlive: true,
      keepAliveInitialDelayMillis: PING_EVERY_MS,
    });
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client, new Error('the listening connection ended')));
    client.on('notification', ({ channel }) => this.settings.channels[channel]?.());
    this.client = client;
    try {
      await client.connect();
      for (const channel of Object.keys(this.settings.channels)) await client.query(`listen ${pg.escapeIdentifier(channel)}`);
      for (const call of Object.values(this.settings.channels)) call();
      this.pingLater(client);
    } catch (error) {
      this.lost(client, error as Error);
    }
  }

  private pingLater(client: pg.Client): void {
    if (this.isStopped || client !== this.client) return;
    this.timer = setTimeout(() => {
      client.query('select 1').then(
        () => this.pingLater(client),
        (error: unknown) => this.lost(client, error as Error),
      );
    }, PING_EVERY_MS);
  }

  private lost(client: pg.Client, error: Error): void {
    if (client !== this.client) return;
    this.client = null;
    clearTimeout(this.timer);
    void client.end().catch(() => undefined);
    if (this.isStopped) return;
    this.settings.onError(error);
    this.timer = setTimeout(() => void this.connect(), RECONNECT_AFTER_MS);
  }
}
