import { Alert, App, Button, Space } from 'antd';
import { useMemo } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { rectificationSources, type RectificationSource } from '#domain/rectification/rectification';
import { rectificationFormTerms as terms } from '#wording/rectification-desk-terms';
import { useAttempt } from '../api/use-attempt.js';
import { KeptNotice } from '../saving/kept-notice.js';
import { useKeptDraft } from '../saving/use-kept-draft.js';
import { Asked } from '../ui/asked.js';
import { useFieldFaults } from '../ui/field-faults.js';
import { FormField } from '../ui/form-field.js';
import { removeAt, replaceAt } from '../ui/list-changes.js';
import { useOrderRectification, useSource, type SourceOfNotice } from './rectification.queries.js';
import './rectification-page.css';
import '../saving/editor-head.css';
import '../ui/form-field.css';
import '../ui/wizard.css';

interface DraftFinding {
  readonly indicatorId: string;
  readonly fact: string;
}

interface Draft {
  readonly noticeNo: string;
  readonly requirement: string;
  readonly findings: readonly DraftFinding[];
}

const NO_FINDING: DraftFinding = { indicatorId: '', fact: '' };
const MOST_FINDINGS = 200;

/** 下发整改通知, from the paper that showed the problems. */
export function OrderRectificationPage() {
  const [parameters] = useSearchParams();
  const kind = rectificationSources.find((each) => each === parameters.get('source'));
  const id = parameters.get('id') ?? '';
  if (kind === undefined || id === '') return <Alert type="warning" showIcon title={terms.noSource} />;
  return <FromSource key={id} kind={kind} id={id} />;
}

const FromSource = ({ kind, id }: { readonly kind: RectificationSource; readonly id: string }) => <Asked of={useSource(kind, id)}>{(source) => <OrderForm kind={kind} id={id} source={source} />}</Asked>;

const missingIn = ({ noticeNo, requirement, findings }: Draft): ReadonlyMap<string, string> =>
  new Map([['/noticeNo', noticeNo], ['/requirement', requirement], ...findings.map(({ fact }, at) => [`/findings/${at}/fact`, fact] as const)].flatMap(([path = '', text = '']) => (text.trim() === '' ? [[path, terms.missing] as const] : [])));

function OrderForm({ kind, id, source }: { readonly kind: RectificationSource; readonly id: string; readonly source: SourceOfNotice }) {
  const began = useMemo<Draft>(() => ({ noticeNo: '', requirement: '', findings: [NO_FINDING] }), []);
  const { draft, setDraft, restoredAt, startAnew, forget } = useKeptDraft('rectification-notice', id, began);
  const { faultAt, error, attempt, isSending } = useFieldFaults();
  const order = useOrderRectification();
  const keyOf = useAttempt();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const send = async (): Promise<void> => {
    const body = { noticeNo: draft.noticeNo.trim(), requirement: draft.requirement, sourceKind: kind, sourceId: id, findings: draft.findings.map(({ indicatorId, fact }) => ({ indicatorId: indicatorId === '' ? null : indicatorId, fact })) };
    const ordered = await order.mutateAsync({ body, key: keyOf(body) });
    forget();
    void message.success(terms.ordered);
    await navigate(`/rectifications/${ordered.id}`);
  };
  return (
    <>
      <div className="form-head"><h1>{terms.orderTitle}</h1><span className="form-hint">{terms.orderFor(source.projectName)}</span></div>
      {error === null ? null : <Alert type="error" showIcon title={error.message} className="form-found" />}
      <KeptNotice restoredAt={restoredAt} onStartAnew={startAnew} />
      <section className="answer">
        <div className="answer-fields">
          <FormField label={terms.noticeNo} hint={terms.noticeNoHint} fault={faultAt('/noticeNo')}>{(field) => <input {...field} maxLength={64} value={draft.noticeNo} onChange={(event) => setDraft((now) => ({ ...now, noticeNo: event.target.value }))} />}</FormField>
          <FormField label={terms.requirement} hint={terms.requirementHint} fault={faultAt('/requirement')} isWide>{(field) => <textarea {...field} rows={3} maxLength={4000} value={draft.requirement} onChange={(event) => setDraft((now) => ({ ...now, requirement: event.target.value }))} />}</FormField>
        </div>
      </section>
      <Findings findings={draft.findings} source={source} faultAt={faultAt} onChange={(findings) => setDraft((now) => ({ ...now, findings }))} />
      <div className="form-foot">
        <span className="form-space" />
        <Space><Link to={source.link}>{terms.back}</Link><Button type="primary" loading={isSending} onClick={() => attempt(missingIn(draft), send)}>{terms.order}</Button></Space>
      </div>
    </>
  );
}

interface FindingsProps {
  readonly findings: readonly DraftFinding[];
  readonly source: SourceOfNotice;
  readonly faultAt: (path: string) => string | undefined;
  readonly onChange: (findings: readonly DraftFinding[]) => void;
}

/** 问题清单: each a fact, about an indicator or about money and procedure. */
function Findings({ findings, source, faultAt, onChange }: FindingsProps) {
  const change = (at: number, changes: Partial<DraftFinding>): void => onChange(replaceAt(findings, at, { ...(findings[at] as DraftFinding), ...changes }));
  return (
    <>
      {findings.map(({ indicatorId, fact }, at) => (
        <section key={at} className="answer">
          <h2>{terms.finding(at + 1)} {findings.length > 1 ? <Button type="link" danger aria-label={terms.remove(at + 1)} onClick={() => onChange(removeAt(findings, at))}>{terms.remove(at + 1)}</Button> : null}</h2>
          <div className="answer-fields">
            <FormField label={terms.indicator} spoken={terms.fieldOf(at + 1, terms.indicator)} fault={faultAt(`/findings/${at}/indicatorId`)} isWide>
              {(field) => (
                <select {...field} value={indicatorId} onChange={(event) => change(at, { indicatorId: event.target.value })}>
                  <option value="">{terms.noIndicator}</option>
                  {source.indicators.map((each) => <option key={each.indicatorId} value={each.indicatorId}>{each.name}</option>)}
                </select>
              )}
            </FormField>
            <FormField label={terms.fact} spoken={terms.fieldOf(at + 1, terms.fact)} fault={faultAt(`/findings/${at}/fact`)} isWide>{(field) => <textarea {...field} rows={3} maxLength={2000} value={fact} onChange={(event) => change(at, { fact: event.target.value })} />}</FormField>
          </div>
        </section>
      ))}
      <p><Button type="dashed" disabled={findings.length >= MOST_FINDINGS} onClick={() => onChange([...findings, NO_FINDING])}>{terms.add}</Button></p>
    </>
  );
}
