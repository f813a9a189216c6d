import { localDate } from '../calendar/local-date.js';
import { DomainError } from '../shared/domain-error.js';
import { acceptRectification, fileRectificationPlan, fileRectificationReport, orderRectification, receiveRectification, rectificationLifecycle, returnRectification, type Rectification } from './rectification.js';

const today = localDate('2027-05-10');
const ordered = (): Rectification =>
  orderRectification({
    id: 'r1', districtId: 'd1', unitId: 'u1', goalId: 'g1', fiscalYear: 2026, noticeNo: '财绩整〔2027〕1号', source: { kind: 'spot-check', id: 's1' },
    requirement: '限期整改', issuedBy: 'p9', issuedByUnitId: 'u9', issuedOn: localDate('2027-05-01'), dueOn: localDate('2027-05-31'),
    findings: [{ indicatorId: 'i1', fact: '佐证材料不足' }, { indicatorId: null, fact: '支出进度滞后' }],
  });
const measures = [1, 2].map((position) => ({ position, measure: '补充台账', responsiblePerson: '王敏', plannedOn: localDate('2027-06-01') }));
const results = [1, 2].map((position) => ({ position, result: '已补齐', evidence: '台账 12 份' }));
const planned = (): Rectification => fileRectificationPlan(receiveRectification(ordered()), measures, today);

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'accepted';
};

describe('rectification', () => {
  it('goes from notice to closure one step at a time, and the findings keep plan and result', () => {
    const closed = acceptRectification(fileRectificationReport(planned(), results), today);
    expect(closed.status).toBe('closed');
    expect(closed.closedOn).toBe(today);
    expect(closed.findings[0]).toEqual({ position: 1, indicatorId: 'i1', fact: '佐证材料不足', measure: '补充台账', responsiblePerson: '王敏', plannedOn: '2027-06-01', result: '已补齐', evidence: '台账 12 份' });
  });

  it('every state is reachable, and only closure ends it', () => {
    const { table, statuses } = rectificationLifecycle;
    const reached = new Set<string>(['issued']);
    for (let before = 0; before !== reached.size; ) {
      before = reached.size;
      for (const status of statuses) if (reached.has(status)) for (const next of Object.values(table[status])) reached.add(next);
    }
    expect([...reached].sort()).toEqual([...statuses].sort());
    expect(statuses.filter((status) => rectificationLifecycle.actionsOf(status).length === 0)).toEqual(['closed']);
  });

  it('a notice without findings, or with a blank fact, is refused', () => {
    expect(codeOf(() => orderRectification({ ...ordered(), findings: [] }))).toBe('rectification.finding-missing');
    expect(codeOf(() => orderRectification({ ...ordered(), findings: [{ indicatorId: null, fact: '  ' }] }))).toBe('rectification.incomplete');
  });

  it('a plan must answer every finding exactly once, with a person and a day that is not past', () => {
    const received = receiveRectification(ordered());
    expect(codeOf(() => fileRectificationPlan(received, measures.slice(0, 1), today))).toBe('rectification.finding-unanswered');
    expect(codeOf(() => fileRectificationPlan(received, [...measures, ...measures.slice(0, 1)], today))).toBe('rectification.finding-unanswered');
    expect(codeOf(() => fileRectificationPlan(received, measures.map((each) => ({ ...each, responsiblePerson: ' ' })), today))).toBe('rectification.incomplete');
    expect(codeOf(() => fileRectificationPlan(received, measures.map((each) => ({ ...each, plannedOn: localDate('2027-05-09') })), today))).toBe('rectification.planned-in-the-past');
  });

  it('a plan before receipt, a report before the plan, an acceptance before the report are refused', () => {
    expect(codeOf(() => fileRectificationPlan(ordered(), measures, today))).toBe('rectification.action-not-allowed');
    expect(codeOf(() => fileRectificationReport(receiveRectification(ordered()), results))).toBe('rectification.action-not-allowed');
    expect(codeOf(() => acceptRectification(planned(), today))).toBe('rectification.action-not-allowed');
  });

  it('a report that is returned is written again, in the next round', () => {
    const reported = fileRectificationReport(planned(), results);
    const again = fileRectificationReport(returnRectification(reported), results.map((each) => ({ ...each, result: '已全部补齐' })));
    expect([reported.round, again.round, again.status]).toEqual([1, 2, 'report-filed']);
    expect(again.findings.map((finding) => finding.result)).toEqual(['已全部补齐', '已全部补齐']);
  });
});
