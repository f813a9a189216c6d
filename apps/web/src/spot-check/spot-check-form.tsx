import { Alert, App, Button, Space } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { formatPoints } from '#domain/shared/points';
import { spotCheckTerms as terms } from '#wording/evaluation-desk-terms';
import { gradeNames } from '#wording/evaluation-terms';
import { useAttempt } from '../api/use-attempt.js';
import { Problem } from '../api/problem.js';
import type { components } from '../api/contract.js';
import type { Evaluation, SpotCheck } from '../evaluation/evaluation.queries.js';
import { rulebookOf } from '../evaluation/scoring.js';
import { KeptNotice } from '../saving/kept-notice.js';
import { useKeptDraft } from '../saving/use-kept-draft.js';
import { useFieldFaults } from '../ui/field-faults.js';
import { FormField } from '../ui/form-field.js';
import { CheckedRows } from './checked-rows.js';
import { checkedScores, draftOfCheck, missingIn, placeOnPage, requestOf } from './spot-check-draft.js';
import '../evaluation/evaluation-page.css';
import '../saving/editor-head.css';
import '../ui/form-field.css';
import '../ui/wizard.css';

interface SpotCheckFormProps {
  readonly evaluation: Evaluation;
  /** The check that came back; null for a new one. */
  readonly check: SpotCheck | null;
  readonly rulebook: components['schemas']['RulebookView'];
  /** Answers the id of the check. */
  readonly onSend: (body: components['schemas']['SpotCheckRequest'], key: string) => Promise<string>;
}

/** 抽查复核: what holds as filed is left alone; of the rest the checker writes what the evidence shows. */
export function SpotCheckForm({ evaluation, check, rulebook: shown, onSend }: SpotCheckFormProps) {
  const [opened] = useState({ evaluation, check });
  const began = useMemo(() => draftOfCheck(opened.evaluation, opened.check), [opened]);
  const { draft, setDraft, restoredAt, startAnew, forget } = useKeptDraft('spot-check', opened.check?.id ?? evaluation.id, began);
  const { faultAt, error, attempt, isSending } = useFieldFaults();
  const keyOf = useAttempt();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const rulebook = useMemo(() => rulebookOf(shown), [shown]);
  // A check is scored by the rules it was filed under; where those were amended since, the server alone knows them.
  const scores = rulebook.id === opened.evaluation.rulebookVersion ? checkedScores(opened.evaluation, draft, rulebook) : null;
  const send = async (): Promise<void> => {
    const body = requestOf(draft, opened.evaluation, opened.check?.version ?? opened.evaluation.version);
    const id = await onSend(body, keyOf(body)).catch((problem: unknown) => { throw onPage(problem, body); });
    forget();
    void message.success(terms.sent);
    await navigate(`/spot-checks/${id}`);
  };
  return (
    <>
      <div className="form-head"><h1>{terms.title}</h1><span className="form-hint">{evaluation.projectName}</span></div>
      {error === null ? null : <Alert type="error" showIcon title={error.message} className="form-found" />}
      <KeptNotice restoredAt={restoredAt} onStartAnew={startAnew} />
      <section className="filling-part">
        <FormField label={terms.overall} hint={terms.overallHint} fault={faultAt('opinion')} isWide>{(field) => <textarea {...field} rows={3} maxLength={4000} value={draft.opinion} onChange={(event) => setDraft((now) => ({ ...now, opinion: event.target.value }))} />}</FormField>
      </section>
      <section className="filling-part">
        <h2>{terms.rows}</h2>
        <p className="form-hint">{terms.rowsHint}</p>
        <CheckedRows
          evaluation={opened.evaluation} rows={draft.rows} scores={scores} rulebook={rulebook} faultAt={faultAt}
          onChange={(indicatorId, changes) => setDraft((now) => ({ ...now, rows: now.rows.map((row) => (row.indicatorId === indicatorId ? { ...row, ...changes } : row)) }))}
        />
      </section>
      <div className="form-foot">
        <span role="status"><strong className="filling-total">{scores === null ? terms.noPreview : terms.preview(opened.evaluation.total, opened.evaluation.gradeName, formatPoints(scores.total), gradeNames[scores.grade])}</strong></span>
        <span className="form-space" />
        <Space wrap>
          <Link to={`/self-evaluations/${evaluation.id}`}>{terms.toEvaluation}</Link>
          <Button type="primary" loading={isSending} onClick={() => attempt(missingIn(draft, opened.evaluation), send)}>{terms.send}</Button>
        </Space>
      </div>
    </>
  );
}

/** A refusal with the places of the page instead of those of the request. */
const onPage = (problem: unknown, body: components['schemas']['SpotCheckRequest']): unknown =>
  problem instanceof Problem ? new Problem(problem.status, problem.code, problem.message, problem.violations.map((violation) => ({ ...violation, path: placeOnPage(violation.path, body) })), problem.requestId) : problem;
