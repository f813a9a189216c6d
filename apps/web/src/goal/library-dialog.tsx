import { Input, Modal, Table } from 'antd';
import { useState } from 'react';
import { nameOfCategory } from '#domain/indicator/classification';
import type { IndicatorCategory } from '#domain/indicator/dimension';
import { deskTerms } from '#wording/desk-terms';
import { indicatorGridTerms, libraryPickerTerms } from '#wording/goal-desk-terms';
import type { components } from '../api/contract.js';
import { ScrollBox } from '../ui/scroll-box.js';
import { emptyRow, splitTarget, type DraftRow } from './goal-draft.js';
import { useLibrary } from './goal.queries.js';

type Entry = components['schemas']['LibraryIndicatorView'];

const PAGE_SIZE = 8;

const rowOf = ({ category, name, description, target, unitOfMeasure, basisHint }: Entry): DraftRow =>
  ({ ...emptyRow(category as IndicatorCategory), name, description, basis: basisHint, ...(target === '' ? { unit: unitOfMeasure ?? '' } : splitTarget(target)) });

/** 引用指标库: entries that fit the project become rows, with the usual value as a beginning. */
export function LibraryDialog({ nature, onAdd, onClose }: { readonly nature: string; readonly onAdd: (rows: readonly DraftRow[]) => void; readonly onClose: () => void }) {
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(1);
  const [chosen, setChosen] = useState<readonly Entry[]>([]);
  const library = useLibrary({ page, pageSize: PAGE_SIZE, ...(search === '' ? {} : { search }), ...(nature === '' ? {} : { nature: nature as NonNullable<Parameters<typeof useLibrary>[0]['nature']> }) }, true);
  return (
    <Modal open width={900} title={libraryPickerTerms.title} okText={libraryPickerTerms.add(chosen.length)} okButtonProps={{ disabled: chosen.length === 0 }} onOk={() => onAdd(chosen.map(rowOf))} onCancel={onClose}>
      <Input.Search allowClear placeholder={libraryPickerTerms.search} aria-label={libraryPickerTerms.search} onSearch={(text) => { setSearch(text.trim()); setPage(1); }} />
      <ScrollBox name={libraryPickerTerms.title}><Table<Entry>
        size="small" rowKey="id" loading={library.isPending} dataSource={library.data?.items ?? []} locale={{ emptyText: library.error?.message ?? libraryPickerTerms.empty }}
        rowSelection={{ selectedRowKeys: chosen.map(({ id }) => id), preserveSelectedRowKeys: true, onChange: (_keys, entries) => setChosen(entries) }}
        pagination={{ current: page, pageSize: PAGE_SIZE, total: library.data?.total ?? 0, showSizeChanger: false, showTotal: deskTerms.total, onChange: setPage }}
        columns={[
          { title: indicatorGridTerms.columns.level2, dataIndex: 'category', width: 130, render: (category: IndicatorCategory) => nameOfCategory(category) },
          { title: indicatorGridTerms.columns.name, dataIndex: 'name', width: 200 },
          { title: libraryPickerTerms.common, dataIndex: 'target', width: 110, render: (target: string) => (target === '' ? '—' : target) },
          { title: indicatorGridTerms.columns.description, dataIndex: 'description' },
        ]}
      /></ScrollBox>
    </Modal>
  );
}
