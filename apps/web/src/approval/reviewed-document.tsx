import { useState } from 'react';
import { Asked } from '../ui/asked.js';
import { PrintedForm } from '../ui/printed-form.js';
import { AnnotationDialog } from './annotation-dialog.js';
import { useApprovalChanges, type ApprovalCaseView } from './approval.queries.js';
import { useAnnotations } from './around.queries.js';
import { marksOfChanges, marksOfFindings, marksOfNotes, pathOf, rowsToNote } from './marks.js';
import { Notes } from './notes.js';
import { useFindings, useForm, type Printed } from './review.queries.js';

/** What is under review as it is printed, with what changed, what the rules found and what was remarked in its margin. */
export function ReviewedDocument({ approvalCase }: { readonly approvalCase: ApprovalCaseView }) {
  const { subject, round, contentHash } = approvalCase;
  const form = useForm(subject, round, contentHash);
  return <Asked of={form}>{(printed) => <MarkedForm approvalCase={approvalCase} printed={printed} />}</Asked>;
}

function MarkedForm({ approvalCase, printed }: { readonly approvalCase: ApprovalCaseView; readonly printed: Printed }) {
  const { id, actions } = approvalCase;
  const changes = useApprovalChanges(id);
  const findings = useFindings(approvalCase);
  const notes = useAnnotations(id);
  const [noted, setNoted] = useState<string | null>(null);
  const rows = rowsToNote(printed);
  const mayNote = actions.some(({ name, allowed }) => name === 'annotate' && allowed);
  const marks = [...(findings.data ? marksOfFindings(findings.data) : []), ...marksOfChanges(changes.data?.changes.items ?? []), ...marksOfNotes(notes.data ?? [])];
  return (
    <>
      <PrintedForm printed={printed} marks={marks} onNote={mayNote ? (place) => setNoted(pathOf(place)) : undefined} />
      <Notes approvalCase={approvalCase} rows={rows} findings={findings.data} notes={notes} onWrite={() => setNoted('')} />
      {noted === null ? null : <AnnotationDialog caseId={id} rows={rows} path={noted} onClose={() => setNoted(null)} />}
    </>
  );
}
