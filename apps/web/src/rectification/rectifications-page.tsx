import { Select, Space, Table } from 'antd';
import { Link } from 'react-router';
import { deskTerms } from '#wording/desk-terms';
import { rectificationDeskTerms as terms } from '#wording/rectification-desk-terms';
import { statusNames } from '#wording/statuses';
import { useFiscalYear } from '../shell/fiscal-year.js';
import { useAddressFilter } from '../ui/address-filter.js';
import { ScrollBox } from '../ui/scroll-box.js';
import { useRectifications, type RectificationFilter, type RectificationLine } from './rectification.queries.js';

const PAGE_SIZE = 20;
const statuses = Object.entries(statusNames.rectification).map(([value, label]) => ({ value, label }));

/** 整改管理: the notices of a year, of all goals or of one. */
export function RectificationsPage() {
  const [fiscalYear] = useFiscalYear();
  const { value, page, change } = useAddressFilter();
  const [status, goalId] = [value('status'), value('goalId')];
  const ofGoal = goalId ? { goalId } : { fiscalYear };
  const rectifications = useRectifications({ ...ofGoal, page, pageSize: PAGE_SIZE, ...(status ? { status: status as NonNullable<RectificationFilter['status']> } : {}) });
  return (
    <>
      <h1 className="page-title">{terms.title}</h1>
      <Space wrap className="page-tools">
        <Select allowClear placeholder={terms.status} aria-label={terms.status} value={status} options={statuses} onChange={(next: string | undefined) => change({ status: next ?? null })} className="list-choice" />
      </Space>
      <ScrollBox name={terms.title} isWide>
        <Table<RectificationLine>
          size="small" rowKey="id" bordered loading={rectifications.isPending} dataSource={rectifications.data?.items ?? []} locale={{ emptyText: rectifications.error?.message ?? terms.empty }}
          pagination={{ current: page, pageSize: PAGE_SIZE, total: rectifications.data?.total ?? 0, showSizeChanger: false, showTotal: deskTerms.total, onChange: (next) => change({ page: String(next) }) }}
          columns={[
            { title: terms.noticeNo, dataIndex: 'noticeNo', width: 180, render: (noticeNo: string, { id }) => <Link to={`/rectifications/${id}`}>{noticeNo}</Link> },
            { title: terms.project, dataIndex: 'projectName', width: 220 },
            { title: terms.unit, dataIndex: 'unitName', width: 140 },
            { title: terms.findings, dataIndex: 'findings', width: 80, className: 'number' },
            { title: terms.issuedOn, dataIndex: 'issuedOn', width: 110 },
            { title: terms.due, dataIndex: 'dueOn', width: 130 },
            { title: terms.closedOn, dataIndex: 'closedOn', width: 110, render: (day: string | null) => day ?? '—' },
            { title: terms.status, dataIndex: 'statusName', width: 130 },
          ]}
        />
      </ScrollBox>
    </>
  );
}
