import { AsyncResource } from 'node:async_hooks';
import { Injectable, Logger, type BeforeApplicationShutdown, type MessageEvent } from '@nestjs/common';
import { Observable, type Subscriber } from 'rxjs';
import { Sessions } from '#application/access/sessions';
import { DomainError } from '#domain/shared/domain-error';
import { NewestLetters } from '#persistence/notification/newest-letters';

/** How often is looked, in one place for everybody who listens to this process. */
const LOOK_EVERY_MS = 2_000;
/** Every so many looks something is sent, so that proxies keep the connection and browsers see that it lives. */
const BEAT_EVERY_LOOKS = 10;
const MOST_PER_PERSON = 8;
/** After a restart not everybody comes back at the same moment. */
const RETRY_MS = { least: 2_000, spread: 6_000 } as const;

interface OpenStream {
  readonly personId: string;
  readonly token: string;
  /** When the newest letter came that the listener knows of. */
  newest: string | undefined;
  readonly listener: Subscriber<MessageEvent>;
}

/**
 * 推送: tells the desks that are open that a letter came; what it says, and what changed with it, they ask for themselves. Everything that
 * newly waits for somebody comes with a letter. Nothing is remembered between two connections: after `ready` a desk asks anew (docs/adr/0025).
 */
@Injectable()
export class EventStreams implements BeforeApplicationShutdown {
  private readonly logger = new Logger('events');
  private readonly streams = new Set<OpenStream>();
  /** Outside of the request that happened to come first, whose trail it would carry on. */
  private readonly lookAgain = AsyncResource.bind((): void => void (this.timer = setTimeout(() => void this.look(), LOOK_EVERY_MS).unref()));
  private timer: NodeJS.Timeout | undefined;
  private looks = 0;
  private isStopping = false;

  constructor(
    private readonly letters: NewestLetters,
    private readonly sessions: Sessions,
  ) {}

  /** Throws `session.too-many-streams` (too-many), and `state.busy` (unavailable) while the process stops. */
  async follow(personId: string, token: string): Promise<Observable<MessageEvent>> {
    if (this.isStopping) throw new DomainError('state.busy', 'unavailable');
    if ([...this.streams].filter((stream) => stream.personId === personId).length >= MOST_PER_PERSON) throw new DomainError('session.too-many-streams', 'too-many');
    const newest = (await this.letters.of([personId])).get(personId);
    return new Observable((listener) => {
      const stream: OpenStream = { personId, token, newest, listener };
      this.streams.add(stream);
      listener.add(() => this.streams.delete(stream));
      listener.next({ type: 'ready', data: '', retry: RETRY_MS.least + Math.floor(Math.random() * RETRY_MS.spread) });
      if (this.isStopping) listener.complete();
      else if (this.timer === undefined) this.lookAgain();
    });
  }

  /** Open streams are requests that never end: before the server waits for the rest, these end. */
  beforeApplicationShutdown(): void {
    this.isStopping = true;
    clearTimeout(this.timer);
    for (const { listener } of this.streams) listener.complete();
  }

  private async look(): Promise<void> {
    this.timer = undefined;
    const asked = [...this.streams];
    if (asked.length === 0 || this.isStopping) return;
    this.looks += 1;
    try {
      const [living, newest] = await Promise.all([this.sessions.living(asked.map(({ token }) => token)), this.letters.of(asked.map(({ personId }) => personId))]);
      for (const stream of asked) this.tell(stream, living.has(stream.token), newest.get(stream.personId));
    } catch (error) {
      // Whoever listens hears nothing new for a while, and asks now and then anyway.
      this.logger.warn({ message: 'could not look for letters', error: String(error) });
    }
    if (!this.isStopping) this.lookAgain();
  }

  private tell(stream: OpenStream, isLiving: boolean, newest: string | undefined): void {
    if (!isLiving) {
      stream.listener.next({ type: 'signed-out', data: '' });
      stream.listener.complete();
    } else if (newest !== stream.newest) {
      stream.newest = newest;
      stream.listener.next({ type: 'letter', data: '' });
    } else if (this.looks % BEAT_EVERY_LOOKS === 0) {
      stream.listener.next({ type: 'beat', data: '' });
    }
  }
}
