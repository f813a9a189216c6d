import { Alert, App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { ApprovalSubjectKind } from '#domain/approval/approval-case';
import { approvalSubjectNames } from '#wording/approval-terms';
import { deskTerms } from '#wording/desk-terms';
import { routeDeskTerms as terms } from '#wording/route-desk-terms';
import { today } from '../ui/instant.js';
import { Refusal } from '../ui/refusal.js';
import { useCheckRoute, useLoadRoute, type Route, type RouteCheck, type WrittenRoute } from './route.queries.js';

const written = ({ steps }: Route): string =>
  JSON.stringify(steps.map(({ name, role, at, rule, agreementPercent, allowsPreparer, secondPerson, when, grades, mayEdit }) => ({ name, role, at, rule, ...(agreementPercent === null ? {} : { agreementPercent }), ...(allowsPreparer ? { allowsPreparer } : {}), ...(secondPerson ? { secondPerson } : {}), ...(when === null ? {} : { when }), ...(grades ? { grades } : {}), ...(mayEdit.length === 0 ? {} : { mayEdit }) })), null, 2);

/** The steps as they stand in the text; null when it is not JSON of a list. What is in them, the server's check says with its place. */
function stepsIn(text: string): WrittenRoute['steps'] | null {
  try {
    const steps: unknown = JSON.parse(text);
    return Array.isArray(steps) ? (steps as WrittenRoute['steps']) : null;
  } catch {
    return null;
  }
}

/** 导入新版本: begins with the version that counts; nothing counts before it was checked. */
export function LoadRouteDialog({ subjectKind, current, onClose }: { readonly subjectKind: ApprovalSubjectKind; readonly current: Route | null; readonly onClose: () => void }) {
  const [text, setText] = useState(current === null ? '[]' : written(current));
  const [effectiveOn, setEffectiveOn] = useState(today());
  const [year, setYear] = useState('');
  const [check, load] = [useCheckRoute(), useLoadRoute()];
  const { message } = App.useApp();
  const steps = stepsIn(text);
  const revise = (next: string): void => { setText(next); check.reset(); load.reset(); };
  const send = (): void => { if (steps !== null) load.mutate({ subjectKind, effectiveOn, steps }, { onSuccess: () => { void message.success(terms.loaded); onClose(); } }); };
  return (
    <Modal
      open width={760} title={`${terms.load}：${approvalSubjectNames[subjectKind]}`} onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>{deskTerms.cancel}</Button>,
        <Button key="check" disabled={steps === null} loading={check.isPending} onClick={() => { if (steps !== null) check.mutate({ subjectKind, effectiveOn, steps, ...(/^\d{4}$/.test(year) ? { fiscalYear: Number(year) } : {}) }); }}>{terms.check}</Button>,
        <Button key="apply" type="primary" disabled={check.data?.ok !== true} loading={load.isPending} onClick={send}>{terms.apply}</Button>,
      ]}
    >
      <p>{terms.loadHint}</p>
      <Refusal error={load.error ?? check.error} />
      <Form layout="vertical">
        <Form.Item label={terms.effectiveOn} htmlFor="route-day"><Input id="route-day" type="date" min={today()} value={effectiveOn} onChange={({ target }) => { setEffectiveOn(target.value); check.reset(); }} /></Form.Item>
        <Form.Item label={terms.trialYear} htmlFor="route-year"><Input id="route-year" inputMode="numeric" maxLength={4} value={year} onChange={({ target }) => setYear(target.value)} /></Form.Item>
        <Form.Item label={terms.steps} htmlFor="route-steps" validateStatus={steps === null ? 'error' : ''} help={steps === null ? terms.unreadable : undefined}><Input.TextArea id="route-steps" className="route-steps-text" spellCheck={false} rows={14} value={text} onChange={({ target }) => revise(target.value)} /></Form.Item>
      </Form>
      {check.data === undefined ? null : <Checked check={check.data} />}
    </Modal>
  );
}

function Checked({ check: { ok, violations, withoutPeople, year } }: { readonly check: RouteCheck }) {
  const lines = [
    ...violations.map(({ path, message }) => `${path} ${message}`),
    ...withoutPeople.map(({ step, needed, units }) => terms.nobody(step, needed, units.map(({ name }) => name).join('、'))),
    ...(year === null ? [] : [`${terms.trial(year.fiscalYear, year.documents)}${year.steps.map(({ name, documents }) => terms.trialStep(name, documents)).join('，')}`]),
  ];
  return <Alert type={!ok ? 'error' : withoutPeople.length > 0 ? 'warning' : 'success'} showIcon title={ok ? terms.fine : terms.faulty} description={lines.length === 0 ? undefined : <ul className="refusal-faults">{lines.map((line) => <li key={line}>{line}</li>)}</ul>} />;
}
