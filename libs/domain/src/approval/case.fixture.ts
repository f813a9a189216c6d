import { DomainError } from '../shared/domain-error.js';
import type { Verdict } from './approval-act.js';
import type { ApprovalCase, ApprovalStep, Reviewer } from './approval-case.js';
import type { Ruling } from './decide.js';
import type { PostHolder } from './seats.js';

/** A small case for the specs of this folder. */
export const NOW = new Date('2026-01-12T02:00:00Z');

const plain = { rule: 'any-of', agreementPercent: null, grades: false, mayEdit: [], allowsPreparer: false } as const;

export const street: ApprovalStep = { ...plain, position: 1, name: '街道财政初审', role: 'subdistrict-finance', relation: 'own-unit', unitId: 'office' };
export const division: ApprovalStep = { ...plain, position: 2, name: '业务股审核', role: 'program-division', relation: 'assigned-program-division', unitId: 'division' };
export const performance: ApprovalStep = { ...plain, position: 3, name: '绩效股审核', role: 'performance-division', relation: 'district-performance-division', unitId: 'performance' };

export const aCase = (changes: Partial<ApprovalCase> = {}): ApprovalCase => ({
  id: 'case', districtId: 'district', unitId: 'office', subject: { kind: 'goal', id: 'goal', version: 4, contentHash: 'hash' }, title: '道路养护',
  fiscalYear: 2026, round: 1, routeId: 'route', status: 'open', currentStep: 1, visit: 1, isSuspended: false, steps: [street, division, performance], acts: [], assignments: [], carried: [],
  submittedBy: 'preparer', authorIds: ['preparer'], version: 1, ...changes,
});

export const holding = (step: ApprovalStep, personId: string): Reviewer => ({ personId, name: `name of ${personId}`, postId: `post of ${personId}`, role: step.role, unitId: step.unitId ?? '' });
export const holders = (...ids: string[]): PostHolder[] => ids.map((personId) => ({ personId, name: `name of ${personId}`, standIn: null }));
export const ruling = (verdict: Verdict, changes: Partial<Ruling> = {}): Ruling => ({ verdict, opinion: verdict === 'approve' ? '' : '指标值偏低', seen: { version: 1, contentHash: 'hash' }, ...changes });

/** What was refused; fails when nothing was. */
export function refused(work: () => unknown): DomainError {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
