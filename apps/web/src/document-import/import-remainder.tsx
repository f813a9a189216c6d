import { Collapse } from 'antd';
import { Link } from 'react-router';
import { goalReadingTerms } from '#wording/goal-desk-terms';
import { importDeskTerms as terms } from '#wording/import-desk-terms';
import type { DocumentImport } from './document-import.queries.js';

/** What does not keep the import back, folded so that the errors stay in sight: 没有识别的文字, 系统中有而文件中没有的, 提醒. */
export function ImportRemainder({ found: { residue, missing, findings, projects } }: { readonly found: DocumentImport }) {
  const nameOf = (no: number): string => terms.errorOf(no, projects.find((project) => project.no === no)?.name ?? '');
  const parts = [
    { key: 'residue', label: terms.residue(residue.length), count: residue.length, children: <><p>{terms.residueHint}</p><ul className="import-list">{residue.map(({ where, text }, at) => <li key={at}>{text} <span className="import-hint">{where}</span></li>)}</ul></> },
    { key: 'missing', label: terms.missing(missing.length), count: missing.length, children: <><p>{terms.missingHint}</p><ul className="import-list">{missing.map(({ goalId, code, name, statusName }) => <li key={goalId}><Link to={`/performance-goals/${goalId}`}>{name}</Link> {code} {statusName}</li>)}</ul></> },
    { key: 'findings', label: terms.findings(findings.length), count: findings.length, children: <ul className="import-list">{findings.map(({ rule, project, indicator, severity, message, suggestion }, at) => <li key={`${rule} ${at}`}><strong>{goalReadingTerms.severities[severity]}</strong> {nameOf(project)}{indicator === null ? '' : ` ${goalReadingTerms.atRow(indicator)}`}：{message}{suggestion}</li>)}</ul> },
  ];
  const shown = parts.filter(({ count }) => count > 0);
  return shown.length === 0 ? null : <Collapse size="small" items={shown.map(({ key, label, children }) => ({ key, label, children }))} className="import-remainder" />;
}
