import { Tag } from 'antd';
import { Link } from 'react-router';
import { approvalStatusNames } from '#wording/approval-terms';
import { boxTerms } from '#wording/desk-terms';
import { instantText } from '../ui/instant.js';
import type { ListColumn } from '../ui/list-table.js';
import type { ApprovalLine } from './approval.queries.js';

/** What a box shows of a case. */
export const boxColumns: readonly ListColumn<ApprovalLine>[] = [
  {
    key: 'title', title: boxTerms.title, dataIndex: 'title', isSorted: true, isKept: true,
    render: (title: string, { id, isUrged, isRead }) => <><Link to={`/approval-cases/${id}`}>{title}</Link>{isUrged ? <> <Tag color="warning">{boxTerms.urged}</Tag></> : null}{isRead === false ? <> <Tag color="processing">{boxTerms.unread}</Tag></> : null}</>,
  },
  { key: 'kind', title: boxTerms.kind, dataIndex: ['subject', 'kindName'], width: 120, isSorted: true },
  { key: 'unit', title: boxTerms.unit, dataIndex: ['unit', 'name'], width: 130, ellipsis: true, isSorted: true },
  { key: 'submitter', title: boxTerms.submitter, dataIndex: 'submittedBy', width: 90, isSorted: true },
  { key: 'step', title: boxTerms.step, dataIndex: 'step', width: 120, render: (step: string | null) => step ?? '—' },
  { key: 'opened', title: boxTerms.opened, dataIndex: 'openedAt', width: 140, className: 'number', isSorted: true, render: instantText },
  { key: 'due', title: boxTerms.due, dataIndex: 'dueOn', width: 140, isSorted: true, render: (due: string | null, { isOverdue }) => (due === null ? '—' : <>{due}{isOverdue ? <> <Tag color="error">{boxTerms.late}</Tag></> : null}</>) },
  { key: 'state', title: boxTerms.state, dataIndex: 'status', width: 90, render: (status: keyof typeof approvalStatusNames) => approvalStatusNames[status] },
];
