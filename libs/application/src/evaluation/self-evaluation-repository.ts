import type { Actor } from '#domain/access/actor';
import type { EvaluationScores } from '#domain/evaluation/evaluation-scores';
import type { SelfEvaluation, SelfEvaluationStatus } from '#domain/evaluation/self-evaluation';

/** Self-evaluations as use cases need them: whole, with what was written. */
export abstract class SelfEvaluationRepository {
  /** Within the actor's data scope; outside of it throws `evaluation.not-found`. */
  abstract get(id: string, actor: Actor): Promise<SelfEvaluation>;

  /** For consequences that the actor does not choose (the outcome of an approval): no scope. Throws `evaluation.not-found`. */
  abstract load(id: string): Promise<SelfEvaluation>;

  abstract add(evaluation: SelfEvaluation): Promise<void>;

  /** Writes content and preparer as version + 1; throws `evaluation.stale` (conflict) when somebody was faster. */
  abstract saveContent(evaluation: SelfEvaluation): Promise<SelfEvaluation>;

  /** Writes status as version + 1 where the row still has `from` and the evaluation's version; else throws `evaluation.stale`. */
  abstract saveStatus(evaluation: SelfEvaluation, from: SelfEvaluationStatus): Promise<SelfEvaluation>;

  /** Like `saveStatus`, with the scores it is filed with; keeps the text of this round for ever. */
  abstract saveFiled(evaluation: SelfEvaluation, from: SelfEvaluationStatus, filed: { readonly scores: EvaluationScores; readonly text: string; readonly contentHash: string }): Promise<SelfEvaluation>;

  /** Like `saveStatus`, with the final result. */
  abstract saveRechecked(evaluation: SelfEvaluation, from: SelfEvaluationStatus): Promise<SelfEvaluation>;

  /** Everyone who ever wrote in it, the present preparer included. */
  abstract authorsOf(evaluation: SelfEvaluation): Promise<readonly string[]>;
}
