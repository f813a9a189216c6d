import { Button, Card, Checkbox, Space, Table } from 'antd';
import { useState } from 'react';
import { importDeskTerms as terms } from '#wording/import-desk-terms';
import { Amount } from '../ui/amount.js';
import { ScrollBox } from '../ui/scroll-box.js';
import type { DocumentImport, ImportedProject } from './document-import.queries.js';
import { isWritable } from './import-decision.js';
import { ReadBesideSource } from './read-beside-source.js';

interface ProjectsCardProps {
  readonly found: DocumentImport;
  readonly leftOut: readonly number[];
  readonly onLeaveOut: (leftOut: readonly number[]) => void;
}

/** 项目: each with its verdict, to be taken or left out, and to be looked at beside the original. */
export function ProjectsCard({ found: { id, projects }, leftOut, onLeaveOut }: ProjectsCardProps) {
  const [opened, setOpened] = useState<readonly number[]>([]);
  const toggle = (no: number): void => setOpened(opened.includes(no) ? opened.filter((each) => each !== no) : [...opened, no]);
  const writable = projects.filter(isWritable).map(({ no }) => no);
  return (
    <Card size="small" title={terms.projects} extra={writable.length > 1 ? <Space><Button disabled={leftOut.length === 0} onClick={() => onLeaveOut([])}>{terms.takeAll}</Button><Button disabled={leftOut.length === writable.length} onClick={() => onLeaveOut(writable)}>{terms.takeNone}</Button></Space> : null}>
      <p className="import-hint">{terms.confidenceLegend}</p>
      <ScrollBox name={terms.projects} isWide>
        <Table<ImportedProject>
          size="small" rowKey="no" bordered pagination={false} dataSource={projects}
          expandable={{ expandedRowKeys: [...opened], showExpandColumn: false, expandedRowRender: (project) => <ProjectDetails importId={id} project={project} /> }}
          columns={[
            { title: terms.projectColumns.take, key: 'take', width: 52, render: (_, { no, name, verdict }) => (isWritable({ verdict }) ? <Checkbox aria-label={terms.takeProject(name)} checked={!leftOut.includes(no)} onChange={({ target }) => onLeaveOut(target.checked ? leftOut.filter((each) => each !== no) : [...leftOut, no])} /> : '—') },
            { title: terms.projectColumns.no, dataIndex: 'no', width: 52, className: 'number' },
            { title: terms.projectColumns.name, key: 'name', render: (_, { name, code }) => <><div>{name}</div><span className="import-hint">{code}</span></> },
            { title: terms.projectColumns.budget, dataIndex: 'budget', width: 110, className: 'number', render: (yuan: string) => <Amount yuan={yuan} /> },
            { title: terms.projectColumns.verdict, dataIndex: 'verdict', width: 120, render: (verdict: ImportedProject['verdict']) => <span className={`import-${verdict}`}>{terms.verdictNames[verdict]}</span> },
            { title: terms.projectColumns.confidence, dataIndex: 'confidence', width: 150, render: (confidence: ImportedProject['confidence']) => <Confidence counts={confidence} /> },
            { title: terms.projectColumns.differences, dataIndex: 'differences', width: 64, render: (differences: ImportedProject['differences']) => (differences.length === 0 ? '—' : terms.differenceCount(differences.length)) },
            { title: '', key: 'open', width: 96, render: (_, { no, name }) => <Button aria-expanded={opened.includes(no)} aria-label={opened.includes(no) ? terms.foldOf(name) : terms.detailsOf(name)} onClick={() => toggle(no)}>{opened.includes(no) ? terms.fold : terms.details}</Button> },
          ]}
        />
      </ScrollBox>
    </Card>
  );
}

export const Confidence = ({ counts: { high, medium, low } }: { readonly counts: ImportedProject['confidence'] }) => <>{terms.confidence(high, medium, low).map((part) => <div key={part}>{part}</div>)}</>;

function ProjectDetails({ importId, project: { no, differences, remarks, goalId } }: { readonly importId: string; readonly project: ImportedProject }) {
  return (
    <div className="import-details">
      {goalId === null ? null : <Sentences title={terms.differences} sentences={differences.length === 0 ? [terms.noDifferences] : differences.map(({ message }) => message)} />}
      {remarks.length === 0 ? null : <Sentences title={terms.remarks} sentences={remarks.map(({ message }) => message)} />}
      <ReadBesideSource importId={importId} of={({ projects }) => projects.find((project) => project.no === no) ?? null} />
    </div>
  );
}

export const Sentences = ({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) => <section><h2 className="import-part">{title}</h2><ul className="import-list">{sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul></section>;
