import { Form, Radio } from 'antd';
import { printTerms } from '#wording/review-desk-terms';
import { FormDialog } from '../ui/form-dialog.js';

/** 打印审批记录: 全部、精简、不打印. */
export type PrintedExtent = keyof typeof printTerms.extents;

const extents = Object.keys(printTerms.extents) as PrintedExtent[];

/** 打印: how much of the record goes on paper below the form. */
export function PrintDialog({ extent, onPrint, onClose }: { readonly extent: PrintedExtent; readonly onPrint: (extent: PrintedExtent) => void; readonly onClose: () => void }) {
  return (
    <FormDialog<{ extent: PrintedExtent }> title={printTerms.print} okText={printTerms.print} initial={{ extent }} onSend={async ({ extent: chosen }) => onPrint(chosen)} onClose={onClose}>
      <p className="act-hint">{printTerms.hint}</p>
      <Form.Item name="extent" label={printTerms.record}><Radio.Group vertical options={extents.map((value) => ({ value, label: `${printTerms.extents[value]}（${printTerms.extentHints[value]}）` }))} /></Form.Item>
    </FormDialog>
  );
}
