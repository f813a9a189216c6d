import { Button, Card, Col, Row, Tabs } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { attachmentDeskTerms } from '#wording/attachment-desk-terms';
import { evaluationDeskTerms as terms } from '#wording/evaluation-desk-terms';
import { paperTerms } from '#wording/paper-desk-terms';
import { Attachments } from '../attachment/attachments.js';
import { Deadlines } from '../obligation/deadlines.js';
import { useMayEver } from '../session/current-session.js';
import { Amount } from '../ui/amount.js';
import { Asked } from '../ui/asked.js';
import { DownloadMenu } from '../ui/download-menu.js';
import { faultTab } from '../ui/fault-list.js';
import { PaperActions } from '../ui/paper-actions.js';
import { PaperHead } from '../ui/paper-head.js';
import { Percent } from '../ui/percent.js';
import { PrintedForm } from '../ui/printed-form.js';
import { ViewAction } from '../ui/view-action.js';
import { useEvaluation, useEvaluationForm, useWithdrawEvaluation, type Evaluation } from './evaluation.queries.js';
import { CheckConclusion, ScoreReasons } from './score-reasons.js';
import { SubmitEvaluationDialog } from './submit-evaluation-dialog.js';

/** 绩效自评: one self-evaluation as it is printed, with the arithmetic of its points. */
export function EvaluationPage() {
  const { id = '' } = useParams();
  return <Asked of={useEvaluation(id)}>{(evaluation) => <ShownEvaluation key={evaluation.id} evaluation={evaluation} />}</Asked>;
}

function ShownEvaluation({ evaluation }: { readonly evaluation: Evaluation }) {
  const { id, projectName, projectCode, unitName, fiscalYear, round, version, statusName, budget, spent, executionRate, total, gradeName, finalResult, filedOn, deadlines } = evaluation;
  return (
    <>
      <PaperHead
        name={projectName} status={statusName}
        items={[
          { key: 'code', label: terms.code, children: projectCode },
          { key: 'unit', label: terms.unit, children: unitName },
          { key: 'year', label: terms.year, children: terms.yearAndRound(fiscalYear, round) },
          { key: 'filed', label: terms.filedOn, children: filedOn ?? '—' },
          { key: 'budget', label: terms.budget, children: <Amount yuan={budget} /> },
          { key: 'spent', label: terms.spent, children: <><Amount yuan={spent} />{executionRate === null ? null : <>，<Percent of={executionRate} /></>}</> },
          { key: 'self', label: terms.self, children: terms.result(total, gradeName) },
          { key: 'final', label: terms.final, children: finalResult === null ? '—' : terms.result(finalResult.points, finalResult.gradeName) },
        ]}
      >
        <Deadlines of={deadlines} />
        <Actions evaluation={evaluation} />
      </PaperHead>
      <Row gutter={[12, 12]}>
        <Col xs={24} lg={16}><Asked of={useEvaluationForm(id, version)}>{(printed) => <PrintedForm printed={printed} />}</Asked></Col>
        <Col xs={24} lg={8}><Side evaluation={evaluation} /></Col>
      </Row>
    </>
  );
}

function Side({ evaluation }: { readonly evaluation: Evaluation }) {
  const { spotCheck, violations, actions } = evaluation;
  const isWritten = actions.some(({ name, allowed }) => name === 'revise' && allowed);
  return (
    <Card size="small" className="paper-side">
      <Tabs
        size="small"
        items={[
          ...(spotCheck === null ? [] : [{ key: 'check', label: terms.conclusion, children: <CheckConclusion check={spotCheck} indicators={evaluation.indicators} /> }]),
          { key: 'why', label: terms.why, children: <ScoreReasons evaluation={evaluation} /> },
          ...(isWritten ? [faultTab({ faults: violations })] : []),
          { key: 'attachments', label: attachmentDeskTerms.title, children: <Attachments of={{ kind: 'self-evaluation', id: evaluation.id }} /> },
        ]}
      />
    </Card>
  );
}

function Actions({ evaluation: { id, goalId, actions, openSpotCheckId, approvalCaseId }, evaluation }: { readonly evaluation: Evaluation }) {
  const [isSubmitting, setSubmitting] = useState(false);
  const navigate = useNavigate();
  const withdraw = useWithdrawEvaluation(id);
  const may = useMayEver();
  return (
    <>
      <PaperActions actions={actions} onSubmit={() => setSubmitting(true)} onRevise={() => void navigate(`/self-evaluations/${id}/edit`)} onMove={() => withdraw.mutateAsync(undefined)}>
        <ViewAction actions={actions} name="recheck" label={terms.recheck} onClick={() => void navigate(`/self-evaluations/${id}/spot-check`)} />
        {openSpotCheckId === null ? null : <Link to={`/spot-checks/${openSpotCheckId}`}>{terms.openCheck}</Link>}
        {may('rectification:order') ? <Button onClick={() => void navigate(`/rectifications/new?source=self-evaluation&id=${id}`)}>{terms.order}</Button> : null}
        <DownloadMenu label={terms.download} address={`/self-evaluations/${id}/forms/self-evaluation`} />
        {approvalCaseId !== null && may('approval:read') ? <Link to={`/approval-cases/${approvalCaseId}`}>{paperTerms.toCase}</Link> : null}
        <Link to={`/performance-goals/${goalId}`}>{terms.toGoal}</Link>
        {may('rectification:read') ? <Link to={`/rectifications?goalId=${goalId}`}>{terms.rectifications}</Link> : null}
      </PaperActions>
      {isSubmitting ? <SubmitEvaluationDialog evaluation={evaluation} onClose={() => setSubmitting(false)} /> : null}
    </>
  );
}
