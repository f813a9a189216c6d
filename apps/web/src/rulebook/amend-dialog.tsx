import { App, Form, Input, Select } from 'antd';
import { rulebookDeskTerms as terms, settingNames, settingSourceNames } from '#wording/rulebook-desk-terms';
import { FormDialog } from '../ui/form-dialog.js';
import { today } from '../ui/instant.js';
import { useAmendRulebook, type Setting } from './rulebook.queries.js';

interface Filled {
  readonly value: string;
  readonly source: string;
  readonly citation?: string;
  readonly effectiveOn: string;
}

const required = [{ required: true, message: terms.missing }];

/** JSON: the value keeps the shape it has; what is wrong inside of it the server says with its place. */
const isReadable = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** A setting of a deadline stands below `deadlines` in a version. */
function settingsOf(name: string, setting: unknown): Record<string, unknown> {
  const [outer = '', inner] = name.split('.');
  return { [outer]: inner === undefined ? setting : { [inner]: setting } };
}

/** 调整一项设定: from a day on, with where the new value comes from. */
export function AmendDialog({ year, setting: { name, value, source, citation }, onClose }: { readonly year: number; readonly setting: Setting; readonly onClose: () => void }) {
  const amend = useAmendRulebook(year);
  const { message } = App.useApp();
  const send = async ({ value: text, source: from, citation: paper, effectiveOn }: Filled): Promise<void> => {
    const setting = { value: JSON.parse(text) as unknown, source: from, ...(paper ? { citation: paper } : {}) };
    const { number } = await amend.mutateAsync({ effectiveOn, settings: settingsOf(name, setting) });
    void message.success(terms.changed(number));
  };
  return (
    <FormDialog<Filled> title={`${terms.change}：${settingNames[name] ?? name}`} okText={terms.change} initial={{ value: JSON.stringify(value, null, 2), source, citation: citation ?? '', effectiveOn: today() }} onClose={onClose} onSend={send}>
      <Form.Item name="value" label={terms.newValue} rules={[...required, { validator: (_rule, text: string) => (isReadable(text) ? Promise.resolve() : Promise.reject(new Error(terms.unreadable))) }]}><Input.TextArea spellCheck={false} rows={8} /></Form.Item>
      <Form.Item name="source" label={terms.newSource} rules={required}><Select options={Object.entries(settingSourceNames).map(([code, label]) => ({ value: code, label }))} /></Form.Item>
      <Form.Item name="citation" label={terms.newCitation}><Input maxLength={100} /></Form.Item>
      <Form.Item name="effectiveOn" label={terms.effectiveOn} rules={required}><Input type="date" min={today()} /></Form.Item>
    </FormDialog>
  );
}
