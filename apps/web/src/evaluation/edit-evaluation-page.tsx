import { Button, Space } from 'antd';
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { EvaluationScores } from '#domain/evaluation/evaluation-scores';
import { actualsOf } from '#domain/evaluation/self-evaluation';
import type { Rulebook } from '#domain/rulebook/rulebook';
import { formatPoints } from '#domain/shared/points';
import { attachmentDeskTerms } from '#wording/attachment-desk-terms';
import { describeViolation } from '#wording/describe-problem';
import { evaluationFormTerms as terms } from '#wording/evaluation-desk-terms';
import { gradeNames } from '#wording/evaluation-terms';
import { paperTerms } from '#wording/paper-desk-terms';
import { Attachments } from '../attachment/attachments.js';
import { useRulebook } from '../rulebook/rulebook.queries.js';
import { EditorHead } from '../saving/editor-head.js';
import { useEditing } from '../saving/use-editing.js';
import { Asked } from '../ui/asked.js';
import { IfOffered } from '../ui/if-offered.js';
import { draftOfEvaluation, judgedContent, type DraftRow } from './evaluation-draft.js';
import { EvaluationGrid } from './evaluation-grid.js';
import { evaluationPaper } from './evaluation-paper.js';
import { useEvaluation, type Evaluation } from './evaluation.queries.js';
import { MoneyRow } from './money-row.js';
import { faultsOf, rulebookOf, scoresOf } from './scoring.js';
import { SubmitEvaluation } from './submit-evaluation.js';
import '../ui/wizard.css';
import './evaluation-page.css';

interface Opened {
  readonly evaluation: Evaluation;
  readonly rulebook: Rulebook;
}

/** 填报自评表. Read once: what is typed afterwards stays, whatever happens to the session or the network. */
export function EditEvaluationPage() {
  const { id = '' } = useParams();
  const evaluation = useEvaluation(id);
  const year = evaluation.data?.fiscalYear;
  return <Asked of={evaluation}>{(found) => <WithRulebook key={id} evaluation={found} isFresh={!evaluation.isFetching} year={year ?? found.fiscalYear} />}</Asked>;
}

function WithRulebook({ evaluation, isFresh, year }: { readonly evaluation: Evaluation; readonly isFresh: boolean; readonly year: number }) {
  const rulebook = useRulebook(year);
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    if (rulebook.data && isFresh) setOpened((before) => before ?? { evaluation, rulebook: rulebookOf(rulebook.data) });
  }, [evaluation, isFresh, rulebook.data]);
  if (opened === null) return <Asked of={rulebook}>{() => null}</Asked>;
  return <IfOffered name="revise" actions={opened.evaluation.actions} otherwise={opened.evaluation.statusName} to={`/self-evaluations/${evaluation.id}`}><Editor {...opened} /></IfOffered>;
}

function Editor({ evaluation, rulebook }: Opened) {
  const editing = useEditing(evaluationPaper, evaluation, () => draftOfEvaluation(evaluation));
  const { draft, setDraft, state, filed, save } = editing;
  const navigate = useNavigate();
  const [isSubmitting, setSubmitting] = useState(false);
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
        <Space wrap>
          <Link to={`/self-evaluations/${evaluation.id}`}>{paperTerms.toPaper}</Link>
          <Button onClick={() => void save()} loading={state.kind === 'saving'}>{paperTerms.save}</Button>
          <Button type="primary" onClick={() => void save().then(setSubmitting)}>{paperTerms.names.submit}</Button>
        </Space>
      </div>
      {isSubmitting ? <SubmitEvaluation evaluation={filed} onSent={() => void navigate(`/self-evaluations/${evaluation.id}`)} onClose={() => setSubmitting(false)} /> : null}
    </>
  );
}

/** 总分、等级, moving with what is typed. */
const Total = ({ scores: { total, grade }, faults }: { readonly scores: EvaluationScores; readonly faults: number }) => (
  <span role="status"><strong className="filling-total">{terms.totalOf(formatPoints(total), gradeNames[grade])}</strong> <span>{terms.missing(faults)}</span></span>
);
