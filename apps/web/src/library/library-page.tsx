import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { nameOfCategory, nameOfDimension } from '#domain/indicator/classification';
import type { IndicatorCategory, IndicatorDimension } from '#domain/indicator/dimension';
import { libraryTerms } from '#wording/library-desk-terms';
import { statusNames } from '#wording/statuses';
import { useMayEver } from '../session/current-session.js';
import { useListAddress } from '../ui/list-address.js';
import { ListTable, type ListColumn } from '../ui/list-table.js';
import { IndicatorDialog } from './indicator-dialog.js';
import './library.css';
import { categoryOptions, natureName, natureOptions } from './library-options.js';
import { useLibraryLines, useProposeIndicator, type LibraryFilter, type LibraryLine } from './library.queries.js';

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
  const { value, asked: { page, pageSize }, change } = useListAddress<never>();
  const filter: Record<string, string | number> = { page, pageSize };
  for (const name of ['search', 'category', 'nature', 'status']) {
    const chosen = value(name);
    if (chosen !== null) filter[name] = chosen;
  }
  const lines = useLibraryLines(filter as LibraryFilter);
  const mayPropose = useMayEver()('library:propose');
  const propose = useProposeIndicator();
  const [isProposing, setProposing] = useState(false);
  const choice = (name: string, label: string, options: readonly { readonly value: string; readonly label: string }[]) =>
    <Select allowClear placeholder={label} aria-label={label} value={value(name)} options={[...options]} onChange={(next: string | undefined) => change({ [name]: next ?? null })} className="library-choice" />;
  return (
    <>
      <ListTable<LibraryLine>
        title={libraryTerms.title} isNarrow name="library" asked={lines} rowKey="id" columns={columns} filters={['search', 'category', 'nature', 'status']} empty={libraryTerms.empty}
        tools={(
          <>
            <Input.Search allowClear placeholder={libraryTerms.search} aria-label={libraryTerms.search} key={value('search')} defaultValue={value('search') ?? ''} onSearch={(text) => change({ search: text.trim() })} />
            {choice('category', libraryTerms.category, categoryOptions)}
            {choice('nature', libraryTerms.nature, natureOptions)}
            {choice('status', libraryTerms.status, statuses)}
            {mayPropose ? <Button onClick={() => setProposing(true)}>{libraryTerms.propose}</Button> : null}
          </>
        )}
      />
      {isProposing ? <IndicatorDialog title={libraryTerms.propose} done={libraryTerms.proposed} onSend={propose.mutateAsync} onClose={() => setProposing(false)} /> : null}
    </>
  );
}
