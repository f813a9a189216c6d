import { Injectable } from '@nestjs/common';
import { RectificationRepository, type RectificationFiling, type RectificationTarget } from '#application/rectification/rectification-repository';
import type { Actor } from '#domain/access/actor';
import type { LocalDate } from '#domain/calendar/local-date';
import type { Finding, Rectification, RectificationSource, RectificationStatus } from '#domain/rectification/rectification';
import { DomainError } from '#domain/shared/domain-error';
import { requireOneChanged, type VersionedRow } from '../platform/stale-row.js';
import { goalScope, unitScope } from '../platform/data-scope-sql.js';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

const row: VersionedRow = { table: 'rectification', subjectKind: 'rectification', code: 'rectification.stale' };

/** Where the paper lies that a notice is about; every one has `goal_id`, `unit_id` and a round. */
const SOURCE: Readonly<Record<RectificationSource, string>> = {
  'monitoring-report': 'select id, goal_id, unit_id, round from monitoring_report',
  'self-evaluation': 'select id, goal_id, unit_id, round from self_evaluation',
  'spot-check': `select spot_check.id, evaluation.goal_id, evaluation.unit_id, evaluation.round from spot_check join self_evaluation evaluation on evaluation.id = spot_check.evaluation_id where spot_check.status = 'announced'`,
};

interface RectificationHead {
  readonly id: string;
  readonly district_id: string;
  readonly unit_id: string;
  readonly goal_id: string;
  readonly fiscal_year: number;
  readonly notice_no: string;
  readonly source_kind: string;
  readonly source_id: string;
  readonly status: string;
  readonly round: number;
  readonly requirement: string;
  readonly issued_by: string;
  readonly issued_by_unit_id: string;
  readonly issued_on: string;
  readonly due_on: string;
  readonly closed_on: string | null;
  readonly version: number;
}

@Injectable()
export class TypeormRectificationRepository extends RectificationRepository {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async get(id: string, actor: Actor): Promise<Rectification> {
    const scope = unitScope(actor, 'rectification.unit_id', 2);
    return this.read(id, scope.sql, scope.parameters);
  }

  async load(id: string): Promise<Rectification> {
    return this.read(id, 'true', []);
  }

  private async read(id: string, condition: string, parameters: readonly unknown[]): Promise<Rectification> {
    const { manager } = this.unitOfWork;
    const [head]: RectificationHead[] = await manager.query(`select * from rectification where id = $1 and ${condition}`, [id, ...parameters]);
    if (!head) throw new DomainError('rectification.not-found', 'not-found');
    const findings: Finding[] = await manager.query(
      `select position, indicator_id as "indicatorId", fact, measure, responsible_person as "responsiblePerson", planned_on as "plannedOn", result, evidence
       from finding where rectification_id = $1 order by position`,
      [id],
    );
    return rectificationOfRows(head, findings);
  }

  async targetOf(source: { readonly kind: RectificationSource; readonly id: string }, actor: Actor): Promise<RectificationTarget> {
    const scope = goalScope(actor, 'paper', 2, 'goal_id');
    const [target]: RectificationTarget[] = await this.unitOfWork.manager.query(
      `select goal.id as "goalId", goal.district_id as "districtId", goal.unit_id as "unitId", goal.fiscal_year as "fiscalYear", goal.preparer_id as "preparerId", project.name as "projectName",
         array(select id::text from goal_indicator where goal_id = goal.id) as "indicatorIds"
       from (${SOURCE[source.kind]}) paper join performance_goal goal on goal.id = paper.goal_id join budget_project project on project.id = goal.project_id
       where paper.id = $1 and ${scope.sql}`,
      [source.id, ...scope.parameters],
    );
    if (!target) throw new DomainError('rectification.source-not-found', 'not-found');
    return target;
  }

  async contactOf(rectification: Rectification): Promise<{ readonly preparerId: string; readonly projectName: string }> {
    const [contact]: { preparerId: string; projectName: string }[] = await this.unitOfWork.manager.query(
      'select goal.preparer_id as "preparerId", project.name as "projectName" from performance_goal goal join budget_project project on project.id = goal.project_id where goal.id = $1',
      [rectification.goalId],
    );
    if (!contact) throw new DomainError('rectification.not-found', 'not-found');
    return contact;
  }

  async add(rectification: Rectification): Promise<void> {
    const { manager } = this.unitOfWork;
    await manager.query(
      `insert into rectification (id, district_id, unit_id, goal_id, fiscal_year, notice_no, source_kind, source_id, status, requirement, issued_by, issued_by_unit_id, issued_on, due_on, version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        rectification.id, rectification.districtId, rectification.unitId, rectification.goalId, rectification.fiscalYear, rectification.noticeNo, rectification.source.kind, rectification.source.id,
        rectification.status, rectification.requirement, rectification.issuedBy, rectification.issuedByUnitId, rectification.issuedOn, rectification.dueOn, rectification.version,
      ],
    );
    await manager.query('insert into finding (rectification_id, position, indicator_id, fact) select $1, * from unnest($2::integer[], $3::uuid[], $4::text[])', [
      rectification.id,
      rectification.findings.map((each) => each.position),
      rectification.findings.map((each) => each.indicatorId),
      rectification.findings.map((each) => each.fact),
    ]);
  }

  async save(rectification: Rectification, from: RectificationStatus, filing: RectificationFiling | null): Promise<Rectification> {
    const { manager } = this.unitOfWork;
    const changed: [unknown[], number] = await manager.query('update rectification set status = $4, closed_on = $5, round = $6, version = version + 1 where id = $1 and version = $2 and status = $3', [
      rectification.id, rectification.version, from, rectification.status, rectification.closedOn, rectification.round,
    ]);
    await requireOneChanged(this.unitOfWork, row, rectification.id, changed[1]);
    if (filing?.kind === 'plan' || filing?.kind === 'report') await this.saveAnswers(rectification);
    if (filing !== null) {
      await manager.query('insert into rectification_filing (id, rectification_id, kind, filed_by, filed_on, content) values ($1, $2, $3, $4, $5, $6)', [
        filing.id, rectification.id, filing.kind, filing.filedBy, filing.filedOn, JSON.stringify(filing.content),
      ]);
    }
    return { ...rectification, version: rectification.version + 1 };
  }

  async freeze({ id, round }: Rectification, { text, contentHash, filedOn }: { readonly text: string; readonly contentHash: string; readonly filedOn: LocalDate }): Promise<void> {
    await this.unitOfWork.manager.query('insert into rectification_revision (rectification_id, round, content, content_hash, filed_on) values ($1, $2, $3, $4, $5)', [id, round, text, contentHash, filedOn]);
  }

  async authorsOf({ id }: Rectification): Promise<readonly string[]> {
    const authors: { filedBy: string }[] = await this.unitOfWork.manager.query(
      `select filed_by as "filedBy" from rectification_filing where rectification_id = $1 and kind in ('plan', 'report')
       union select added_by from attachment where subject_kind = 'rectification' and subject_id = $1`,
      [id],
    );
    return authors.map(({ filedBy }) => filedBy);
  }

  private async saveAnswers(rectification: Rectification): Promise<void> {
    await this.unitOfWork.manager.query(
      `update finding set measure = answer.measure, responsible_person = answer.responsible_person, planned_on = answer.planned_on, result = answer.result, evidence = answer.evidence
       from unnest($2::integer[], $3::text[], $4::text[], $5::date[], $6::text[], $7::text[]) as answer (position, measure, responsible_person, planned_on, result, evidence)
       where finding.rectification_id = $1 and finding.position = answer.position`,
      [
        rectification.id,
        rectification.findings.map((each) => each.position),
        rectification.findings.map((each) => each.measure),
        rectification.findings.map((each) => each.responsiblePerson),
        rectification.findings.map((each) => each.plannedOn),
        rectification.findings.map((each) => each.result),
        rectification.findings.map((each) => each.evidence),
      ],
    );
  }
}

const rectificationOfRows = (head: RectificationHead, findings: readonly Finding[]): Rectification => ({
  id: head.id,
  districtId: head.district_id,
  unitId: head.unit_id,
  goalId: head.goal_id,
  fiscalYear: head.fiscal_year,
  noticeNo: head.notice_no,
  source: { kind: head.source_kind as RectificationSource, id: head.source_id },
  status: head.status as RectificationStatus,
  round: head.round,
  requirement: head.requirement,
  issuedBy: head.issued_by,
  issuedByUnitId: head.issued_by_unit_id,
  issuedOn: head.issued_on as LocalDate,
  dueOn: head.due_on as LocalDate,
  closedOn: head.closed_on as LocalDate | null,
  findings,
  version: head.version,
});
