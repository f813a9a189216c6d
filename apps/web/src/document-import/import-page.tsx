import { Alert, App, Button, Card, Descriptions } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { deskTerms } from '#wording/desk-terms';
import { importDeskTerms as terms } from '#wording/import-desk-terms';
import { Problem } from '../api/problem.js';
import { Asked } from '../ui/asked.js';
import { instantText } from '../ui/instant.js';
import { ViewAction } from '../ui/view-action.js';
import { AmbiguousValues } from './ambiguous-values.js';
import { DepartmentCard } from './department-card.js';
import { useApplyImport, useDocumentImport, type Applied, type DocumentImport } from './document-import.queries.js';
import { applicationOf, chosenProjects, isClear, isWritable, openValues, placeKey, useDecision, type ImportDecision } from './import-decision.js';
import { ImportErrors } from './import-errors.js';
import { ImportOutcome } from './import-outcome.js';
import { ImportRemainder } from './import-remainder.js';
import { ProjectsCard } from './projects-card.js';
import '../ui/file-import.css';
import './document-imports.css';

/** 导入核对: what a document would change, what only a person can settle, and the one button that writes it. */
export function ImportPage() {
  const { id = '' } = useParams();
  const found = useDocumentImport(id);
  return <Asked of={found}>{(compared) => <Settling key={id} found={compared} onReload={() => void found.refetch()} />}</Asked>;
}

function Settling({ found, onReload }: { readonly found: DocumentImport; readonly onReload: () => void }) {
  const [decision, decide, forget] = useDecision(found.id);
  const [applied, setApplied] = useState<Applied | null>(null);
  const apply = useApplyImport(found.id);
  const isOutOfDate = apply.error instanceof Problem && apply.error.code === 'import.out-of-date';
  const open = openValues(found, decision);
  const send = async (): Promise<void> => {
    setApplied(await apply.mutateAsync(applicationOf(found, decision)));
    forget();
  };
  return (
    <div className="import-page">
      <ImportHead found={found} />
      {applied === null ? null : <ImportOutcome found={found} applied={applied} />}
      <ImportErrors found={found} />
      {open.length === 0 ? null : <AmbiguousValues open={open} settled={decision.settled} onSettle={(answers) => decide({ settled: { ...decision.settled, ...answers } })} />}
      <ProjectsCard found={found} leftOut={decision.leftOut} onLeaveOut={(leftOut) => decide({ leftOut })} />
      <DepartmentCard found={found} isTaken={decision.takesDepartment} onTake={(takesDepartment) => decide({ takesDepartment })} />
      <ImportRemainder found={found} />
      {apply.error === null ? null : <Alert type="error" showIcon title={apply.error.message} description={isOutOfDate ? terms.outOfDateHint : undefined} action={isOutOfDate ? <Button onClick={() => { apply.reset(); onReload(); }}>{terms.reload}</Button> : undefined} />}
      <ApplyBar found={found} decision={decision} isSending={apply.isPending} onApply={send} />
    </div>
  );
}

function ImportHead({ found: { fileName, unitCode, fiscalYear, importedBy, importedAt, sha256, projects } }: { readonly found: DocumentImport }) {
  const parts = (['new', 'changed', 'same', 'conflict', 'refused'] as const).flatMap((verdict) => {
    const count = projects.filter((project) => project.verdict === verdict).length;
    return count === 0 ? [] : [terms.count[verdict](count)];
  });
  return (
    <Descriptions
      size="small" column={{ xs: 1, sm: 2, lg: 4 }} className="import-head" title={<h1 className="page-title">{terms.settleTitle(fileName)}</h1>}
      items={[
        { key: 'unit', label: terms.head.unit, children: unitCode },
        { key: 'year', label: terms.head.year, children: deskTerms.fiscalYear(fiscalYear) },
        { key: 'by', label: terms.head.by, children: terms.byAt(importedBy, instantText(importedAt)) },
        { key: 'hash', label: terms.head.hash, children: <code title={terms.hashHint(sha256)}>{sha256.slice(0, 12)}…</code> },
        { key: 'summary', label: terms.outcomeLabel, span: 'filled', children: terms.summary(parts) },
      ]}
    />
  );
}

/** What the one button would do, always in sight; why not, where it can not. */
function ApplyBar({ found, decision, isSending, onApply }: { readonly found: DocumentImport; readonly decision: ImportDecision; readonly isSending: boolean; readonly onApply: () => Promise<void> }) {
  const { modal } = App.useApp();
  const chosen = chosenProjects(found, decision);
  const takesDepartment = decision.takesDepartment && isWritable(found.department);
  const all = openValues(found, decision).map((open) => decision.settled[placeKey(open)]);
  const unclear = all.filter((settled) => settled?.isOwnWords === true && !isClear(settled.target ?? '')).length;
  const undecided = all.filter((settled) => settled === undefined).length;
  const count = (verdict: string): number => chosen.filter((each) => each.verdict === verdict).length;
  const ask = (): void => void modal.confirm({
    title: terms.applyTitle, okText: terms.apply, cancelText: deskTerms.cancel,
    content: <>{terms.applyHint(count('new') + (takesDepartment && found.department.verdict === 'new' ? 1 : 0), count('changed') + (takesDepartment && found.department.verdict === 'changed' ? 1 : 0))}{undecided > 0 ? terms.applyOpen(undecided) : null}</>,
    // A refusal is shown on the page, beside what was chosen.
    onOk: () => onApply().catch(() => {}),
  });
  const hindrance = unclear > 0 ? terms.unclear(unclear) : chosen.length === 0 && !takesDepartment ? terms.nothingChosen : null;
  const offered = found.actions.map((action) => (action.allowed && hindrance !== null ? { ...action, allowed: false, reason: hindrance } : action));
  return (
    <Card size="small" className="import-bar">
      <span>{[terms.chosen(chosen.length), ...(takesDepartment ? [terms.department] : []), ...(undecided > 0 ? [terms.open(undecided)] : []), ...(hindrance === null ? [] : [hindrance])].join('；')}</span>
      <ViewAction actions={offered} name="apply" label={terms.apply} isPrimary isBusy={isSending} onClick={ask} />
    </Card>
  );
}
