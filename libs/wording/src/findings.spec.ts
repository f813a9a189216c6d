import { ownDepartmentRules } from '#domain/goal/review/department-rules';
import { ruleCatalogue } from '#domain/goal/review/rule-catalogue';
import { describeFinding } from './describe-finding.js';
import { findingSentences } from './findings.js';

describe('sentences of findings', () => {
  it.each(Object.entries(findingSentences))('%s says what is wrong and what to do', (_code, { message, suggestion }) => {
    expect(message).toMatch(/。$/);
    expect(suggestion).toMatch(/。$/);
  });

  it('every rule of the review has its sentence', () => {
    const codes = Object.keys(findingSentences).map((code) => code.split('.')[0]);
    expect([...ruleCatalogue, ...ownDepartmentRules].map(({ id }) => id).filter((id) => !codes.includes(id))).toEqual([]);
  });

  it('blanks are filled from details, evidence and the suggested value', () => {
    expect(describeFinding({ code: 'V2', details: { name: '合格率' }, evidence: '≥100%', suggested: '=100%' })).toEqual({
      message: '“合格率”最高为 100%，“≥100%”多半应为“=100%”。', suggestion: '改为“=100%”。',
    });
  });

  it('an unknown code shows itself', () => {
    expect(describeFinding({ code: 'Z9', details: {}, evidence: '', suggested: null }).message).toBe('Z9');
  });
});
