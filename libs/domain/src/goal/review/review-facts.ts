import { reviewSeverities, type SubjectFacts } from '../../approval/subject-facts.js';
import { blocking } from './review-goals.js';
import type { Finding } from './finding.js';

/** What a route may ask of a review: the worst finding, and how many must be put right. */
export const reviewFacts = (findings: readonly Finding[]): Required<Pick<SubjectFacts, 'severity' | 'blockingFindings'>> => ({
  severity: reviewSeverities.findLast((severity) => findings.some((finding) => finding.severity === severity)) ?? 'none',
  blockingFindings: blocking(findings).length,
});
