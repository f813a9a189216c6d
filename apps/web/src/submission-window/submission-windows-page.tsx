import { Alert, Button, Card, Space, Table } from 'antd';
import { useState } from 'react';
import { administrationTerms } from '#wording/organization-desk-terms';
import { windowDeskTerms as terms } from '#wording/window-desk-terms';
import type { components } from '../api/contract.js';
import { useUnits } from '../organization/organization.queries.js';
import { useMayEver } from '../session/current-session.js';
import { useFiscalYear } from '../shell/fiscal-year.js';
import { Asked } from '../ui/asked.js';
import { useWindows, type SubmissionWindow } from './submission-window.queries.js';
import { ExtendDialog, OpenWindowDialog, ReviseWindowDialog } from './window-dialogs.js';

type Extension = components['schemas']['WindowExtensionView'];

/** 申报窗口: when the goals of the year are submitted, and who was given longer. */
export function SubmissionWindowsPage() {
  const [year] = useFiscalYear();
  const may = useMayEver();
  const windows = useWindows(year);
  const [isOpening, setOpening] = useState(false);
  return (
    <Space orientation="vertical" size={12} className="whole-width">
      <h1 className="page-title">{administrationTerms.windows}</h1>
      <Asked of={windows}>{({ message, isOpen }) => <Alert type={isOpen ? 'info' : 'warning'} showIcon title={message} action={may('window:write') ? <Button type="primary" onClick={() => setOpening(true)}>{terms.open}</Button> : null} />}</Asked>
      {windows.data?.items.map((window) => <WindowCard key={window.id} window={window} />)}
      {isOpening ? <OpenWindowDialog fiscalYear={year} onClose={() => setOpening(false)} /> : null}
    </Space>
  );
}

function WindowCard({ window }: { readonly window: SubmissionWindow }) {
  const [opened, setOpened] = useState<'revise' | 'extend' | null>(null);
  const may = useMayEver();
  const { data: units = [] } = useUnits();
  const nameOf = (unitId: string): string => units.find(({ id }) => id === unitId)?.name ?? '—';
  return (
    <Card
      size="small" title={`${window.kindName}：${terms.period(window.opensOn, window.closesOn)}`}
      extra={may('window:write') ? <Space><Button onClick={() => setOpened('revise')}>{terms.revise}</Button><Button type="primary" onClick={() => setOpened('extend')}>{terms.extend}</Button></Space> : null}
    >
      <p>{terms.source}：{window.source}</p>
      <Table<Extension>
        size="small" bordered rowKey={({ unitId, closesOn }) => `${unitId} ${closesOn}`} pagination={false} dataSource={window.extensions} locale={{ emptyText: terms.noExtensions }}
        columns={[
          { title: terms.unit, dataIndex: 'unitId', width: 220, render: nameOf },
          { title: terms.until, dataIndex: 'closesOn', width: 120 },
          { title: terms.reason, dataIndex: 'reason' },
          { title: terms.approvedBy, dataIndex: 'approvedBy', width: 140 },
        ]}
      />
      {opened === 'revise' ? <ReviseWindowDialog window={window} onClose={() => setOpened(null)} /> : null}
      {opened === 'extend' ? <ExtendDialog window={window} onClose={() => setOpened(null)} /> : null}
    </Card>
  );
}
