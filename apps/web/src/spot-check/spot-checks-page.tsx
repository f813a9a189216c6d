import { Link } from 'react-router';
import { evaluationDeskTerms, spotCheckTerms as terms } from '#wording/evaluation-desk-terms';
import { listTerms, listWorkbookTerms } from '#wording/list-terms';
import { statusNames } from '#wording/statuses';
import { askWorkbook } from '../api/workbook.js';
import { useSpotChecks, type SpotCheckFilter, type SpotCheckLine } from '../evaluation/evaluation.queries.js';
import { UnitSelect } from '../organization/unit-select.js';
import { useFiscalYear } from '../shell/fiscal-year.js';
import { useListAddress } from '../ui/list-address.js';
import { ChoiceFilter, SearchFilter } from '../ui/list-filters.js';
import { ListTable, type ListColumn } from '../ui/list-table.js';

const filters = ['search', 'unitId', 'status'] as const;
const statuses = Object.entries(statusNames.recheck).map(([value, label]) => ({ value, label }));

const resultText = ({ points, gradeName }: SpotCheckLine['before']): string => evaluationDeskTerms.result(points, gradeName);

const columns: readonly ListColumn<SpotCheckLine>[] = [
  { key: 'code', title: evaluationDeskTerms.code, dataIndex: 'projectCode', width: 140, ellipsis: true, isSorted: true },
  { key: 'name', title: evaluationDeskTerms.project, dataIndex: 'projectName', isSorted: true, isKept: true, render: (name: string, { id }) => <Link to={`/spot-checks/${id}`}>{name}</Link> },
  { key: 'unit', title: evaluationDeskTerms.unit, dataIndex: 'unitName', width: 150, isSorted: true },
  { key: 'before', title: evaluationDeskTerms.self, dataIndex: 'before', width: 110, className: 'number', isSorted: true, render: resultText },
  { key: 'after', title: evaluationDeskTerms.final, dataIndex: 'after', width: 110, className: 'number', isSorted: true, render: resultText },
  { key: 'by', title: terms.checkedBy, dataIndex: 'checkedBy', width: 100 },
  { key: 'checked', title: terms.checkedOn, dataIndex: 'checkedOn', width: 110, isSorted: true },
  { key: 'status', title: evaluationDeskTerms.status, dataIndex: 'statusName', width: 90, isSorted: true },
];

/** 抽查复核: the checks of a year; the unit's own people see one when it is announced. */
export function SpotChecksPage() {
  const [fiscalYear] = useFiscalYear();
  const { value, asked, change, chosen } = useListAddress<NonNullable<SpotCheckFilter['sort']>>();
  const filter: SpotCheckFilter = { ...chosen<SpotCheckFilter>(filters), fiscalYear, ...asked };
  return (
    <ListTable<SpotCheckLine>
      title={terms.title} name="spot-checks" asked={useSpotChecks(filter)} rowKey="id" columns={columns} filters={filters} empty={terms.empty}
      tools={
        <>
          <SearchFilter name="search" label={listTerms.searchProject} />
          <UnitSelect value={value('unitId')} onChange={(unitId) => change({ unitId })} />
          <ChoiceFilter name="status" label={evaluationDeskTerms.status} options={statuses} className="tool-short" />
        </>
      }
      exports={{ name: listWorkbookTerms.ofYear(terms.title, fiscalYear), ask: () => askWorkbook('/spot-checks', filter) }}
    />
  );
}
