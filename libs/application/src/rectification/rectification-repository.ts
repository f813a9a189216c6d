import type { Actor } from '#domain/access/actor';
import type { LocalDate } from '#domain/calendar/local-date';
import type { Rectification, RectificationSource, RectificationStatus } from '#domain/rectification/rectification';

/** The goal a source paper belongs to. */
export interface RectificationTarget {
  readonly goalId: string;
  readonly districtId: string;
  readonly unitId: string;
  readonly fiscalYear: number;
  readonly preparerId: string;
  readonly projectName: string;
  readonly indicatorIds: readonly string[];
}

/** 报送与验收记录: every plan, report, acceptance and return, kept for ever. */
export interface RectificationFiling {
  readonly id: string;
  readonly kind: 'plan' | 'report' | 'acceptance' | 'return';
  readonly filedBy: string;
  readonly filedOn: LocalDate;
  /** Plain JSON of what was filed. */
  readonly content: unknown;
}

export abstract class RectificationRepository {
  /** Within the actor's data scope; outside of it throws `rectification.not-found`. */
  abstract get(id: string, actor: Actor): Promise<Rectification>;

  /** For consequences that the actor does not choose (the outcome of an approval): no scope. Throws `rectification.not-found`. */
  abstract load(id: string): Promise<Rectification>;

  /** Whom a notice about this paper concerns, within the actor's data scope; else throws `rectification.source-not-found` (not-found). */
  abstract targetOf(source: { readonly kind: RectificationSource; readonly id: string }, actor: Actor): Promise<RectificationTarget>;

  /** The one who prepares for this goal, and what its project is called. */
  abstract contactOf(rectification: Rectification): Promise<{ readonly preparerId: string; readonly projectName: string }>;

  /** Throws `rectification.notice-no-taken` (conflict) when the district has the number already. */
  abstract add(rectification: Rectification): Promise<void>;

  /** Keeps the text of this round for ever. */
  abstract freeze(rectification: Rectification, filed: { readonly text: string; readonly contentHash: string; readonly filedOn: LocalDate }): Promise<void>;

  /** Everyone who wrote measures or results in it. */
  abstract authorsOf(rectification: Rectification): Promise<readonly string[]>;

  /** Writes status and findings as version + 1 where the row still has `from` and the version; else throws `rectification.stale`. */
  abstract save(rectification: Rectification, from: RectificationStatus, filing: RectificationFiling | null): Promise<Rectification>;
}
