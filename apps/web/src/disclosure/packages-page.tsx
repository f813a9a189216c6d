import { App, Button, Form, Select, Space, Tag, Tooltip } from 'antd';
import { useState } from 'react';
import { disclosureDeskTerms as terms } from '#wording/disclosure-desk-terms';
import { deskTerms } from '#wording/desk-terms';
import { packageStateNames } from '#wording/disclosure-terms';
import { listWorkbookTerms } from '#wording/list-terms';
import { paperTerms } from '#wording/paper-desk-terms';
import { askWorkbook } from '../api/workbook.js';
import { useUnits } from '../organization/organization.queries.js';
import { UnitSelect } from '../organization/unit-select.js';
import { useCurrentPost } from '../session/current-session.js';
import { useFiscalYear } from '../shell/fiscal-year.js';
import { FormDialog } from '../ui/form-dialog.js';
import { instantText } from '../ui/instant.js';
import { useListAddress } from '../ui/list-address.js';
import { ChoiceFilter } from '../ui/list-filters.js';
import { ListTable, type ListColumn } from '../ui/list-table.js';
import { ViewAction, whyNot } from '../ui/view-action.js';
import { useCancelPackage, usePackages, useRequestPackage, type DisclosurePackage, type PackageFilter } from './disclosure.queries.js';

const filters = ['unitId', 'state'] as const;
const states = Object.entries(packageStateNames).map(([value, label]) => ({ value, label }));
const stateColours: Readonly<Record<string, string>> = { ready: 'success', failed: 'error', waiting: 'processing', printing: 'processing' };

const columns: readonly ListColumn<DisclosurePackage>[] = [
  { key: 'unit', title: terms.unit, dataIndex: 'unitName', width: 150, isSorted: true, isKept: true },
  { key: 'year', title: terms.year, dataIndex: 'fiscalYear', width: 80, isSorted: true },
  { key: 'format', title: terms.format, dataIndex: 'format', width: 90, render: (format: keyof typeof paperTerms.formats) => paperTerms.formats[format] },
  { key: 'state', title: terms.state, dataIndex: 'stateName', width: 100, isSorted: true, render: (name: string, { state, failure }) => <><Tag color={stateColours[state] ?? 'default'}>{name}</Tag>{failure === null ? null : <div>{failure}</div>}</> },
  { key: 'progress', title: terms.progress, width: 90, className: 'number', render: (_, { formsDone, formsTotal }) => terms.progressOf(formsDone, formsTotal) },
  { key: 'notIssued', title: terms.notIssued, dataIndex: 'notIssued', width: 130, className: 'number' },
  { key: 'size', title: terms.size, dataIndex: 'bytes', width: 100, className: 'number', render: (bytes: number | null) => (bytes === null ? '—' : terms.kilobytes(Math.ceil(bytes / 1024).toLocaleString('zh-CN'))) },
  { key: 'requested', title: terms.requestedAt, dataIndex: 'requestedAt', width: 140, isSorted: true, render: instantText },
  { key: 'expires', title: terms.expiresAt, dataIndex: 'expiresAt', width: 140, isSorted: true, render: (at: string | null) => (at === null ? '—' : instantText(at)) },
  { key: 'actions', title: terms.actions, width: 140, isKept: true, render: (_, item) => <PackageActions item={item} /> },
];

/** 结果应用与公开: the packages this person had printed, of every year. */
export function PackagesPage() {
  const { value, asked, change, chosen } = useListAddress<NonNullable<PackageFilter['sort']>>();
  const filter: PackageFilter = { ...chosen<PackageFilter>(filters), ...asked };
  const [isRequesting, setRequesting] = useState(false);
  return (
    <>
      <ListTable<DisclosurePackage>
        title={terms.title} name="disclosure-packages" asked={usePackages(filter)} rowKey="id" columns={columns} filters={filters} empty={terms.empty}
        tools={
          <>
            <UnitSelect value={value('unitId')} onChange={(unitId) => change({ unitId })} />
            <ChoiceFilter name="state" label={terms.state} options={states} className="tool-short" />
            <Button type="primary" onClick={() => setRequesting(true)}>{terms.create}</Button>
          </>
        }
        exports={{ name: listWorkbookTerms.packages, ask: () => askWorkbook('/disclosure-packages', filter) }}
      />
      <p className="line-hint">{terms.hint}</p>
      {isRequesting ? <RequestDialog onClose={() => setRequesting(false)} /> : null}
    </>
  );
}

function PackageActions({ item: { id, actions } }: { readonly item: DisclosurePackage }) {
  const { modal, message } = App.useApp();
  const cancel = useCancelPackage();
  const download = actions.find(({ name }) => name === 'download');
  const canCancel = actions.some(({ name, allowed }) => name === 'cancel' && allowed);
  const ask = (): void => void modal.confirm({ title: terms.cancelAsk, onOk: () => cancel.mutateAsync(id).then(() => void message.success(terms.cancelled), (error: Error) => void message.error(error.message)) });
  return (
    <Space>
      {download?.allowed === true ? <a href={`/disclosure-packages/${id}/file`} download>{terms.download}</a> : <Tooltip title={download && whyNot(download)}><Button disabled>{terms.download}</Button></Tooltip>}
      {canCancel ? <ViewAction actions={actions} name="cancel" label={terms.cancel} onClick={ask} /> : null}
    </Space>
  );
}

interface Filled {
  readonly unitId: string;
  readonly format: 'docx' | 'xlsx' | 'pdf';
}

const publishing: ReadonlySet<string> = new Set(['subdistrict-office', 'budget-unit']);

/** 生成公开材料 of a unit and the year that is chosen above. */
function RequestDialog({ onClose }: { readonly onClose: () => void }) {
  const [fiscalYear] = useFiscalYear();
  const { message } = App.useApp();
  const units = useUnits();
  const post = useCurrentPost();
  const request = useRequestPackage();
  const options = (units.data ?? []).filter(({ kind }) => publishing.has(kind)).map(({ id, name }) => ({ value: id, label: name }));
  const own = options.find(({ value }) => value === post?.unitId)?.value;
  const send = async ({ unitId, format }: Filled): Promise<void> => {
    await request.mutateAsync({ unitId, fiscalYear, format });
    void message.success(terms.requested);
  };
  // The form is begun with the own unit, so it waits until the units are there.
  if (units.isPending) return null;
  return (
    <FormDialog<Filled> title={`${terms.create}（${deskTerms.fiscalYear(fiscalYear)}）`} okText={terms.create} initial={{ format: 'pdf', ...(own === undefined ? {} : { unitId: own }) }} onSend={send} onClose={onClose}>
      <Form.Item name="unitId" label={terms.unit} rules={[{ required: true, message: terms.missing }]}><Select showSearch={{ optionFilterProp: 'label' }} options={options} /></Form.Item>
      <Form.Item name="format" label={terms.format} rules={[{ required: true, message: terms.missing }]}><Select options={Object.entries(paperTerms.formats).map(([value, label]) => ({ value, label }))} /></Form.Item>
    </FormDialog>
  );
}
