import type { LocalDate } from '#domain/calendar/local-date';
import type { Rectification, RectificationSource } from '#domain/rectification/rectification';
import type { FormFacts } from '../form.js';

const sourceNames: Readonly<Record<RectificationSource, string>> = { 'monitoring-report': '绩效运行监控', 'self-evaluation': '绩效自评', 'spot-check': '绩效自评抽查复核' };

/** 2027年3月1日. */
const dateText = (date: LocalDate | null): string => date?.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日') ?? '';

/**
 * What a 整改通知书 and the 整改报告 that answers it say beyond the project's head. One requirement stands for all problems, so its cells
 * merge; a problem without an indicator names none.
 */
export const rectificationFacts = (rectification: Rectification, indicatorNames: Readonly<Record<string, string>>): FormFacts => ({
  fields: { noticeNumber: rectification.noticeNo, basis: sourceNames[rectification.source.kind], dueOn: dateText(rectification.dueOn) },
  lists: { problems: rectification.findings.map((finding) => ({
    no: String(finding.position),
    subject: finding.indicatorId === null ? '' : indicatorNames[finding.indicatorId] ?? '',
    fact: finding.fact,
    requirement: rectification.requirement,
    measure: finding.measure ?? '',
    responsible: finding.responsiblePerson ?? '',
    doneOn: dateText(finding.plannedOn),
    state: finding.result ?? '',
    evidence: finding.evidence ?? '',
  })) },
});
