import { Alert, Button, Card, Select, Space, Table } from 'antd';
import { useState } from 'react';
import { calendarDeskTerms as terms } from '#wording/calendar-desk-terms';
import { administrationTerms } from '#wording/organization-desk-terms';
import { useMayEver } from '../session/current-session.js';
import { useFiscalYear } from '../shell/fiscal-year.js';
import { useAddressFilter } from '../ui/address-filter.js';
import { Asked } from '../ui/asked.js';
import { useHolidayCalendars, type HolidayCalendar, type HolidayDay } from './calendar.queries.js';
import { ImportHolidaysDialog } from './import-holidays-dialog.js';

/** 节假日: the days off and the swapped working days by which every deadline is counted. */
export function HolidaysPage() {
  const [fiscalYear] = useFiscalYear();
  const { value, change } = useAddressFilter();
  const may = useMayEver();
  const calendars = useHolidayCalendars();
  const [isImporting, setImporting] = useState(false);
  const year = Number(value('calendar')) || fiscalYear;
  return (
    <>
      <h1 className="page-title">{administrationTerms.holidays}</h1>
      <Space wrap className="page-tools">
        <Select aria-label={terms.year} value={year} options={[...new Set([year, ...(calendars.data ?? []).map((calendar) => calendar.year)])].sort((a, b) => b - a).map((each) => ({ value: each, label: `${each}` }))} onChange={(next) => change({ calendar: String(next) })} />
        {may('calendar:write') ? <Button type="primary" onClick={() => setImporting(true)}>{terms.import}</Button> : null}
      </Space>
      <Asked of={calendars}>{(found) => <Year year={year} calendar={found.find((calendar) => calendar.year === year)} />}</Asked>
      {isImporting ? <ImportHolidaysDialog year={year} onClose={() => setImporting(false)} /> : null}
    </>
  );
}

function Year({ year, calendar }: { readonly year: number; readonly calendar: HolidayCalendar | undefined }) {
  if (calendar === undefined) return <Alert type="warning" showIcon title={terms.none(year)} />;
  const { days, notices } = calendar;
  const count = (kind: string): number => days.filter((each) => each.kind === kind).length;
  return (
    <Card size="small" title={terms.count(count('off'), count('work'))}>
      <p>{terms.notices}：{notices.map((notice) => notice.replace(/\s*https?:\S+/, '')).join('；')}</p>
      <Table<HolidayDay>
        size="small" bordered rowKey="day" pagination={false} dataSource={days}
        columns={[
          { title: terms.day, dataIndex: 'day', width: 140 },
          { title: terms.name, dataIndex: 'name' },
          { title: terms.kind, dataIndex: 'kind', width: 140, render: (kind: 'off' | 'work') => (kind === 'work' ? <strong>{terms.kinds.work}</strong> : terms.kinds.off) },
        ]}
      />
    </Card>
  );
}
