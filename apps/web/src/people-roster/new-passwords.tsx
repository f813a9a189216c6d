import { DownloadOutlined } from '@ant-design/icons';
import { Alert, App, Button, Card, Modal, Table } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useBlocker } from 'react-router';
import { deskTerms } from '#wording/desk-terms';
import { rosterDeskTerms as terms } from '#wording/roster-desk-terms';
import { saveFile } from '../ui/save-file.js';
import { ScrollBox } from '../ui/scroll-box.js';
import type { RosterAccount, RosterApplication } from './people-roster.queries.js';

/** 导入结果, with the first passwords, which nobody can show again: they are not left behind by accident. */
export function NewPasswords({ applied: { counts, accounts, passwordSheet }, onAnother }: { readonly applied: RosterApplication; readonly onAnother: () => void }) {
  const [isSaved, setSaved] = useState(accounts.length === 0);
  const { modal } = App.useApp();
  const save = (): void => {
    saveFile(new Blob([Uint8Array.from(atob(passwordSheet ?? ''), (character) => character.charCodeAt(0))]), `${terms.sheetName}.xlsx`);
    setSaved(true);
  };
  const another = (): void => void (isSaved ? onAnother() : modal.confirm({ title: terms.leaveTitle, content: terms.leaveAsk, okText: terms.leave, cancelText: deskTerms.cancel, onOk: onAnother }));
  return (
    <div className="roster-page">
      <Link to="/organization">{terms.back}</Link>
      <h1 className="page-title">{terms.title}</h1>
      {isSaved ? null : <AskBeforeLeaving />}
      <Alert type="success" showIcon role="status" title={terms.done(counts.accounts, counts.changed)} action={<Button onClick={another}>{terms.another}</Button>} />
      {accounts.length === 0 ? null : (
        <Card size="small" title={terms.passwords} extra={<Button type="primary" icon={<DownloadOutlined />} onClick={save}>{terms.download}</Button>}>
          <p>{terms.passwordHint}</p>
          <ScrollBox name={terms.passwords}>
            <Table<RosterAccount>
              size="small" bordered rowKey="line" dataSource={accounts} pagination={false}
              columns={[
                { title: terms.columns.name, dataIndex: 'name', width: 110 },
                { title: terms.columns.login, dataIndex: 'login', width: 160 },
                { title: terms.columns.role, key: 'post', render: (_, { unitName, roleName }) => `${unitName} ${roleName}` },
                { title: terms.password, dataIndex: 'password', width: 190, render: (password: string) => <code className="roster-password">{password}</code> },
              ]}
            />
          </ScrollBox>
        </Card>
      )}
    </div>
  );
}

/** Asks before the page is left, to another one or altogether. */
function AskBeforeLeaving() {
  const blocker = useBlocker(true);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
  return <Modal open={blocker.state === 'blocked'} title={terms.leaveTitle} okText={terms.leave} cancelText={deskTerms.cancel} onOk={() => blocker.proceed?.()} onCancel={() => blocker.reset?.()}>{terms.leaveAsk}</Modal>;
}
