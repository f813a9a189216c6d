import { Alert } from 'antd';
import { Link } from 'react-router';
import { outcomeNames } from '#wording/import-terms';
import { importDeskTerms as terms } from '#wording/import-desk-terms';
import type { Applied, DocumentImport } from './document-import.queries.js';

/** 导入结果: what became of each project, with the way to its draft. */
export function ImportOutcome({ found, applied }: { readonly found: DocumentImport; readonly applied: Applied }) {
  const nameOf = (no: number): string => terms.errorOf(no, found.projects.find((project) => project.no === no)?.name ?? '');
  return (
    <Alert
      type="success" showIcon role="status" title={terms.applied(applied.created, applied.revised)}
      description={(
        <ul className="import-list" aria-label={terms.outcome}>
          {applied.department.outcome === 'none' ? null : <li>{applied.department.goalId === null ? terms.department : <Link to={`/department-goals/${applied.department.goalId}`}>{terms.department}</Link>}：{outcomeNames[applied.department.outcome]}</li>}
          {applied.projects.map(({ no, outcome, goalId }) => <li key={no}>{goalId === null ? nameOf(no) : <Link to={`/performance-goals/${goalId}`}>{nameOf(no)}</Link>}：{outcomeNames[outcome]}</li>)}
        </ul>
      )}
    />
  );
}
