import { Button, Card, Input, Space, Switch, Table, Tag } from 'antd';
import { useState } from 'react';
import { deskTerms, reviewTerms } from '#wording/desk-terms';
import { organizationDeskTerms as terms } from '#wording/organization-desk-terms';
import { useMayEver } from '../session/current-session.js';
import { useAddressFilter } from '../ui/address-filter.js';
import { CreatePersonDialog } from './create-person-dialog.js';
import { usePeople, type Person, type PersonPost } from './organization.queries.js';
import { PersonDialog } from './person-dialog.js';

const PAGE_SIZE = 20;
const postText = ({ unitName, roleName, startsOn, endsOn }: PersonPost): string => `${unitName} ${roleName}（${terms.since(startsOn, endsOn)}）`;

/** Who holds posts at the chosen unit; without one, everybody in the own area. */
export function PeopleCard({ unitId }: { readonly unitId: string | null }) {
  const may = useMayEver();
  const { value, page, change } = useAddressFilter();
  const [search, everybody] = [value('search'), value('everybody') === 'true'];
  const people = usePeople({ page, pageSize: PAGE_SIZE, ...(unitId === null ? {} : { unitId }), ...(search === null ? {} : { search }), ...(everybody ? {} : { isActive: 'true' as const }) });
  const [opened, setOpened] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  return (
    <Card size="small" title={terms.people} extra={unitId !== null && may('person:write') ? <Button type="primary" onClick={() => setAdding(true)}>{terms.addPerson}</Button> : null}>
      <Space wrap className="organization-actions">
        <Input.Search allowClear key={unitId} placeholder={terms.search} aria-label={terms.search} defaultValue={search ?? ''} onSearch={(text) => change({ search: text })} />
        <label><Switch checked={!everybody} aria-label={terms.onlyActive} onChange={(isOn) => change({ everybody: isOn ? null : 'true' })} /> {terms.onlyActive}</label>
      </Space>
      <Table<Person>
        size="small" rowKey="id" bordered loading={people.isPending} dataSource={people.data?.items ?? []} locale={{ emptyText: people.isPending ? deskTerms.loading : people.error?.message ?? terms.noPeople }}
        pagination={{ current: page, pageSize: PAGE_SIZE, total: people.data?.total ?? 0, showSizeChanger: false, showTotal: deskTerms.total, onChange: (next) => change({ page: String(next) }) }}
        columns={[
          { title: terms.person, dataIndex: 'name', width: 80 },
          { title: terms.login, dataIndex: 'login', width: 120 },
          { title: terms.posts, dataIndex: 'posts', render: (posts: PersonPost[]) => (posts.length === 0 ? '—' : <ul className="organization-posts">{posts.map((post) => <li key={post.id}>{postText(post)}</li>)}</ul>) },
          { title: terms.accountState, dataIndex: 'isActive', width: 80, render: (isActive: boolean) => (isActive ? terms.isActive : <Tag>{terms.isDisabled}</Tag>) },
          { title: reviewTerms.actions, key: 'actions', width: 80, render: (_, { id, name }) => <Button aria-label={`${terms.details} ${name}`} onClick={() => setOpened(id)}>{terms.details}</Button> },
        ]}
      />
      {opened === null ? null : <PersonDialog id={opened} onClose={() => setOpened(null)} />}
      {isAdding && unitId !== null ? <CreatePersonDialog unitId={unitId} onClose={() => setAdding(false)} /> : null}
    </Card>
  );
}
