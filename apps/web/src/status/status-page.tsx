import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Table } from 'antd';
import { administrationTerms } from '#wording/organization-desk-terms';
import { statusDeskTerms as terms } from '#wording/status-desk-terms';
import { answered, api } from '../api/client.js';
import type { components } from '../api/contract.js';
import { Asked } from '../ui/asked.js';
import { instantText } from '../ui/instant.js';
import { ScrollBox } from '../ui/scroll-box.js';

type Part = components['schemas']['SystemPartView'];
type State = keyof typeof terms.marks;

/** Asked again every minute, never while the window is hidden. */
const useSystemStatus = () => useQuery({ queryKey: ['system-status'], refetchInterval: 60_000, queryFn: () => answered(api.GET('/system-status')) });

const alertOf = { normal: 'success', off: 'success', degraded: 'warning', down: 'error' } as const;

/** 系统状态: what works and what does not, what that means for users, and what to do. */
export function StatusPage() {
  const status = useSystemStatus();
  return (
    <Asked of={status}>
      {({ state, stateName, at, parts }) => (
        <>
          <h1 className="page-title">{administrationTerms.status}</h1>
          <Alert type={alertOf[state as State]} showIcon className="page-tools" title={terms.overall(stateName, instantText(at))} action={<Button loading={status.isFetching} onClick={() => void status.refetch()}>{terms.refresh}</Button>} />
          <ScrollBox name={terms.part} isWide>
            <Table<Part>
              size="small" bordered rowKey="part" pagination={false} dataSource={parts}
              columns={[
                { title: terms.part, dataIndex: 'name', width: 140 },
                { title: terms.state, dataIndex: 'stateName', width: 110, render: (name: string, part) => <strong>{terms.marks[part.state as State]}{name}</strong> },
                { title: terms.since, dataIndex: 'since', width: 150, className: 'number', render: instantText },
                { title: terms.means, dataIndex: 'means' },
                { title: terms.advice, dataIndex: 'advice', render: (advice: string) => (advice === '' ? '—' : advice) },
              ]}
            />
          </ScrollBox>
        </>
      )}
    </Asked>
  );
}
