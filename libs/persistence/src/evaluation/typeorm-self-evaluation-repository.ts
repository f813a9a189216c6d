import { Injectable } from '@nestjs/common';
import { SelfEvaluationRepository } from '#application/evaluation/self-evaluation-repository';
import type { Actor } from '#domain/access/actor';
import type { EvaluationScores } from '#domain/evaluation/evaluation-scores';
import type { SelfEvaluation, SelfEvaluationStatus } from '#domain/evaluation/self-evaluation';
import { plainActual } from '#domain/monitoring/plain-actual';
import { DomainError } from '#domain/shared/domain-error';
import { requireOneChanged, type VersionedRow } from '../platform/stale-row.js';
import { goalScope } from '../platform/data-scope-sql.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';
import { EVALUATED_INDICATORS, EVALUATION_HEAD, evaluationOfRows, type EvaluatedIndicatorRow, type EvaluationHead } from './evaluation-mapping.js';

const row: VersionedRow = { table: 'self_evaluation', subjectKind: 'self-evaluation', code: 'evaluation.stale' };

@Injectable()
export class TypeormSelfEvaluationRepository extends SelfEvaluationRepository {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async get(id: string, actor: Actor): Promise<SelfEvaluation> {
    const scope = goalScope(actor, 'evaluation', 2, 'goal_id');
    return this.read(`${EVALUATION_HEAD} where evaluation.id = $1 and ${scope.sql}`, [id, ...scope.parameters]);
  }

  async load(id: string): Promise<SelfEvaluation> {
    return this.read(`${EVALUATION_HEAD} where evaluation.id = $1`, [id]);
  }

  async add(evaluation: SelfEvaluation): Promise<void> {
    await this.unitOfWork.manager.query('insert into self_evaluation (id, district_id, unit_id, goal_id, fiscal_year, status, round, version) values ($1, $2, $3, $4, $5, $6, $7, $8)', [
      evaluation.id, evaluation.districtId, evaluation.unitId, evaluation.goalId, evaluation.fiscalYear, evaluation.status, evaluation.round, evaluation.version,
    ]);
  }

  async saveContent(evaluation: SelfEvaluation): Promise<SelfEvaluation> {
    const { content } = evaluation;
    // Figures of the round before belong to its frozen text: a draft has none until it is filed again.
    await this.change(
      evaluation.id,
      `update self_evaluation set version = version + 1, preparer_id = $3, summary = $4, execution_points = null, total_points = null, grade = null
       where id = $1 and version = $2 and status in ('open', 'returned')`,
      [evaluation.id, evaluation.version, evaluation.preparerId, content.summary],
    );
    const { manager } = this.unitOfWork;
    await manager.query('delete from self_evaluation_indicator where evaluation_id = $1', [evaluation.id]);
    if (content.indicators.length > 0) {
      await manager.query('insert into self_evaluation_indicator (evaluation_id, indicator_id, actual, reason) select $1, * from unnest($2::uuid[], $3::jsonb[], $4::text[])', [
        evaluation.id,
        content.indicators.map((each) => each.indicatorId),
        content.indicators.map((each) => (each.actual === null ? null : JSON.stringify(plainActual(each.actual)))),
        content.indicators.map((each) => each.reason),
      ]);
    }
    return { ...evaluation, version: evaluation.version + 1, filed: null };
  }

  async saveStatus(evaluation: SelfEvaluation, from: SelfEvaluationStatus): Promise<SelfEvaluation> {
    await this.change(evaluation.id, 'update self_evaluation set status = $4, version = version + 1 where id = $1 and version = $2 and status = $3', [
      evaluation.id, evaluation.version, from, evaluation.status,
    ]);
    return { ...evaluation, version: evaluation.version + 1 };
  }

  async saveFiled(evaluation: SelfEvaluation, from: SelfEvaluationStatus, filed: { readonly scores: EvaluationScores; readonly text: string; readonly contentHash: string }): Promise<SelfEvaluation> {
    const { scores, text, contentHash } = filed;
    const on = evaluation.filed?.on ?? null;
    await this.change(
      evaluation.id,
      `update self_evaluation set status = $4, round = $5, preparer_id = $6, filed_on = $7, budget_fen = $8, spent_fen = $9, execution_points = $10, total_points = $11,
         grade = $12, rulebook_version = $13, content_hash = $14, version = version + 1
       where id = $1 and version = $2 and status = $3`,
      [
        evaluation.id, evaluation.version, from, evaluation.status, evaluation.round, evaluation.preparerId, on, scores.budget.fen.toString(), scores.spent.fen.toString(),
        scores.execution.score?.points ?? 0, scores.total, scores.grade, scores.rulebookVersion, contentHash,
      ],
    );
    const { manager } = this.unitOfWork;
    await manager.query(
      `update self_evaluation_indicator entry set points = scored.points, weight_hundredths = scored.weight
       from unnest($2::uuid[], $3::integer[], $4::integer[]) as scored (indicator_id, points, weight) where entry.evaluation_id = $1 and entry.indicator_id = scored.indicator_id`,
      [evaluation.id, scores.indicators.map((each) => each.indicatorId), scores.indicators.map((each) => each.score?.points ?? 0), scores.indicators.map((each) => each.weight)],
    );
    await manager.query('insert into self_evaluation_revision (evaluation_id, round, content, content_hash, filed_on) values ($1, $2, $3, $4, $5)', [
      evaluation.id, evaluation.round, text, contentHash, on,
    ]);
    return { ...evaluation, version: evaluation.version + 1 };
  }

  async saveRechecked(evaluation: SelfEvaluation, from: SelfEvaluationStatus): Promise<SelfEvaluation> {
    await this.change(
      evaluation.id,
      'update self_evaluation set status = $4, final_points = $5, final_grade = $6, version = version + 1 where id = $1 and version = $2 and status = $3',
      [evaluation.id, evaluation.version, from, evaluation.status, evaluation.final?.points, evaluation.final?.grade],
    );
    return { ...evaluation, version: evaluation.version + 1 };
  }

  async authorsOf(evaluation: SelfEvaluation): Promise<readonly string[]> {
    const authors: { actor_id: string }[] = await this.unitOfWork.manager.query(
      `select actor_id from audit_entry where subject_kind = 'self-evaluation' and subject_id = $1 and event in ('evaluation.revised', 'evaluation.submitted') and actor_id is not null
       union select added_by from attachment where subject_kind = 'self-evaluation' and subject_id = $1::uuid`,
      [evaluation.id],
    );
    return [...new Set([...(evaluation.preparerId === null ? [] : [evaluation.preparerId]), ...authors.map((author) => author.actor_id)])];
  }

  private async change(id: string, sql: string, parameters: unknown[]): Promise<void> {
    const changed: [unknown[], number] = await this.unitOfWork.manager.query(sql, parameters);
    await requireOneChanged(this.unitOfWork, row, id, changed[1]);
  }

  private async read(sql: string, parameters: unknown[]): Promise<SelfEvaluation> {
    const [head]: EvaluationHead[] = await this.unitOfWork.manager.query(sql, parameters);
    if (!head) throw new DomainError('evaluation.not-found', 'not-found');
    const indicators: EvaluatedIndicatorRow[] = await this.unitOfWork.manager.query(EVALUATED_INDICATORS, [head.id]);
    return evaluationOfRows(head, indicators);
  }
}
