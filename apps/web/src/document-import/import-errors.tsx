import { Alert } from 'antd';
import { importDeskTerms as terms } from '#wording/import-desk-terms';
import type { DocumentImport, ImportedDepartment } from './document-import.queries.js';

/** 不能写入的, first of all: which, why, and who can do something about it. */
export function ImportErrors({ found: { projects, department } }: { readonly found: DocumentImport }) {
  const kept = [
    ...(isKept(department) ? [{ key: 'department', name: terms.department, kept: department }] : []),
    ...projects.filter(isKept).map((project) => ({ key: String(project.no), name: terms.errorOf(project.no, project.name), kept: project })),
  ];
  if (kept.length === 0) return null;
  return <Alert type="error" showIcon title={terms.errors} description={<ul className="import-list">{kept.map(({ key, name, kept: each }) => <li key={key}><strong>{name}</strong> {terms.verdictNames[each.verdict]}：{whyNot(each)}</li>)}</ul>} />;
}

const isKept = ({ verdict }: ImportedDepartment): boolean => verdict === 'conflict' || verdict === 'refused';

const whyNot = ({ faults, reason, whoCan }: ImportedDepartment): string =>
  [...faults.map(({ message }) => message), ...(reason === null ? [] : [reason]), ...(whoCan.length === 0 ? [] : [terms.whoCan(whoCan.join('、'))])].join(' ');
