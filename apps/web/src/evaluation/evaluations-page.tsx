import { Link } from 'react-router';
import { grades } from '#domain/rulebook/rulebook';
import { evaluationDeskTerms as terms } from '#wording/evaluation-desk-terms';
import { gradeNames } from '#wording/evaluation-terms';
import { listTerms, listWorkbookTerms } from '#wording/list-terms';
import { statusNames } from '#wording/statuses';
import { askWorkbook } from '../api/workbook.js';
import { UnitSelect } from '../organization/unit-select.js';
import { useFiscalYear } from '../shell/fiscal-year.js';
import { useListAddress } from '../ui/list-address.js';
import { ChoiceFilter, SearchFilter } from '../ui/list-filters.js';
import { ListTable, type ListColumn } from '../ui/list-table.js';
import { useEvaluations, type EvaluationFilter, type EvaluationLine } from './evaluation.queries.js';

const filters = ['search', 'unitId', 'status', 'grade'] as const;
const statuses = Object.entries(statusNames.evaluation).map(([value, label]) => ({ value, label }));
const gradeOptions = grades.map((value) => ({ value, label: gradeNames[value] }));

const resultText = (result: EvaluationLine['result']): string => (result === null ? '—' : terms.result(result.points, result.gradeName));
const dayText = (day: string | null): string => day ?? '—';

const columns: readonly ListColumn<EvaluationLine>[] = [
  { key: 'code', title: terms.code, dataIndex: 'projectCode', width: 140, ellipsis: true, isSorted: true },
  { key: 'name', title: terms.project, dataIndex: 'projectName', isSorted: true, isKept: true, render: (name: string, { id }) => <Link to={`/self-evaluations/${id}`}>{name}</Link> },
  { key: 'unit', title: terms.unit, dataIndex: 'unitName', width: 150, isSorted: true },
  { key: 'self', title: terms.self, dataIndex: 'result', width: 110, className: 'number', isSorted: true, render: resultText },
  { key: 'final', title: terms.final, dataIndex: 'finalResult', width: 110, className: 'number', isSorted: true, render: resultText },
  { key: 'filed', title: terms.filedOn, dataIndex: 'filedOn', width: 110, isSorted: true, render: dayText },
  { key: 'due', title: terms.due, dataIndex: 'dueOn', width: 110, isSorted: true, render: dayText },
  { key: 'status', title: terms.status, dataIndex: 'statusName', width: 90, isSorted: true },
];

/** 绩效自评: the self-evaluations of a year that the post may see. */
export function EvaluationsPage() {
  const [fiscalYear] = useFiscalYear();
  const { value, asked, change, chosen } = useListAddress<NonNullable<EvaluationFilter['sort']>>();
  const filter: EvaluationFilter = { ...chosen<EvaluationFilter>(filters), fiscalYear, ...asked };
  return (
    <ListTable<EvaluationLine>
      title={terms.title} name="self-evaluations" asked={useEvaluations(filter)} rowKey="id" columns={columns} filters={filters} empty={terms.empty}
      tools={
        <>
          <SearchFilter name="search" label={listTerms.searchProject} />
          <UnitSelect value={value('unitId')} onChange={(unitId) => change({ unitId })} />
          <ChoiceFilter name="status" label={terms.status} options={statuses} className="tool-short" />
          <ChoiceFilter name="grade" label={terms.grade} options={gradeOptions} className="tool-short" />
        </>
      }
      exports={{ name: listWorkbookTerms.ofYear(terms.title, fiscalYear), ask: () => askWorkbook('/self-evaluations', filter) }}
    />
  );
}
