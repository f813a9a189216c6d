import { Button, Card, Space, Switch, Table } from 'antd';
import { useState } from 'react';
import { reviewTerms } from '#wording/desk-terms';
import { administrationTerms } from '#wording/organization-desk-terms';
import { rulebookDeskTerms as terms, settingNames, settingSourceNames, settingText } from '#wording/rulebook-desk-terms';
import { useMayEver } from '../session/current-session.js';
import { useFiscalYear } from '../shell/fiscal-year.js';
import { useAddressFilter } from '../ui/address-filter.js';
import { Asked } from '../ui/asked.js';
import { AmendDialog } from './amend-dialog.js';
import { useRulebook, type Rulebook, type Setting } from './rulebook.queries.js';
import { ScrollBox } from '../ui/scroll-box.js';
import './rulebook-page.css';

const nameOf = (name: string): string => settingNames[name] ?? name;

/** 规则手册: every number that regions set differently, with where it comes from; what nobody has settled yet stands out. */
export function RulebookPage() {
  const [year] = useFiscalYear();
  return <><h1 className="page-title">{administrationTerms.rulebook}</h1><Asked of={useRulebook(year)}>{(found) => <Settings rulebook={found} />}</Asked></>;
}

function Settings({ rulebook: { fiscalYear, effectiveFrom, settings, versions } }: { readonly rulebook: Rulebook }) {
  const { value, change } = useAddressFilter();
  const may = useMayEver();
  const [changed, setChanged] = useState<Setting | null>(null);
  const onlyDefaults = value('defaults') === 'true';
  return (
    <>
      <Card size="small" title={terms.title(fiscalYear, effectiveFrom)} className="page-tools">
        <Space wrap className="page-tools"><label><Switch checked={onlyDefaults} aria-label={terms.onlyDefaults} onChange={(isOn) => change({ defaults: isOn ? 'true' : null })} /> {terms.onlyDefaults}</label><span>{terms.hint}</span></Space>
        <ScrollBox name={terms.title(fiscalYear, effectiveFrom)} isWide>
          <Table<Setting>
            size="small" bordered rowKey="name" pagination={false} dataSource={settings.filter(({ source }) => !onlyDefaults || source === 'proposal')} rowClassName={({ source }) => (source === 'proposal' ? 'is-proposal' : '')}
            columns={[
              { title: terms.name, dataIndex: 'name', width: 220, render: nameOf },
              { title: terms.value, dataIndex: 'value', render: settingText },
              { title: terms.source, dataIndex: 'source', width: 130, render: (source: string) => (source === 'proposal' ? <strong>▲{settingSourceNames[source]}</strong> : settingSourceNames[source] ?? source) },
              { title: terms.citation, dataIndex: 'citation', width: 200, render: (citation: string | null) => citation ?? '—' },
              ...(may('rulebook:write') ? [{ title: reviewTerms.actions, key: 'actions', width: 80, render: (_: unknown, setting: Setting) => <Button aria-label={`${terms.change} ${nameOf(setting.name)}`} onClick={() => setChanged(setting)}>{terms.change}</Button> }] : []),
            ]}
          />
        </ScrollBox>
      </Card>
      <Card size="small" title={terms.history}>
        {versions.length === 0 ? terms.noHistory : <ul>{versions.map(({ number, effectiveOn, changed: names }) => <li key={number}>{terms.version(number, effectiveOn, names.map(nameOf).join('、'))}</li>)}</ul>}
      </Card>
      {changed === null ? null : <AmendDialog year={fiscalYear} setting={changed} onClose={() => setChanged(null)} />}
    </>
  );
}
