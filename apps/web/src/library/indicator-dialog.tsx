import { App, Form, Input, Select } from 'antd';
import { libraryTerms } from '#wording/library-desk-terms';
import { FormDialog } from '../ui/form-dialog.js';
import type { LibraryContent, LibraryEntry } from './library.queries.js';
import { categoryOptions, natureOptions } from './library-options.js';
import './library.css';

/** The fields of an indicator as they are filled in; what is left blank is said plainly when it is sent. */
interface Filled extends Pick<LibraryContent, 'category' | 'name' | 'target' | 'description' | 'scoringSentence' | 'basisHint' | 'business'> {
  readonly unitOfMeasure?: string;
  readonly nature?: NonNullable<LibraryContent['nature']>;
}

interface IndicatorDialogProps {
  readonly title: string;
  /** Said when it was taken. */
  readonly done: string;
  readonly entry?: LibraryEntry;
  readonly onSend: (content: LibraryContent) => Promise<unknown>;
  readonly onClose: () => void;
}

const blank = { name: '', target: '', description: '', scoringSentence: '', basisHint: '', business: '' } as const;

const filledOf = ({ category, name, target, description, scoringSentence, basisHint, business, unitOfMeasure, nature }: LibraryEntry): Partial<Filled> =>
  ({ category: category as Filled['category'], name, target, description, scoringSentence, basisHint, business, ...(unitOfMeasure === null ? {} : { unitOfMeasure }), ...(nature === null ? {} : { nature: nature as NonNullable<Filled['nature']> }) });

/** 申报或修改一项指标. */
export function IndicatorDialog({ title, done, entry, onSend, onClose }: IndicatorDialogProps) {
  const { message } = App.useApp();
  const send = async ({ unitOfMeasure, nature, ...filled }: Filled): Promise<void> => {
    await onSend({ ...filled, unitOfMeasure: unitOfMeasure ? unitOfMeasure : null, nature: nature ?? null });
    void message.success(done);
  };
  return (
    <FormDialog<Filled> title={title} okText={title} width={720} initial={entry ? filledOf(entry) : blank} onSend={send} onClose={onClose}>
      <div className="library-fields">
        <Form.Item name="category" label={libraryTerms.category} rules={[{ required: true }]}><Select options={categoryOptions} /></Form.Item>
        <Form.Item name="name" label={libraryTerms.name} rules={[{ required: true, whitespace: true }]}><Input maxLength={400} /></Form.Item>
        <Form.Item name="target" label={libraryTerms.target} extra={libraryTerms.targetHint}><Input maxLength={400} /></Form.Item>
        <Form.Item name="unitOfMeasure" label={libraryTerms.unitOfMeasure}><Input maxLength={40} /></Form.Item>
        <Form.Item name="nature" label={libraryTerms.nature}><Select allowClear placeholder={libraryTerms.everyNature} options={natureOptions} /></Form.Item>
        <Form.Item name="business" label={libraryTerms.business}><Input maxLength={80} placeholder={libraryTerms.everyBusiness} /></Form.Item>
      </div>
      <Form.Item name="description" label={libraryTerms.description}><Input.TextArea rows={2} maxLength={4000} /></Form.Item>
      <Form.Item name="scoringSentence" label={libraryTerms.scoring}><Input.TextArea rows={2} maxLength={2000} /></Form.Item>
      <Form.Item name="basisHint" label={libraryTerms.basis}><Input.TextArea rows={2} maxLength={4000} /></Form.Item>
    </FormDialog>
  );
}
