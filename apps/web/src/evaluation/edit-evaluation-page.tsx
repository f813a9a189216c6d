import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useParams } from 'react-router';
import type { EvaluationScores } from '#domain/evaluation/evaluation-scores';
import { actualsOf } from '#domain/evaluation/self-evaluation';
import { formatPoints } from '#domain/shared/points';
import { attachmentDeskTerms } from '#wording/attachment-desk-terms';
import { describeViolation } from '#wording/describe-problem';
import { evaluationFormTerms as terms } from '#wording/evaluation-desk-terms';
import { gradeNames } from '#wording/evaluation-terms';
import { Attachments } from '../attachment/attachments.js';
import { useRulebook } from '../rulebook/rulebook.queries.js';
import { EditorButtons } from '../saving/editor-buttons.js';
import { EditorHead } from '../saving/editor-head.js';
import { OpenedPaper } from '../saving/opened-paper.js';
import { useEditing } from '../saving/use-editing.js';
import { Asked } from '../ui/asked.js';
import { draftOfEvaluation, judgedContent, type DraftRow } from './evaluation-draft.js';
import { EvaluationGrid } from './evaluation-grid.js';
import { evaluationPaper } from './evaluation-paper.js';
import { useEvaluation, type Evaluation } from './evaluation.queries.js';
import { MoneyRow } from './money-row.js';
import { faultsOf, rulebookOf, scoresOf } from './scoring.js';
import { SubmitEvaluationDialog } from './submit-evaluation-dialog.js';
import '../ui/wizard.css';
import './evaluation-page.css';

/** 填报自评表. */
export function EditEvaluationPage() {
  const { id = '' } = useParams();
  return <OpenedPaper key={id} asked={useEvaluation(id)} to={`/self-evaluations/${id}`}>{(evaluation) => <WithRulebook evaluation={evaluation} />}</OpenedPaper>;
}

const WithRulebook = ({ evaluation }: { readonly evaluation: Evaluation }) => <Asked of={useRulebook(evaluation.fiscalYear)}>{(found) => <Editor evaluation={evaluation} found={found} />}</Asked>;

function Editor({ evaluation, found }: { readonly evaluation: Evaluation; readonly found: Parameters<typeof rulebookOf>[0] }) {
  const [rulebook] = useState(() => rulebookOf(found));
  const editing = useEditing(evaluationPaper, evaluation, () => draftOfEvaluation(evaluation));
  const { draft, setDraft, filed } = editing;
  const settled = useDeferredValue(draft);
  const { scores, faults } = useMemo(() => {
    const content = judgedContent(settled);
    const found = scoresOf(evaluation, actualsOf(content), rulebook);
    return { scores: found, faults: faultsOf(content, found) };
  }, [evaluation, rulebook, settled]);
  const changeRow = useCallback((indicatorId: string, changes: Partial<DraftRow>): void => {
    setDraft((now) => ({ ...now, rows: now.rows.map((row) => (row.indicatorId === indicatorId ? { ...row, ...changes } : row)) }));
  }, [setDraft]);
  return (
    <>
      <EditorHead title={evaluation.projectName} hint={evaluation.projectCode} editing={editing} />
      <MoneyRow evaluation={evaluation} execution={scores.execution} />
      <section className="filling-part">
        <h2>{terms.overall}</h2>
        <div className="filling-goals">
          <div><h3 className="form-label">{terms.objectives}</h3>{evaluation.objectives.length === 0 ? <p>{terms.noObjectives}</p> : <ol>{evaluation.objectives.map((objective) => <li key={objective}>{objective}</li>)}</ol>}</div>
          <div>
            <label htmlFor="summary" className="form-label">{terms.summary}</label>
            <textarea id="summary" className="text-input" rows={4} maxLength={4000} value={draft.summary} onChange={(event) => setDraft((now) => ({ ...now, summary: event.target.value }))} />
            {faults.filter(({ path }) => path === '/summary').map((fault) => <span key={fault.code} className="form-fault">{describeViolation(fault)}</span>)}
          </div>
        </div>
      </section>
      <section className="filling-part">
        <h2>{terms.grid}</h2>
        <EvaluationGrid indicators={evaluation.indicators} rows={draft.rows} scores={scores} faults={faults} rulebook={rulebook} onChange={changeRow} />
      </section>
      <section className="filling-part"><h2>{attachmentDeskTerms.title}</h2><Attachments of={{ kind: 'self-evaluation', id: evaluation.id }} /></section>
      <div className="form-foot">
        <Total scores={scores} faults={faults.length} />
        <span className="form-space" />
        <EditorButtons editing={editing} to={`/self-evaluations/${evaluation.id}`}>{(close) => <SubmitEvaluationDialog evaluation={filed} onClose={close} />}</EditorButtons>
      </div>
    </>
  );
}

/** 总分、等级, moving with what is typed. */
const Total = ({ scores: { total, grade }, faults }: { readonly scores: EvaluationScores; readonly faults: number }) => (
  <span role="status"><strong className="filling-total">{terms.totalOf(formatPoints(total), gradeNames[grade])}</strong> <span>{terms.missing(faults)}</span></span>
);
