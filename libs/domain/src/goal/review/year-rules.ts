import { perIndicator, type FindFaults } from './finding.js';
import { anyYear, datedCode, finishedInYear, plannedYear } from './review-vocabulary.js';

/** Y1: an indicator speaks of an earlier year; in a basis only a plan, an arrangement or a budget of that year counts. */
export const earlierYear: FindFaults = perIndicator(({ description, basis }, { fiscalYear }) => {
  if (fiscalYear === null) return null;
  const inDescription = anyYear.exec(description);
  if (inDescription !== null && Number(inDescription[1]) < fiscalYear) return { field: 'description', evidence: description, details: { year: inDescription[1] ?? '', fiscalYear } };
  const inBasis = plannedYear.exec(basis);
  return inBasis !== null && Number(inBasis[1]) < fiscalYear ? { field: 'basis', evidence: basis, details: { year: inBasis[1] ?? '', fiscalYear } } : null;
});

/** Y2: an indicator for work that was finished before the budget year began. */
export const finishedBefore: FindFaults = perIndicator(({ name, description }, { fiscalYear }) => {
  const finished = finishedInYear.exec(`${name} ${description}`);
  const year = Number(finished?.[1] ?? 0);
  return finished !== null && fiscalYear !== null && year < fiscalYear ? { field: 'description', evidence: finished[0], details: { name, year, fiscalYear } } : null;
});

/** Y3: the project's name names another year than the budget's. It may be right for money carried over or a last payment. */
export const otherYearInName: FindFaults = ({ goal: { name, fiscalYear } }) => {
  const year = Number(anyYear.exec(name)?.[1] ?? 0);
  return fiscalYear !== null && year > 0 && year !== fiscalYear ? [{ field: 'name', evidence: name, details: { year, fiscalYear } }] : [];
};

/** Y4: the 项目编码 was given out in another year. It may be right for money carried over. */
export const otherYearInCode: FindFaults = ({ goal: { code, fiscalYear } }) => {
  const [, digits] = datedCode.exec(code ?? '') ?? [];
  const year = digits === undefined ? 0 : 2000 + Number(digits);
  return fiscalYear !== null && year > 0 && year !== fiscalYear ? [{ field: 'code', evidence: code ?? '', details: { year, fiscalYear } }] : [];
};
