import { Button, Card, Checkbox, Space } from 'antd';
import { useState } from 'react';
import { importDeskTerms as terms } from '#wording/import-desk-terms';
import type { DocumentImport } from './document-import.queries.js';
import { isWritable } from './import-decision.js';
import { Confidence, Sentences } from './projects-card.js';
import { ReadBesideSource } from './read-beside-source.js';

/** 部门整体绩效目标 of the document; nothing where it has none. */
export function DepartmentCard({ found: { id, department }, isTaken, onTake }: { readonly found: DocumentImport; readonly isTaken: boolean; readonly onTake: (isTaken: boolean) => void }) {
  const [isOpen, setOpen] = useState(false);
  if (department.verdict === 'none') return null;
  return (
    <Card size="small" title={terms.department}>
      <Space wrap>
        {isWritable(department) ? <Checkbox checked={isTaken} onChange={({ target }) => onTake(target.checked)}>{terms.takeDepartment}</Checkbox> : null}
        <span className={`import-${department.verdict}`}>{terms.verdictNames[department.verdict]}</span>
        <Confidence counts={department.confidence} />
        <Button aria-expanded={isOpen} aria-label={isOpen ? terms.foldOf(terms.department) : terms.detailsOf(terms.department)} onClick={() => setOpen(!isOpen)}>{isOpen ? terms.fold : terms.details}</Button>
      </Space>
      {department.differences.length === 0 ? null : <Sentences title={terms.differences} sentences={department.differences.map(({ message }) => message)} />}
      {isOpen ? <ReadBesideSource importId={id} of={(reading) => reading.department} /> : null}
    </Card>
  );
}
