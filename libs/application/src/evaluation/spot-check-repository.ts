import type { Actor } from '#domain/access/actor';
import type { LocalDate } from '#domain/calendar/local-date';
import type { SpotCheck, SpotCheckStatus } from '#domain/evaluation/spot-check';

/** 抽查复核 as use cases need it. */
export abstract class SpotCheckRepository {
  /** Where the actor sees the division that checks; outside of it throws `recheck.not-found`. */
  abstract get(id: string, actor: Actor): Promise<SpotCheck>;

  /** For consequences that the actor does not choose (the outcome of an approval): no scope. Throws `recheck.not-found`. */
  abstract load(id: string): Promise<SpotCheck>;

  /** The check of a self-evaluation that is neither announced nor dropped, if the actor may know of it. */
  abstract openOf(evaluationId: string, actor: Actor): Promise<SpotCheck | null>;

  /** Throws `recheck.open-already` (conflict) where the self-evaluation has a check that was not dropped. */
  abstract add(check: SpotCheck): Promise<void>;

  /** Writes status and findings as version + 1 where the row still has `from` and the check's version; else throws `recheck.stale` (conflict). */
  abstract save(check: SpotCheck, from: SpotCheckStatus): Promise<SpotCheck>;

  /** Keeps the text of this round, and who submitted it, for ever. */
  abstract freeze(check: SpotCheck, frozen: { readonly text: string; readonly contentHash: string; readonly filedOn: LocalDate }): Promise<void>;

  /** Everyone who submitted it in any round. */
  abstract authorsOf(check: Pick<SpotCheck, 'id'>): Promise<readonly string[]>;
}
