import { Controller } from '@nestjs/common';
import type { SelfEvaluationStatus } from '#domain/evaluation/self-evaluation';
import type { Grade } from '#domain/rulebook/rulebook';
import { formatPoints, type Points } from '#domain/shared/points';
import { EvaluationQueries } from '#persistence/evaluation/evaluation-queries';
import { evaluationDeskTerms } from '#wording/evaluation-desk-terms';
import { gradeNames } from '#wording/evaluation-terms';
import { listWorkbookTerms } from '#wording/list-terms';
import { statusNames } from '#wording/statuses';
import { Requires } from '../http/access.js';
import { workbookOf } from '../http/list-workbook.js';
import { EvaluationListQuery } from './evaluation.requests.js';

const pointsText = (points: number | null): string | null => (points === null ? null : formatPoints(points as Points));
const gradeText = (grade: string | null): string | null => (grade === null ? null : gradeNames[grade as Grade]);

/** The list of self-evaluations; points and grades apart, so that both can be counted. */
@Controller('self-evaluations')
@Requires('evaluation:read')
export class EvaluationWorkbookController extends workbookOf({
  query: EvaluationListQuery,
  queries: EvaluationQueries,
  list: (evaluations, actor, query) => evaluations.list(actor, query),
  title: ({ fiscalYear }) => listWorkbookTerms.ofYear(evaluationDeskTerms.title, fiscalYear),
  columns: [
    { label: evaluationDeskTerms.code, kind: 'text', width: 24, of: ({ projectCode }) => projectCode },
    { label: evaluationDeskTerms.project, kind: 'text', width: 40, of: ({ projectName }) => projectName },
    { label: evaluationDeskTerms.unit, kind: 'text', width: 24, of: ({ unitName }) => unitName },
    { label: listWorkbookTerms.year, kind: 'count', width: 8, of: ({ fiscalYear }) => String(fiscalYear) },
    { label: evaluationDeskTerms.self, kind: 'decimal', width: 12, of: ({ totalPoints }) => pointsText(totalPoints) },
    { label: listWorkbookTerms.selfGrade, kind: 'text', width: 12, of: ({ grade }) => gradeText(grade) },
    { label: evaluationDeskTerms.final, kind: 'decimal', width: 12, of: ({ finalPoints }) => pointsText(finalPoints) },
    { label: listWorkbookTerms.finalGrade, kind: 'text', width: 12, of: ({ finalGrade }) => gradeText(finalGrade) },
    { label: evaluationDeskTerms.filedOn, kind: 'day', width: 14, of: ({ filedOn }) => filedOn },
    { label: evaluationDeskTerms.due, kind: 'day', width: 14, of: ({ dueOn }) => dueOn },
    { label: evaluationDeskTerms.status, kind: 'text', width: 14, of: ({ status }) => statusNames.evaluation[status as SelfEvaluationStatus] },
  ],
}) {}
