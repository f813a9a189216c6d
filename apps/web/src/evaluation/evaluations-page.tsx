import { Select, Space, Table } from 'antd';
import { Link } from 'react-router';
import { grades } from '#domain/rulebook/rulebook';
import { deskTerms } from '#wording/desk-terms';
import { evaluationDeskTerms as terms } from '#wording/evaluation-desk-terms';
import { gradeNames } from '#wording/evaluation-terms';
import { statusNames } from '#wording/statuses';
import { useFiscalYear } from '../shell/fiscal-year.js';
import { useAddressFilter } from '../ui/address-filter.js';
import { ScrollBox } from '../ui/scroll-box.js';
import { useEvaluations, type EvaluationFilter, type EvaluationLine } from './evaluation.queries.js';

const PAGE_SIZE = 20;
const statuses = Object.entries(statusNames.evaluation).map(([value, label]) => ({ value, label }));
const gradeOptions = grades.map((value) => ({ value, label: gradeNames[value] }));

const resultText = (result: EvaluationLine['result']): string => (result === null ? '—' : terms.result(result.points, result.gradeName));

/** 绩效自评: the self-evaluations of a year that the post may see. */
export function EvaluationsPage() {
  const [fiscalYear] = useFiscalYear();
  const { value, page, change } = useAddressFilter();
  const [status, grade, goalId] = [value('status'), value('grade'), value('goalId')];
  const filter = {
    fiscalYear, page, pageSize: PAGE_SIZE,
    ...(status ? { status: status as NonNullable<EvaluationFilter['status']> } : {}), ...(grade ? { grade: grade as NonNullable<EvaluationFilter['grade']> } : {}), ...(goalId ? { goalId } : {}),
  };
  const evaluations = useEvaluations(filter);
  return (
    <>
      <h1 className="page-title">{terms.title}</h1>
      <Space wrap className="page-tools">
        <Select allowClear placeholder={terms.status} aria-label={terms.status} value={status} options={statuses} onChange={(next: string | undefined) => change({ status: next ?? null })} className="list-choice" />
        <Select allowClear placeholder={terms.grade} aria-label={terms.grade} value={grade} options={gradeOptions} onChange={(next: string | undefined) => change({ grade: next ?? null })} className="list-choice" />
      </Space>
      <ScrollBox name={terms.title} isWide>
        <Table<EvaluationLine>
          size="small" rowKey="id" bordered loading={evaluations.isPending} dataSource={evaluations.data?.items ?? []} locale={{ emptyText: evaluations.error?.message ?? terms.empty }}
          pagination={{ current: page, pageSize: PAGE_SIZE, total: evaluations.data?.total ?? 0, showSizeChanger: false, showTotal: deskTerms.total, onChange: (next) => change({ page: String(next) }) }}
          columns={[
            { title: terms.code, dataIndex: 'projectCode', width: 130 },
            { title: terms.project, dataIndex: 'projectName', width: 220, render: (name: string, { id }) => <Link to={`/self-evaluations/${id}`}>{name}</Link> },
            { title: terms.unit, dataIndex: 'unitName', width: 140 },
            { title: terms.self, dataIndex: 'result', width: 110, className: 'number', render: resultText },
            { title: terms.final, dataIndex: 'finalResult', width: 110, className: 'number', render: resultText },
            { title: terms.filedOn, dataIndex: 'filedOn', width: 110, render: (day: string | null) => day ?? '—' },
            { title: terms.due, dataIndex: 'dueOn', width: 110, render: (day: string | null) => day ?? '—' },
            { title: terms.status, dataIndex: 'statusName', width: 90 },
          ]}
        />
      </ScrollBox>
    </>
  );
}
