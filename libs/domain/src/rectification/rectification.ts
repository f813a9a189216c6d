import type { LocalDate } from '../calendar/local-date.js';
import { DomainError, type Violation } from '../shared/domain-error.js';
import { defineLifecycle } from '../shared/lifecycle.js';

/** 整改: 通知 → 签收 → 整改措施 → 整改报告 → 验收销号. The report goes the way of its approval; one that comes back, or is taken back, is written again, and the plan stays. */
export const rectificationLifecycle = defineLifecycle('rectification', {
  issued: { receive: 'received' },
  received: { 'file-plan': 'plan-filed' },
  'plan-filed': { 'file-report': 'report-filed' },
  'report-filed': { accept: 'closed', return: 'plan-filed' },
  closed: {},
});

export type RectificationStatus = (typeof rectificationLifecycle.statuses)[number];
export type RectificationAction = ReturnType<typeof rectificationLifecycle.actionsOf>[number];

export const rectificationSources = ['monitoring-report', 'self-evaluation', 'spot-check'] as const;
/** 整改依据: which paper showed the problem. */
export type RectificationSource = (typeof rectificationSources)[number];

/** 问题清单的一项, from the fact to its proof. */
export interface Finding {
  readonly position: number;
  readonly indicatorId: string | null;
  /** 事实. */
  readonly fact: string;
  /** 整改措施、责任人、完成时间: the plan. */
  readonly measure: string | null;
  readonly responsiblePerson: string | null;
  readonly plannedOn: LocalDate | null;
  /** 完成情况与佐证材料: the report. */
  readonly result: string | null;
  readonly evidence: string | null;
}

/** 整改通知书 and everything that followed on it. */
export interface Rectification {
  readonly id: string;
  readonly districtId: string;
  readonly unitId: string;
  readonly goalId: string;
  readonly fiscalYear: number;
  /** 文号. */
  readonly noticeNo: string;
  readonly source: { readonly kind: RectificationSource; readonly id: string };
  readonly status: RectificationStatus;
  /** How often a report was filed. */
  readonly round: number;
  /** 整改要求. */
  readonly requirement: string;
  readonly issuedBy: string;
  /** The division that asked for it, and will accept it. */
  readonly issuedByUnitId: string;
  readonly issuedOn: LocalDate;
  /** 整改时限: by when the unit's measures are due. */
  readonly dueOn: LocalDate;
  readonly closedOn: LocalDate | null;
  readonly findings: readonly Finding[];
  readonly version: number;
}

/** What the bureau writes into the notice. */
export type RectificationNotice = Pick<Rectification, 'id' | 'districtId' | 'unitId' | 'goalId' | 'fiscalYear' | 'noticeNo' | 'source' | 'requirement' | 'issuedBy' | 'issuedByUnitId' | 'issuedOn' | 'dueOn'> & {
  readonly findings: readonly Pick<Finding, 'indicatorId' | 'fact'>[];
};

/** 整改措施 for one finding. */
export interface RectificationMeasure {
  readonly position: number;
  readonly measure: string;
  readonly responsiblePerson: string;
  readonly plannedOn: LocalDate;
}

/** 完成情况 of one finding. */
export interface RectificationResult {
  readonly position: number;
  readonly result: string;
  readonly evidence: string;
}

/** 下发整改通知. Throws `rectification.finding-missing` or `rectification.incomplete` (invalid): without a stated fact there is nothing to put right. */
export function orderRectification(notice: RectificationNotice): Rectification {
  if (notice.findings.length === 0) throw new DomainError('rectification.finding-missing', 'invalid', { violations: [{ path: '/findings', code: 'rectification.finding-missing' }] });
  throwIfAny([
    ...blank(notice.noticeNo, '/noticeNo'),
    ...blank(notice.requirement, '/requirement'),
    ...notice.findings.flatMap((finding, at) => blank(finding.fact, `/findings/${at}/fact`)),
  ]);
  const unanswered = { measure: null, responsiblePerson: null, plannedOn: null, result: null, evidence: null };
  const findings = notice.findings.map((finding, at) => ({ position: at + 1, indicatorId: finding.indicatorId, fact: finding.fact, ...unanswered }));
  return { ...notice, findings, status: 'issued', round: 0, closedOn: null, version: 1 };
}

/** 整改的是被通知的单位: throws `rectification.not-your-unit` (forbidden). */
export function requireRectifyingUnit(rectification: Pick<Rectification, 'unitId'>, preparer: { readonly unitId: string }): void {
  if (rectification.unitId !== preparer.unitId) throw new DomainError('rectification.not-your-unit', 'forbidden');
}

/** 签收. */
export const receiveRectification = (rectification: Rectification): Rectification => ({ ...rectification, status: rectificationLifecycle.next(rectification.status, 'receive') });

/** 报送整改措施: one for every finding. Throws `rectification.finding-unanswered`, `rectification.incomplete` or `rectification.planned-in-the-past` (invalid). */
export function fileRectificationPlan(rectification: Rectification, measures: readonly RectificationMeasure[], today: LocalDate): Rectification {
  const status = rectificationLifecycle.next(rectification.status, 'file-plan');
  requireOneForEach(rectification.findings, measures, '/measures');
  throwIfAny(measures.flatMap((each, at) => [...blank(each.measure, `/measures/${at}/measure`), ...blank(each.responsiblePerson, `/measures/${at}/responsiblePerson`)]));
  const early = measures.findIndex((each) => each.plannedOn < today);
  if (early >= 0) throw new DomainError('rectification.planned-in-the-past', 'invalid', { violations: [{ path: `/measures/${early}/plannedOn`, code: 'rectification.planned-in-the-past' }], today });
  return { ...rectification, status, findings: rectification.findings.map((finding) => ({ ...finding, ...measures.find((each) => each.position === finding.position) })) };
}

/** 报送整改报告: result and proof for every finding, for the next round of its review. Throws `rectification.finding-unanswered` or `rectification.incomplete` (invalid). */
export function fileRectificationReport(rectification: Rectification, results: readonly RectificationResult[]): Rectification {
  const status = rectificationLifecycle.next(rectification.status, 'file-report');
  requireOneForEach(rectification.findings, results, '/results');
  throwIfAny(results.flatMap((each, at) => [...blank(each.result, `/results/${at}/result`), ...blank(each.evidence, `/results/${at}/evidence`)]));
  return { ...rectification, status, round: rectification.round + 1, findings: rectification.findings.map((finding) => ({ ...finding, ...results.find((each) => each.position === finding.position) })) };
}

/** 验收销号. */
export const acceptRectification = (rectification: Rectification, today: LocalDate): Rectification => ({
  ...rectification,
  status: rectificationLifecycle.next(rectification.status, 'accept'),
  closedOn: today,
});

/** 退回重新整改, or 撤回 by the unit. */
export const returnRectification = (rectification: Rectification): Rectification => ({ ...rectification, status: rectificationLifecycle.next(rectification.status, 'return') });

function requireOneForEach(findings: readonly Finding[], answers: readonly { readonly position: number }[], path: string): void {
  const answered = new Set(answers.map((each) => each.position));
  const missing = findings.filter((finding) => !answered.has(finding.position)).map((finding) => finding.position);
  if (missing.length > 0 || answers.length !== findings.length) {
    throw new DomainError('rectification.finding-unanswered', 'invalid', { violations: [{ path, code: 'rectification.finding-unanswered' }], missing: missing.join('、'), findings: findings.length });
  }
}

const blank = (text: string, path: string): Violation[] => (text.trim() === '' ? [{ path, code: 'rectification.text-missing' }] : []);

function throwIfAny(violations: readonly Violation[]): void {
  if (violations.length > 0) throw new DomainError('rectification.incomplete', 'invalid', { violations });
}
