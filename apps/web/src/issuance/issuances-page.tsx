import { Link } from 'react-router';
import { issuanceTerms } from '#wording/issuance-desk-terms';
import { useMayEver } from '../session/current-session.js';
import { useFiscalYear } from '../shell/fiscal-year.js';
import { Amount } from '../ui/amount.js';
import { useListAddress } from '../ui/list-address.js';
import { ListTable, type ListColumn } from '../ui/list-table.js';
import { useReplies, type ReplyLine } from './issuance.queries.js';

const columns: readonly ListColumn<ReplyLine>[] = [
  { key: 'number', title: issuanceTerms.number, dataIndex: 'number', isKept: true, render: (number: string, { id }) => <Link to={`/goal-issuances/${id}`}>{number}</Link> },
  { key: 'issuedOn', title: issuanceTerms.issuedOn, dataIndex: 'issuedOn', width: 110, className: 'number' },
  { key: 'goals', title: issuanceTerms.goals, dataIndex: 'goals', width: 80, className: 'number' },
  { key: 'budget', title: issuanceTerms.budget, dataIndex: 'budget', width: 140, className: 'number', render: (yuan: string) => <Amount yuan={yuan} /> },
];

/** 批复下达: the papers by which goals of a year were issued. */
export function IssuancesPage() {
  const [fiscalYear] = useFiscalYear();
  const { asked } = useListAddress<never>();
  const replies = useReplies({ fiscalYear, ...asked });
  const may = useMayEver();
  return <ListTable<ReplyLine> title={issuanceTerms.title} isNarrow name="goal-issuances" asked={replies} rowKey="id" columns={columns} empty={issuanceTerms.empty} tools={may('goal:issue') ? <Link to={`/goal-issuances/new?year=${fiscalYear}`} className="ant-btn">{issuanceTerms.issue}</Link> : null} />;
}
