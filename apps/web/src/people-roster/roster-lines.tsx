import { Alert, Card, Radio, Table, Tag } from 'antd';
import { useState } from 'react';
import { rosterDeskTerms as terms } from '#wording/roster-desk-terms';
import { ScrollBox } from '../ui/scroll-box.js';
import type { RosterComparison, RosterLine } from './people-roster.queries.js';

const outcomes = ['refused', 'new', 'changed', 'same'] as const;
type Outcome = (typeof outcomes)[number];

const colours: Readonly<Record<string, string>> = { refused: 'error', new: 'success', changed: 'warning', same: 'default' };

/** 比对结果: every row with what it would do, or all that is wrong with it; errors are looked at first. */
export function RosterLines({ fileName, found: { counts, lines, unread } }: { readonly fileName: string; readonly found: RosterComparison }) {
  const [shown, show] = useState<Outcome | 'all'>(counts.refused > 0 ? 'refused' : 'all');
  const choices = [{ value: 'all' as const, label: `${terms.all} ${lines.length}` }, ...outcomes.map((value) => ({ value, label: `${terms.outcomes[value]} ${counts[value]}`, disabled: counts[value] === 0 }))];
  return (
    <Card size="small" title={terms.compared(fileName)} extra={terms.lines(lines.length)}>
      <div className="roster-tools"><Radio.Group optionType="button" aria-label={terms.shown} value={shown} options={choices} onChange={({ target }) => show(target.value as Outcome | 'all')} /></div>
      {unread.length === 0 ? null : <Alert type="warning" showIcon title={terms.unread(unread.join('、'))} className="roster-tools" />}
      <ScrollBox name={terms.title} isWide>
        <Table<RosterLine>
          size="small" bordered rowKey="line" dataSource={lines.filter(({ outcome }) => shown === 'all' || outcome === shown)} locale={{ emptyText: terms.noLines }} pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          columns={[
            { title: terms.columns.line, dataIndex: 'line', width: 60, className: 'number' },
            { title: terms.columns.outcome, dataIndex: 'outcome', width: 76, render: (outcome: Outcome) => <Tag color={colours[outcome] ?? 'default'}>{terms.outcomes[outcome]}</Tag> },
            { title: terms.columns.name, dataIndex: 'name', width: 100, render: textOr },
            { title: terms.columns.login, dataIndex: 'login', width: 140, render: textOr },
            { title: terms.columns.unit, dataIndex: 'unit', width: 190, render: textOr },
            { title: terms.columns.role, dataIndex: 'roleName', width: 110, render: textOr },
            { title: terms.columns.what, key: 'what', render: (_, line) => <WhatBecomes line={line} /> },
          ]}
        />
      </ScrollBox>
    </Card>
  );
}

const textOr = (text: string): string => (text === '' ? '—' : text);

const WhatBecomes = ({ line: { changes, faults } }: { readonly line: RosterLine }) =>
  changes.length + faults.length === 0 ? <>—</> : (
    <ul className="import-list">
      {changes.map((change) => <li key={change}>{change}</li>)}
      {faults.map(({ field, fieldName, code, message }) => <li key={`${field} ${code}`} className="import-fault">{fieldName}：{message}</li>)}
    </ul>
  );
