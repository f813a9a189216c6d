import type { Actor } from '#domain/access/actor';
import { mayEver } from '#domain/access/permissions';
import { DomainError } from '#domain/shared/domain-error';
import type { ActingPeople } from '../access/acting-people.js';
import type { IdSource } from '../ports/id-source.js';
import { formsOf, type ClaimedPackage, type DisclosurePackages, type PackagePrinter } from './disclosure-packages.js';

/** How often progress is noted, the lease held on to, and a cancellation heard. */
const LOOK_EVERY_MS = 1_000;
const PAUSE_AFTER_FAULT_SECONDS = 10;

export type PackageEnding = 'printed' | 'refused' | 'not-wanted' | 'given-back';

class NotWanted extends Error {}
class Stopping extends Error {}

/**
 * Prints the packages that wait, one after the other. Any number of workers may do this at once and die at any point: a package is
 * held by a lease, and its file is kept only by the holder. Built by the worker, which alone has a printer.
 */
export class PrintDisclosurePackages {
  constructor(
    private readonly packages: DisclosurePackages,
    private readonly people: ActingPeople,
    private readonly printer: PackagePrinter,
    private readonly ids: IdSource,
  ) {}

  /** One package; null when none waits. Throws what went wrong with this worker, after the package was given back. */
  async execute(stopping: AbortSignal): Promise<PackageEnding | null> {
    const claimed = await this.packages.claim(this.ids.next());
    if (claimed === null) return null;
    try {
      return await this.printOne(claimed, stopping);
    } catch (error) {
      return this.endAfter(error, claimed);
    }
  }

  private async printOne(claimed: ClaimedPackage, stopping: AbortSignal): Promise<PackageEnding> {
    const actor = await this.requesterOf(claimed);
    const contents = await this.packages.contents(actor, claimed);
    const forms = formsOf(contents);
    if (forms === 0) throw new DomainError('disclosure.nothing-issued', 'conflict', { fiscalYear: claimed.fiscalYear });
    const content = await this.watched(claimed, forms, stopping, (onlooker) => this.printer.print(contents, claimed.format, onlooker));
    return (await this.packages.finish(claimed, content)) ? 'printed' : 'not-wanted';
  }

  /** The person on the post that asked, as the post stands now; what the post lost meanwhile is lost to the package. */
  private async requesterOf({ requestedBy, postId }: ClaimedPackage): Promise<Actor> {
    const actor = await this.people.onPost(requestedBy, postId);
    if (actor === null || !mayEver(actor.role, 'goal:read')) throw new DomainError('disclosure.reader-gone', 'forbidden');
    return actor;
  }

  private async watched(claimed: ClaimedPackage, forms: number, stopping: AbortSignal, print: (onlooker: Parameters<PackagePrinter['print']>[2]) => Promise<Uint8Array>): Promise<Uint8Array> {
    const stop = new AbortController();
    const onStopping = (): void => stop.abort(new Stopping());
    let progress = { done: 0, total: forms };
    const look = async (): Promise<void> => {
      if (!(await this.packages.advance(claimed, progress.done, progress.total))) stop.abort(new NotWanted());
    };
    await look();
    // A look that fails is made again; the lease outlasts several of them.
    const timer = setInterval(() => void look().catch(() => undefined), LOOK_EVERY_MS);
    stopping.addEventListener('abort', onStopping, { once: true });
    if (stopping.aborted) onStopping();
    try {
      return await print({ signal: stop.signal, onForm: (done, total) => (progress = { done, total }) });
    } finally {
      clearInterval(timer);
      stopping.removeEventListener('abort', onStopping);
    }
  }

  private async endAfter(error: unknown, claimed: ClaimedPackage): Promise<PackageEnding> {
    if (error instanceof NotWanted) return 'not-wanted';
    if (error instanceof DomainError && error.kind !== 'unavailable') {
      await this.packages.fail(claimed, error.code);
      return 'refused';
    }
    await this.packages.release(claimed, error instanceof Stopping ? 0 : PAUSE_AFTER_FAULT_SECONDS);
    if (error instanceof Stopping) return 'given-back';
    throw error;
  }
}
