import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { auditDeskTerms as terms, auditEventName, auditSubjectNames } from '#wording/audit-desk-terms';
import { administrationTerms } from '#wording/organization-desk-terms';
import { askWorkbook } from '../api/workbook.js';
import { instantText } from '../ui/instant.js';
import { useListAddress } from '../ui/list-address.js';
import { ChoiceFilter } from '../ui/list-filters.js';
import { ListTable } from '../ui/list-table.js';
import { Refusal } from '../ui/refusal.js';
import { useAuditEntries, useAuditVerification, type AuditEntry, type AuditFilter } from './audit.queries.js';
import { EntryDialog } from './entry-dialog.js';

const filters = ['subjectKind', 'subjectId', 'actorId', 'event', 'from', 'to'] as const;
const subjectKinds = Object.entries(auditSubjectNames).map(([value, label]) => ({ value, label }));

/** 审计日志: who did what when, the newest first; the filter stands in the address. */
export function AuditPage() {
  const { value, asked, change, chosen } = useListAddress();
  const filter: AuditFilter = { ...chosen<AuditFilter>(filters), ...asked };
  const entries = useAuditEntries(filter);
  const [opened, setOpened] = useState<AuditEntry | null>(null);
  const clear = Object.fromEntries(filters.map((name) => [name, null]));
  return (
    <>
      <Verification />
      <ListTable<AuditEntry>
        title={administrationTerms.audit} name="audit" asked={entries} rowKey={({ districtId, no }) => `${districtId} ${no}`} filters={filters} empty={terms.empty}
        tools={
          <>
            <ChoiceFilter name="subjectKind" label={terms.subject} options={subjectKinds} className="audit-kind" />
            <label>{terms.from} <Input type="date" value={value('from') ?? ''} onChange={({ target }) => change({ from: target.value })} className="audit-day" /></label>
            <label>{terms.to} <Input type="date" value={value('to') ?? ''} onChange={({ target }) => change({ to: target.value })} className="audit-day" /></label>
            <Button disabled={filters.every((name) => value(name) === null)} onClick={() => change(clear)}>{terms.clear}</Button>
          </>
        }
        exports={{ name: administrationTerms.audit, ask: () => askWorkbook('/audit-entries', filter) }}
        columns={[
          { key: 'no', title: terms.no, dataIndex: 'no', width: 80, className: 'number', isKept: true },
          { key: 'at', title: terms.at, dataIndex: 'at', width: 150, className: 'number', render: instantText },
          { key: 'event', title: terms.event, dataIndex: 'event', render: (event: string) => <Button type="link" onClick={() => change({ event })}>{auditEventName(event)}</Button> },
          { key: 'subject', title: terms.subject, dataIndex: 'subjectKind', width: 160, render: (kind: string, { subjectId }) => <Button type="link" title={terms.onlySubject} onClick={() => change({ subjectKind: kind, subjectId })}>{auditSubjectNames[kind] ?? kind}</Button> },
          { key: 'by', title: terms.by, dataIndex: 'actorName', width: 120, render: (name: string | null, { actorId }) => (actorId === null ? terms.system : <Button type="link" title={terms.person} onClick={() => change({ actorId })}>{name}</Button>) },
          { key: 'details', title: terms.details, width: 80, isKept: true, render: (_, entry) => <Button aria-label={`${terms.show} ${entry.no}`} onClick={() => setOpened(entry)}>{terms.show}</Button> },
        ]}
      />
      {opened === null ? null : <EntryDialog entry={opened} onClose={() => setOpened(null)} />}
    </>
  );
}

function Verification() {
  const { data, error, isFetching, refetch } = useAuditVerification();
  const broken = data?.chains.find(({ firstBad }) => firstBad !== null)?.firstBad ?? null;
  return (
    <div className="page-tools">
      <Button type="primary" loading={isFetching} onClick={() => void refetch()}>{terms.verify}</Button>
      <Refusal error={error} />
      {data === undefined ? null : <Alert className="audit-verified" type={data.ok ? 'success' : 'error'} showIcon title={data.ok || broken === null ? terms.intact(data.chains.reduce((sum, { entries }) => sum + entries, 0)) : terms.broken(broken)} />}
    </div>
  );
}
