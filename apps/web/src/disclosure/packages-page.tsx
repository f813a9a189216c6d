import { App, Button, Form, Select, Space, Table, Tag, Tooltip } from 'antd';
import { useState } from 'react';
import { disclosureDeskTerms as terms } from '#wording/disclosure-desk-terms';
import { deskTerms } from '#wording/desk-terms';
import { paperTerms } from '#wording/paper-desk-terms';
import { useUnits } from '../organization/organization.queries.js';
import { useCurrentPost } from '../session/current-session.js';
import { useFiscalYear } from '../shell/fiscal-year.js';
import { useAddressFilter } from '../ui/address-filter.js';
import { FormDialog } from '../ui/form-dialog.js';
import { instantText } from '../ui/instant.js';
import { ViewAction, whyNot } from '../ui/view-action.js';
import { ScrollBox } from '../ui/scroll-box.js';
import { useCancelPackage, usePackages, useRequestPackage, type DisclosurePackage } from './disclosure.queries.js';

const PAGE_SIZE = 20;
const stateColours: Readonly<Record<string, string>> = { ready: 'success', failed: 'error', waiting: 'processing', printing: 'processing' };

/** 结果应用与公开: the packages this person had printed. */
export function PackagesPage() {
  const { page, change } = useAddressFilter();
  const packages = usePackages(page, PAGE_SIZE);
  const [isRequesting, setRequesting] = useState(false);
  return (
    <>
      <h1 className="page-title">{terms.title}</h1>
      <p>{terms.hint}</p>
      <Space className="page-tools"><Button type="primary" onClick={() => setRequesting(true)}>{terms.create}</Button></Space>
      <ScrollBox name={terms.title} isWide>
        <Table<DisclosurePackage>
          size="small" rowKey="id" bordered loading={packages.isPending} dataSource={packages.data?.items ?? []} locale={{ emptyText: packages.error?.message ?? terms.empty }}
          pagination={{ current: page, pageSize: PAGE_SIZE, total: packages.data?.total ?? 0, showSizeChanger: false, showTotal: deskTerms.total, onChange: (next) => change({ page: String(next) }) }}
          columns={[
            { title: terms.unit, dataIndex: 'unitName' },
            { title: terms.year, dataIndex: 'fiscalYear', width: 80 },
            { title: terms.format, dataIndex: 'format', width: 120, render: (format: keyof typeof paperTerms.formats) => paperTerms.formats[format] },
            { title: terms.state, dataIndex: 'stateName', width: 130, render: (name: string, { state, failure }) => <><Tag color={stateColours[state] ?? 'default'}>{name}</Tag>{failure === null ? null : <div>{failure}</div>}</> },
            { title: terms.progress, key: 'progress', width: 110, className: 'number', render: (_, { formsDone, formsTotal }) => terms.progressOf(formsDone, formsTotal) },
            { title: terms.notIssued, dataIndex: 'notIssued', width: 130, className: 'number' },
            { title: terms.size, dataIndex: 'bytes', width: 110, className: 'number', render: (bytes: number | null) => (bytes === null ? '—' : terms.kilobytes(Math.ceil(bytes / 1024).toLocaleString('zh-CN'))) },
            { title: terms.requestedAt, dataIndex: 'requestedAt', width: 140, render: instantText },
            { title: terms.expiresAt, dataIndex: 'expiresAt', width: 140, render: (at: string | null) => (at === null ? '—' : instantText(at)) },
            { title: terms.actions, key: 'actions', width: 140, render: (_, item) => <PackageActions item={item} /> },
          ]}
        />
      </ScrollBox>
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
