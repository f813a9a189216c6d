import { Alert, App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { calendarDeskTerms as terms } from '#wording/calendar-desk-terms';
import { deskTerms } from '#wording/desk-terms';
import { Refusal } from '../ui/refusal.js';
import { useImportHolidays } from './calendar.queries.js';
import { readHolidayLines } from './read-holiday-lines.js';

/** 导入放假安排: what it would change is shown before it counts. */
export function ImportHolidaysDialog({ year, onClose }: { readonly year: number; readonly onClose: () => void }) {
  const [written, setWritten] = useState({ year: String(year), notices: '', days: '' });
  const [tried, applied] = [useImportHolidays(), useImportHolidays()];
  const { message } = App.useApp();
  const { days, faults } = readHolidayLines(written.days);
  const notices = written.notices.split('\n').map((notice) => notice.trim()).filter((notice) => notice !== '');
  const body = { year: Number(written.year), notices, days: [...days] };
  const write = (part: Partial<typeof written>): void => { setWritten({ ...written, ...part }); tried.reset(); };
  const isWhole = days.length > 0 && faults.length === 0 && notices.length > 0;
  const changes = tried.data;
  return (
    <Modal
      open width={640} title={terms.import} onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>{deskTerms.cancel}</Button>,
        <Button key="try" disabled={!isWhole} loading={tried.isPending} onClick={() => tried.mutate({ ...body, dryRun: true })}>{terms.try}</Button>,
        <Button key="apply" type="primary" disabled={changes === undefined} loading={applied.isPending} onClick={() => applied.mutate({ ...body, dryRun: false }, { onSuccess: () => { void message.success(terms.done); onClose(); } })}>{terms.apply}</Button>,
      ]}
    >
      <Refusal error={applied.error ?? tried.error} />
      <Form layout="vertical">
        <Form.Item label={terms.year} htmlFor="holiday-year"><Input id="holiday-year" inputMode="numeric" value={written.year} onChange={({ target }) => write({ year: target.value })} /></Form.Item>
        <Form.Item label={terms.noticesLabel} htmlFor="holiday-notices"><Input.TextArea id="holiday-notices" rows={2} value={written.notices} onChange={({ target }) => write({ notices: target.value })} /></Form.Item>
        <Form.Item label={terms.days} htmlFor="holiday-days" extra={terms.importHint} validateStatus={faults.length > 0 ? 'error' : ''} help={faults.length > 0 ? faults.slice(0, 5).map((line) => <div key={line}>{terms.lineFault(line)}</div>) : undefined}>
          <Input.TextArea id="holiday-days" placeholder={terms.example} rows={10} value={written.days} onChange={({ target }) => write({ days: target.value })} />
        </Form.Item>
      </Form>
      {changes === undefined ? null : (
        <Alert
          type="info" showIcon title={changes.added.length + changes.removed.length === 0 ? terms.nothing : terms.changes(changes.added.length, changes.removed.length, changes.dueDaysTouched)}
          description={[...changes.added.map((day) => ({ ...day, what: terms.added })), ...changes.removed.map((day) => ({ ...day, what: terms.removed }))].map(({ day, name, kind, what }) => `${what} ${day} ${name} ${terms.kinds[kind as 'off' | 'work']}`).join('；')}
        />
      )}
    </Modal>
  );
}
