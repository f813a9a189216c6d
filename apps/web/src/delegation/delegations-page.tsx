import { App, Button, Card, Table, Tag } from 'antd';
import { useState } from 'react';
import { delegationDeskTerms } from '#wording/delegation-desk-terms';
import { deskTerms, reviewTerms } from '#wording/desk-terms';
import { useCurrentPost, useCurrentSession } from '../session/current-session.js';
import { useAddressFilter } from '../ui/address-filter.js';
import { ViewAction } from '../ui/view-action.js';
import { DelegationDialog } from './delegation-dialog.js';
import { useDelegations, useEndDelegation, type Delegation } from './delegation.queries.js';
import { OpinionPhrases } from './opinion-phrases.js';
import { ScrollBox } from '../ui/scroll-box.js';
import './delegations-page.css';

const PAGE_SIZE = 20;
const onPost = ({ name, unitName, roleName }: Delegation['principal']) => <>{name}<br /><span className="delegations-post">{unitName} {roleName}</span></>;

/** 委托设置: who acts for one's post on which days; and the 常用语 one writes opinions with. */
export function DelegationsPage() {
  const post = useCurrentPost();
  const { page, change } = useAddressFilter();
  const delegations = useDelegations({ page, pageSize: PAGE_SIZE });
  const [isMaking, setMaking] = useState(false);
  return (
    <div className="delegations">
      <Card size="small" title={<h1 className="card-title">{delegationDeskTerms.title}</h1>} extra={<Button type="primary" onClick={() => setMaking(true)}>{delegationDeskTerms.make}</Button>}>
        <p className="delegations-hint">{delegationDeskTerms.hint(post ? `${post.unitName} ${post.roleName}` : '')}</p>
        <ScrollBox name={delegationDeskTerms.title} isWide>
          <Table<Delegation>
            size="small" rowKey="id" bordered loading={delegations.isPending} dataSource={delegations.data?.items ?? []} locale={{ emptyText: delegations.isPending ? deskTerms.loading : delegations.error?.message ?? delegationDeskTerms.empty }}
            pagination={{ current: page, pageSize: PAGE_SIZE, total: delegations.data?.total ?? 0, hideOnSinglePage: true, showSizeChanger: false, showTotal: deskTerms.total, onChange: (next) => change({ page: String(next) }) }}
            columns={[
              { title: delegationDeskTerms.principal, dataIndex: 'principal', render: onPost },
              { title: delegationDeskTerms.delegate, dataIndex: 'delegate', render: onPost },
              { title: delegationDeskTerms.from, dataIndex: 'from', width: 110 },
              { title: delegationDeskTerms.until, dataIndex: 'until', width: 110 },
              { title: delegationDeskTerms.reason, dataIndex: 'reason', render: (reason: string) => (reason === '' ? '—' : reason) },
              { title: delegationDeskTerms.state, dataIndex: 'stateName', width: 90, render: (name: string, { state }) => <Tag color={state === 'in-force' ? 'processing' : 'default'}>{name}</Tag> },
              { title: reviewTerms.actions, key: 'actions', width: 90, render: (_, delegation) => <EndDelegation delegation={delegation} /> },
            ]}
          />
        </ScrollBox>
      </Card>
      <OpinionPhrases />
      {isMaking ? <DelegationDialog onClose={() => setMaking(false)} /> : null}
    </div>
  );
}

function EndDelegation({ delegation }: { readonly delegation: Delegation }) {
  const { person } = useCurrentSession();
  const { modal, message } = App.useApp();
  const end = useEndDelegation();
  const ask = (): void => {
    modal.confirm({
      title: delegationDeskTerms.end, content: delegationDeskTerms.endAsk(delegation.delegate.name), okText: delegationDeskTerms.end, cancelText: deskTerms.cancel,
      onOk: () => end.mutateAsync(delegation).then(() => void message.success(delegationDeskTerms.ended), (error: Error) => void message.error(error.message)),
    });
  };
  return delegation.principal.personId === person.id ? <ViewAction actions={delegation.actions} name="end" label={delegationDeskTerms.end} onClick={ask} /> : <>{delegationDeskTerms.received}</>;
}
