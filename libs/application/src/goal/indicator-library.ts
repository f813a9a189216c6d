import type { Actor } from '#domain/access/actor';
import type { LibraryContent, LibraryIndicator, LibraryStatus } from '#domain/goal/library-indicator';

/** The entry that already stands for a category and name. */
export interface SameIndicator {
  readonly id: string;
  readonly name: string;
  readonly status: LibraryStatus;
}

/** 指标库 as use cases need it: one entry with its latest content. */
export abstract class IndicatorLibrary {
  /** Of the actor's district, and proposals only for those who proposed or keep them; else throws `library.not-found`. */
  abstract get(id: string, actor: Actor): Promise<LibraryIndicator>;

  /** Same category, same name but for width, case and blanks; retired entries do not count. */
  abstract findSame(districtId: string, { category, name }: Pick<LibraryContent, 'category' | 'name'>): Promise<SameIndicator | null>;

  abstract add(entry: LibraryIndicator, actor: Actor): Promise<void>;

  /** Writes the content as a further revision, version + 1; throws `library.stale` (conflict) when somebody was faster. */
  abstract saveRevision(entry: LibraryIndicator, actor: Actor): Promise<LibraryIndicator>;

  /** Writes the status as version + 1 where the row still has `from` and the entry's version; else throws `library.stale`. */
  abstract saveStatus(entry: LibraryIndicator, from: LibraryStatus): Promise<LibraryIndicator>;
}
