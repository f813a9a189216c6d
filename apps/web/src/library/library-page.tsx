import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { nameOfCategory, nameOfDimension } from '#domain/indicator/classification';
import type { IndicatorCategory, IndicatorDimension } from '#domain/indicator/dimension';
import { libraryTerms } from '#wording/library-desk-terms';
import { statusNames } from '#wording/statuses';
import { useMayEver } from '../session/current-session.js';
import { useListAddress } from '../ui/list-address.js';
import { ChoiceFilter, SearchFilter } from '../ui/list-filters.js';
import { ListTable, type ListColumn } from '../ui/list-table.js';
import { IndicatorDialog } from './indicator-dialog.js';
import './library.css';
import { categoryOptions, natureName, natureOptions } from './library-options.js';
import { useLibraryLines, useProposeIndicator, type LibraryFilter, type LibraryLine } from './library.queries.js';

const filters = ['search', 'category', 'nature', 'status'] as const;
const statuses = Object.entries(statusNames.library).map(([value, label]) => ({ value, label }));

const columns: readonly ListColumn<LibraryLine>[] = [
  { key: 'dimension', title: libraryTerms.dimension, dataIndex: 'dimension', width: 100, responsive: ['md'], render: (dimension: IndicatorDimension) => nameOfDimension(dimension) },
  { key: 'category', title: libraryTerms.category, dataIndex: 'category', width: 150, render: (category: IndicatorCategory) => nameOfCategory(category) },
  { key: 'name', title: libraryTerms.name, dataIndex: 'name', isKept: true, render: (name: string, { id }) => <Link to={`/library-indicators/${id}`}>{name}</Link> },
  { key: 'target', title: libraryTerms.target, dataIndex: 'target', width: 120, render: (target: string) => (target === '' ? '—' : target) },
  { key: 'nature', title: libraryTerms.nature, dataIndex: 'nature', width: 130, responsive: ['md'], render: natureName },
  { key: 'business', title: libraryTerms.business, dataIndex: 'business', width: 140, responsive: ['md'], render: (business: string) => (business === '' ? libraryTerms.everyBusiness : business) },
  { key: 'status', title: libraryTerms.status, dataIndex: 'statusName', width: 90 },
];

/** 指标库: indicators that units may take into their goals, and those that wait to be taken in. */
export function LibraryPage() {
  const { asked, chosen } = useListAddress<never>();
  const lines = useLibraryLines({ ...chosen<LibraryFilter>(filters), ...asked });
  const mayPropose = useMayEver()('library:propose');
  const propose = useProposeIndicator();
  const [isProposing, setProposing] = useState(false);
  return (
    <>
      <ListTable<LibraryLine>
        title={libraryTerms.title} isNarrow name="library" asked={lines} rowKey="id" columns={columns} filters={filters} empty={libraryTerms.empty}
        tools={(
          <>
            <SearchFilter name="search" label={libraryTerms.search} />
            <ChoiceFilter name="category" label={libraryTerms.category} options={categoryOptions} className="library-choice" />
            <ChoiceFilter name="nature" label={libraryTerms.nature} options={natureOptions} className="library-choice" />
            <ChoiceFilter name="status" label={libraryTerms.status} options={statuses} className="library-choice" />
            {mayPropose ? <Button onClick={() => setProposing(true)}>{libraryTerms.propose}</Button> : null}
          </>
        )}
      />
      {isProposing ? <IndicatorDialog title={libraryTerms.propose} done={libraryTerms.proposed} onSend={propose.mutateAsync} onClose={() => setProposing(false)} /> : null}
    </>
  );
}
