import { Descriptions, Space, Table } from 'antd';
import { Link, useParams } from 'react-router';
import { issuanceTerms } from '#wording/issuance-desk-terms';
import { Amount } from '../ui/amount.js';
import { Asked } from '../ui/asked.js';
import { DownloadMenu } from '../ui/download-menu.js';
import { ScrollBox } from '../ui/scroll-box.js';
import { useReply, type Reply } from './issuance.queries.js';

type Line = Reply['items'][number];

/** 批复文件: which goals it issued, and the paper itself. */
export function IssuancePage() {
  const { id = '' } = useParams();
  return <Asked of={useReply(id)}>{(reply) => <Shown reply={reply} />}</Asked>;
}

const Shown = ({ reply: { id, number, issuedOn, goals, budget, items } }: { readonly reply: Reply }) => (
  <>
    <h1 className="page-title">{number}</h1>
    <Space wrap className="page-tools">
      <Link to="/goal-issuances">{issuanceTerms.toReplies}</Link>
      <DownloadMenu address={`/goal-issuances/${id}/forms/goal-reply`} label={issuanceTerms.download} />
    </Space>
    <Descriptions size="small" column={{ xs: 1, sm: 3 }} items={[{ key: 'on', label: issuanceTerms.issuedOn, children: issuedOn }, { key: 'goals', label: issuanceTerms.goals, children: goals }, { key: 'budget', label: issuanceTerms.budget, children: <Amount yuan={budget} /> }]} />
    <ScrollBox name={issuanceTerms.title}><Table<Line>
      size="small" bordered rowKey="goalId" dataSource={items} pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        { title: issuanceTerms.code, dataIndex: 'code', width: 140, responsive: ['md'] },
        { title: issuanceTerms.project, dataIndex: 'name', render: (name: string, { goalId }) => <Link to={`/performance-goals/${goalId}`}>{name}</Link> },
        { title: issuanceTerms.unit, dataIndex: 'unitName', width: 160 },
        { title: issuanceTerms.budget, dataIndex: 'budget', width: 130, className: 'number', render: (yuan: string) => <Amount yuan={yuan} /> },
      ]}
    /></ScrollBox>
  </>
);
